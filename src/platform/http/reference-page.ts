import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnv } from './request-context.ts';

const require = createRequire(import.meta.url);

type Info = { readonly title: string; readonly version: string; readonly description: string };

/** The API's description and its readable page; Swagger UI comes from its package, so the page works without a network. */
export function serveReference(app: OpenAPIHono<HttpEnv>, info: Info): void {
  const packageFolder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const files = {
    'swagger-ui.css': 'text/css; charset=utf-8',
    'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  } as const;

  app.doc31('/api/openapi.json', { openapi: '3.1.0', info, servers: [{ url: '/' }] });
  app.get('/api/reference', (c) => c.html(page(info.title)));
  app.get('/api/reference/start.js', (c) =>
    c.body(startScript, 200, { 'Content-Type': files['swagger-ui-bundle.js'] }),
  );
  for (const [name, contentType] of Object.entries(files)) {
    app.get(`/api/reference/${name}`, async (c) => {
      const content = await readFile(join(packageFolder, name));
      return c.body(content, 200, { 'Content-Type': contentType, 'Cache-Control': 'public, max-age=3600' });
    });
  }
}

const startScript = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', validatorUrl: null });\n`;

const page = (title: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/reference/swagger-ui.css" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/api/reference/swagger-ui-bundle.js"></script>
    <script src="/api/reference/start.js"></script>
  </body>
</html>
`;
