import { createMiddleware } from 'hono/factory';
import { type Endpoint, uploadContentType } from './endpoint.ts';
import type { RefuseRequest } from './refuse-request.ts';
import { type HttpEnv, hostName, isLocalHost } from './request-context.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
const probes = ['/healthz', '/readyz'];

/**
 * Answers only to localhost and the configured hosts: a page whose name was rebound to this address by DNS sends its own.
 * Probes of a container platform name the machine by its address, and learn nothing.
 */
export function guardHost(hosts: readonly string[], refuse: RefuseRequest) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const name = hostName(c.req.header('host'));
    const known = name !== null && (isLocalHost(name) || hosts.includes(name));
    if (!known && !probes.includes(c.req.path)) {
      return refuse(c, 'host-not-known', { host: (name ?? '').slice(0, 100) });
    }
    return next();
  });
}

/** A write comes from our own page or from no browser at all. Browsers that don't send Sec-Fetch-Site send Origin. */
export function guardWrites(refuse: RefuseRequest) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    if (safeMethods.includes(c.req.method)) return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const own =
      site !== undefined ? site === 'same-origin' || site === 'none' : ownOrigin(origin, c.req.header('host'));
    return own ? next() : refuse(c, 'cross-site-write');
  });
}

/** What a write brings is JSON, or the bytes of a file where the endpoint takes one: content types a form cannot send. */
export function guardContentType(endpoint: Pick<Endpoint, 'method' | 'upload'>, refuse: RefuseRequest) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    if (endpoint.method === 'get') return next();
    const contentType = c.req.header('content-type') ?? '';
    if (endpoint.upload) {
      return contentType.trim().toLowerCase() === uploadContentType
        ? next()
        : refuse(c, 'upload-not-octets', { contentType: contentType.slice(0, 100) });
    }
    return /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(contentType)
      ? next()
      : refuse(c, 'content-type-not-json', { contentType: contentType.slice(0, 100) });
  });
}

function ownOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
