import { generateCookie, getCookie } from 'hono/cookie';
import type { Connection, HttpContext } from './request-context.ts';

const name = 'yugang';

/**
 * The secret a browser shows for its session. Over https the name begins with __Host-, which a browser takes from this very
 * host over https only, so no neighbouring host can plant one; over http there is no such promise, and no such name.
 */
export function readSessionCookie(c: HttpContext, { isHttps }: Pick<Connection, 'isHttps'>): string | null {
  const value = isHttps ? getCookie(c, name, 'host') : getCookie(c, name);
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}

/** The header Set-Cookie that begins a session. */
export function sessionCookie(token: string, options: { readonly isHttps: boolean; readonly lifeMs: number }): string {
  const maxAge = Math.floor(options.lifeMs / 1000);
  return generateCookie(name, token, { ...attributes(options), maxAge });
}

/** The header Set-Cookie that ends it. */
export function endedSessionCookie(options: { readonly isHttps: boolean }): string {
  return generateCookie(name, '', { ...attributes(options), maxAge: 0 });
}

function attributes({ isHttps }: { readonly isHttps: boolean }) {
  const always = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
  return isHttps ? ({ ...always, secure: true, prefix: 'host' } as const) : always;
}
