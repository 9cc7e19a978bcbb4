import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { anonymous } from '#platform/actor.ts';
import { languages } from '#platform/i18n/language.ts';
import { type Endpoint, uploadContentType } from './endpoint.ts';
import { problemContentType, problemSchema, type RefusalTable } from './problem.ts';
import type { HttpRefusal } from './refusals.ts';

const bytes = { type: 'string', format: 'binary' } as const;

const languageQuery = z
  .enum(languages)
  .optional()
  .describe('Language of texts and refusals; without it the cookie `lang`, then Accept-Language');

/** An endpoint as @hono/zod-openapi knows a route: it parses the request by it and documents it. */
export function openApiRouteOf(endpoint: Endpoint, table: RefusalTable): ReturnType<typeof createRoute> {
  const { method, path, name, tag, summary, description, params, query, body, upload, answer } = endpoint;
  const config: RouteConfig = {
    method,
    path,
    operationId: name,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    request: {
      query: (query ?? z.strictObject({})).extend({ lang: languageQuery }),
      ...(params && { params }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
      ...(upload && {
        body: {
          required: true,
          description: upload.description,
          content: { [uploadContentType]: { schema: { ...bytes, maxLength: upload.maximumBytes } } },
        },
      }),
    },
    responses: {
      [answer.status]: {
        description: answer.description,
        content: answer.file
          ? Object.fromEntries(answer.file.contentTypes.map((type) => [type, { schema: bytes }]))
          : { 'application/json': { schema: answer.schema } },
      },
      ...refusalResponses(endpoint, table),
    },
  };
  return createRoute({ ...config, path, ...headersOf(endpoint) });
}

/** Required headers stand in the document; `serveRoute` refuses their absence with the statuses people expect. */
function headersOf({ idempotent, changesVersion }: Endpoint): Pick<RouteConfig, 'parameters'> {
  const header = (name: string, description: string) => ({
    in: 'header' as const,
    name,
    required: true,
    description,
    schema: { type: 'string' as const },
  });
  return {
    parameters: [
      ...(idempotent
        ? [header('Idempotency-Key', 'New random text for each new order; the same for a repetition')]
        : []),
      ...(changesVersion ? [header('If-Match', 'The ETag of the state the change starts from')] : []),
    ],
  };
}

function refusalResponses(endpoint: Endpoint, table: RefusalTable): RouteConfig['responses'] {
  const byStatus = new Map<number, string[]>();
  for (const code of codesOf(endpoint)) {
    const status = table.statuses[code];
    if (status === undefined) throw new Error(`the refusal code "${code}" of ${endpoint.name} has no status`);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { [problemContentType]: { schema: problemSchema } };
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [status, { description: codes.join(', '), content }]),
  );
}

function codesOf(endpoint: Endpoint): ReadonlySet<string> {
  const own: HttpRefusal[] = ['request-not-valid', 'host-not-known', 'internal-error', 'database-away'];
  if (!endpoint.may(anonymous)) own.push('sign-in-needed', 'not-allowed');
  if (endpoint.params) own.push('not-found');
  if (endpoint.method !== 'get') {
    own.push('text-not-storable', 'cross-site-write', 'body-too-large');
    if (endpoint.upload) own.push('upload-not-octets');
    else own.push('body-not-json', 'content-type-not-json');
  }
  if (endpoint.changesVersion) own.push('version-missing', 'version-stale');
  if (endpoint.idempotent) {
    own.push(
      'idempotency-key-missing',
      'idempotency-key-not-valid',
      'idempotency-key-in-flight',
      'idempotency-key-reused',
    );
  }
  return new Set([...own, ...endpoint.refusals]);
}
