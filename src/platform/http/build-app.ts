import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import { type Actor, anonymous } from '#platform/actor.ts';
import { DatabaseAway } from '#platform/database/database-away.ts';
import type { Gateway } from '#platform/database/gateway.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { Log } from '#platform/log.ts';
import { accessLog } from './access-log.ts';
import { describeIssue } from './describe-issue.ts';
import { checkEndpoint, type Route } from './endpoint.ts';
import { guardContentType, guardHost, guardWrites } from './guard-requests.ts';
import { type Readiness, serveProbes } from './health.ts';
import { openApiRouteOf } from './openapi-document.ts';
import type { RefusalStatus } from './problem.ts';
import { serveReference } from './reference-page.ts';
import type { HttpRefusal } from './refusals.ts';
import { type RefuseRequest, refuserFor } from './refuse-request.ts';
import { connectionOf, type HttpContext, type HttpEnv, languageOf } from './request-context.ts';
import { securityHeaders } from './security-headers.ts';
import { serveRoute } from './serve-route.ts';
import { readSessionCookie } from './session-cookie.ts';
import { serveWebPages } from './web-pages.ts';

const bodyLimitBytes = 256 * 1024;

export type AppOptions<Code extends string> = {
  readonly routes: readonly Route<Code>[];
  /** A route whose code has no status or no text does not compile. */
  readonly refusals: {
    readonly statuses: Readonly<Record<Code | HttpRefusal, RefusalStatus>>;
    readonly texts: Readonly<Record<Code | HttpRefusal, Readonly<Record<Language, string>>>>;
  };
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly gateway: Pick<Gateway, 'inOffice'>;
  readonly office: string;
  /** Whose session a cookie's token is: asked once for each request to an endpoint, before its policy. */
  readonly findActor: (token: string) => Promise<Actor>;
  readonly log: Log;
  /** Host names besides localhost under which people reach the desk. */
  readonly hosts: readonly string[];
  /** People come by https (a proxy ends TLS). */
  readonly https: boolean;
  /** Addresses of the proxies whose X-Forwarded-For names the person's address. */
  readonly trustedProxies: readonly string[];
  readonly readiness: () => Promise<Readiness>;
  /** Folder of the built web pages; null: API only. */
  readonly webFolder: string | null;
};

/** The application: guards, the API from its routes, its own description, probes, and the web pages for everything else. */
export function buildApp<Code extends string>(options: AppOptions<Code>): OpenAPIHono<HttpEnv> {
  const { log, gateway, office } = options;
  const table = options.refusals;
  const refuse = refuserFor(table);
  const connection = (c: HttpContext) => connectionOf(c, options);
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid(refuse) });

  app.use(async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    c.set('language', languageOf(c));
    return next();
  });
  app.use(accessLog(log), securityHeaders({ https: options.https }), compress());
  app.use(guardHost(options.hosts, refuse), guardWrites(refuse));
  app.onError((error, c) => answerError(error, c, refuse, log));
  app.notFound((c) => refuse(c, 'not-found'));

  for (const route of options.routes) {
    const { endpoint } = route;
    checkEndpoint(endpoint);
    const limit = endpoint.upload?.maximumBytes ?? bodyLimitBytes;
    // The policy stands before the parser: who may not ask learns nothing about how to ask.
    app.on(
      endpoint.method,
      honoPath(endpoint.path),
      async (c, next) => {
        c.set('routeName', endpoint.name);
        return next();
      },
      guardContentType(endpoint, refuse),
      async (c, next) => {
        const token = readSessionCookie(c, connection(c));
        const actor = token === null ? anonymous : await options.findActor(token);
        c.set('actor', actor);
        if (endpoint.may(actor)) return next();
        return refuse(c, actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-allowed');
      },
      bodyLimit({ maxSize: limit, onError: (c) => refuse(c as HttpContext, 'body-too-large', { limit }) }),
    );
    app.openapi(openApiRouteOf(endpoint, table), (c) =>
      serveRoute(c as unknown as HttpContext, route, { gateway, office, table, refuse, connectionOf: connection }),
    );
  }
  serveReference(app, options.info);
  serveProbes(app, options.readiness, refuse);
  app.all('/api/*', (c) => refuse(c, 'not-found'));
  if (options.webFolder !== null) serveWebPages(app, options.webFolder, refuse);
  return app;
}

function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

const partNames: Record<string, string> = { json: 'body', param: 'path', query: 'query' };

function refuseInvalid(refuse: RefuseRequest) {
  return (result: { success: boolean; target: string; error?: ZodError }, c: HttpContext) => {
    if (result.success || !result.error) return undefined;
    const part = partNames[result.target] ?? result.target;
    // An identifier that cannot be one names nothing: it is answered like one that isn't there.
    if (part === 'path') return refuse(c, 'not-found');
    const issues = result.error.issues.slice(0, 50).map((issue) => describeIssue(issue, part, c.get('language')));
    const sentence = issues.map(({ place, expected }) => `${place}: ${expected}`).join('; ');
    return refuse(c, 'request-not-valid', { issues: sentence.slice(0, 2_000) }, { issues });
  };
}

/** The last resort: the reader gets a number, the log gets the cause. */
function answerError(error: Error, c: HttpContext, refuse: RefuseRequest, log: Log): Response {
  if (error instanceof DatabaseAway) {
    log.warn({ requestId: c.get('requestId'), reason: error.reason }, 'database away');
    return refuse(c, 'database-away', {}, { retryAfterSeconds: error.retryAfterSeconds });
  }
  if (error instanceof HTTPException && error.status === 400) return refuse(c, 'body-not-json');
  const requestId = c.get('requestId');
  // Only these: a database error's detail quotes the row.
  log.error({ requestId, error: error.name, stack: error.stack }, 'request failed');
  return refuse(c, 'internal-error', { requestId });
}
