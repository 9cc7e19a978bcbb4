import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RefuseRequest } from './refuse-request.ts';
import type { HttpContext, HttpEnv } from './request-context.ts';

/** What must be well before the desk is sent requests; false names the part that isn't. */
export type Readiness = Readonly<Record<string, boolean>>;

/** /healthz: the process answers. /readyz: it can do its work, now. */
export function serveProbes(
  app: OpenAPIHono<HttpEnv>,
  readiness: () => Promise<Readiness>,
  refuse: RefuseRequest,
): void {
  const named = (name: string, c: HttpContext) => {
    c.set('routeName', name);
    c.header('Cache-Control', 'no-store');
  };
  app.get('/healthz', (c) => {
    named('healthz', c);
    return c.json({ status: 'alive' });
  });
  app.get('/readyz', async (c) => {
    named('readyz', c);
    const checks = await readiness();
    const missing = Object.keys(checks).filter((part) => !checks[part]);
    if (missing.length === 0) return c.json({ status: 'ready', checks });
    return refuse(c, 'not-ready', { parts: missing.join(', ') }, { retryAfterSeconds: 2 });
  });
}
