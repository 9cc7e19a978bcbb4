import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Actor } from '#platform/actor.ts';
import { isLanguage, languageOfAcceptHeader } from '#platform/i18n/choose-language.ts';
import type { Language } from '#platform/i18n/language.ts';

/** What every handler of this application finds in its Hono context. */
export type HttpEnv = {
  Bindings: HttpBindings;
  Variables: { requestId: string; language: Language; routeName: string; actor: Actor };
};
export type HttpContext = Context<HttpEnv>;

/** Where a request comes from. */
export type Connection = {
  readonly address: string;
  readonly userAgent: string;
  /** The person's browser speaks https, whether here or to the proxy before us. */
  readonly isHttps: boolean;
};

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/** The name of the Host header without its port, lower case; null where it is none. */
export function hostName(header: string | undefined): string | null {
  if (header === undefined || !/^[a-z0-9.[\]:_-]{1,255}$/i.test(header)) return null;
  return header.toLowerCase().replace(/:\d{1,5}$/, '');
}

export function isLocalHost(name: string): boolean {
  return localHosts.includes(name);
}

/** Anybody may write X-Forwarded-For; only the entry the trusted proxy itself appended, the last one, is believed. */
export function connectionOf(
  c: HttpContext,
  options: { readonly https: boolean; readonly trustedProxies: readonly string[] },
): Connection {
  const peer = bareAddress(getConnInfo(c).remote.address ?? '');
  const forwarded = options.trustedProxies.includes(peer)
    ? bareAddress(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '')
    : '';
  const name = hostName(c.req.header('host'));
  return {
    address: isIP(forwarded) === 0 ? peer : forwarded,
    userAgent: (c.req.header('user-agent') ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, 300),
    // On the machine itself people come to localhost by http, also where everybody else comes by https.
    isHttps: options.https && name !== null && !isLocalHost(name),
  };
}

/** An IPv4 address that a server listening on IPv6 sees is told as what it is. */
function bareAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** `?lang` before the cookie `lang` before Accept-Language; English where none of them names a language we write. */
export function languageOf(c: HttpContext): Language {
  const wishes = [c.req.query('lang'), getCookie(c, 'lang')];
  return wishes.find(isLanguage) ?? languageOfAcceptHeader(c.req.header('accept-language') ?? '') ?? 'en';
}
