import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RefuseRequest } from './refuse-request.ts';
import type { HttpContext, HttpEnv } from './request-context.ts';

/**
 * The built web pages: files whose name holds their content's hash are kept for a year, everything else is asked for again;
 * an address without a file is a page of the application, which index.html opens.
 */
export function serveWebPages(app: OpenAPIHono<HttpEnv>, folder: string, refuse: RefuseRequest): void {
  const index = (c: HttpContext) => answerIndex(c, folder, refuse);
  app.get('/', index);
  app.get('/index.html', index);
  app.use(
    '*',
    serveStatic({
      root: folder,
      onFound: (path, c) => {
        const hashed = path.slice(folder.length).replaceAll('\\', '/').startsWith('/assets/');
        c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.get('*', (c) => (/\.\w+$/.test(c.req.path) ? refuse(c, 'not-found') : index(c)));
}

async function answerIndex(c: HttpContext, folder: string, refuse: RefuseRequest): Promise<Response> {
  let html: string;
  try {
    html = await readFile(join(folder, 'index.html'), 'utf8');
  } catch {
    return refuse(c, 'not-found');
  }
  c.header('Cache-Control', 'no-cache');
  return c.html(html);
}
