/**
 * A URL of PostgreSQL, or undefined. `postgresql://user@/office?host=/run/postgresql` (a socket: no host before the path)
 * is one to every PostgreSQL tool and none to the URL standard.
 */
export function parseDatabaseUrl(url: string): URL | undefined {
  const standard = url
    .replace(/^(\w+:\/\/[^/?#]*@)(?=[/?#]|$)/, '$1localhost')
    .replace(/^(\w+:\/\/)(?=\/)/, '$1localhost');
  if (!URL.canParse(standard)) return undefined;
  const parsed = new URL(standard);
  return /^postgres(ql)?:$/.test(parsed.protocol) ? parsed : undefined;
}

/** Host and database of a URL, for messages: never the password. */
export function describeDatabaseUrl(url: string): { host: string; database: string } | undefined {
  const parsed = parseDatabaseUrl(url);
  if (!parsed) return undefined;
  const host = parsed.searchParams.get('host') ?? (parsed.hostname || 'localhost');
  const port = parsed.searchParams.get('port') ?? (parsed.port || '5432');
  return { host: `${host}:${port}`, database: decodeURIComponent(parsed.pathname.slice(1)) || '-' };
}
