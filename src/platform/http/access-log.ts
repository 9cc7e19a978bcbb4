import { createMiddleware } from 'hono/factory';
import type { Log } from '#platform/log.ts';
import type { HttpEnv } from './request-context.ts';

/** One line a request: what and how long, never who, and the operation's name instead of the address with its values. */
export function accessLog(log: Log) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const started = performance.now();
    await next();
    log.info(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        operation: c.get('routeName') ?? (c.req.path.startsWith('/api/') ? 'unknown' : 'page'),
        status: c.res.status,
        milliseconds: Math.round(performance.now() - started),
      },
      'request',
    );
  });
}
