import { request } from 'node:http';
import { afterAll } from 'vitest';
import { startServer } from '#main/server.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed body; undefined where it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
};

export type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON with its content type; a string is sent as it is. */
  readonly body?: unknown;
};

export type ServedDesk = {
  readonly port: number;
  /** A real request over a real connection; `Host: localhost` unless told otherwise. */
  ask(path: string, asking?: Asking): Promise<Answer>;
};

/** Serves an application on a free port of this machine until the test file ends. */
export async function serveDesk(app: { fetch: unknown }): Promise<ServedDesk> {
  const server = await startServer({ fetch: app.fetch as never, host: '127.0.0.1', port: 0 });
  if (!server.ok) throw new Error(`the test's server does not start: ${server.refusal.code}`);
  afterAll(() => server.value.stop());
  const { port } = server.value;
  return { port, ask: (path, asking = {}) => askOver(port, path, asking) };
}

export function askOver(port: number, path: string, { method = 'GET', headers = {}, body }: Asking): Promise<Answer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        agent: false,
        path,
        method,
        headers: {
          host: `localhost:${port}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const all = Buffer.concat(chunks).toString();
          const isJson = /json/.test(answer.headers['content-type'] ?? '');
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: all,
            body: isJson && all !== '' ? JSON.parse(all) : undefined,
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}
