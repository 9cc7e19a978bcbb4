import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Actor, anonymous, localOperator } from '#platform/actor.ts';
import { isLanguage, languageOfAcceptHeader } from '#platform/i18n/choose-language.ts';
import type { Language } from '#platform/i18n/language.ts';

/** What every handler of this application finds in its Hono context. */
export type HttpEnv = {
  Bindings: HttpBindings;
  Variables: { requestId: string; language: Language; routeName: string };
};
export type HttpContext = Context<HttpEnv>;

const localHosts = ['localhost', '127.0.0.1', '[::1]'];
const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const forwardedHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** The name of the Host header without its port, lower case; null where it is none. */
export function hostName(header: string | undefined): string | null {
  if (header === undefined || !/^[a-z0-9.[\]:_-]{1,255}$/i.test(header)) return null;
  return header.toLowerCase().replace(/:\d{1,5}$/, '');
}

export function isLocalHost(name: string): boolean {
  return localHosts.includes(name);
}

/**
 * The person at this machine, or nobody. A proxy on this machine also comes from the loopback address, so a request
 * that carries a proxy's header is somebody else's.
 */
export function actorOf(c: HttpContext): Actor {
  const address = getConnInfo(c).remote.address ?? '';
  const name = hostName(c.req.header('host'));
  const proxied = forwardedHeaders.some((header) => c.req.header(header) !== undefined);
  return loopback.test(address) && name !== null && isLocalHost(name) && !proxied ? localOperator : anonymous;
}

/** `?lang` before the cookie `lang` before Accept-Language; English where none of them names a language we write. */
export function languageOf(c: HttpContext): Language {
  const wishes = [c.req.query('lang'), getCookie(c, 'lang')];
  return wishes.find(isLanguage) ?? languageOfAcceptHeader(c.req.header('accept-language') ?? '') ?? 'en';
}
