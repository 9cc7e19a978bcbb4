import { createHash } from 'node:crypto';
import type { Gateway } from '#platform/database/gateway.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Refusal, Result } from '#platform/result.ts';
import type { AnsweredFile, EndpointAnswer, EndpointRequest, Route } from './endpoint.ts';
import { type Answered, onlyOnce } from './idempotency.ts';
import { presentAnswer } from './present-answer.ts';
import { buildProblem, problemContentType, type RefusalTable } from './problem.ts';
import type { RefuseRequest } from './refuse-request.ts';
import type { Connection, HttpContext } from './request-context.ts';
import { findUnstorableText } from './unstorable-text.ts';

export type ServeRouteDependencies = {
  readonly gateway: Pick<Gateway, 'inOffice'>;
  /** The office this desk serves. */
  readonly office: string;
  readonly table: RefusalTable;
  readonly refuse: RefuseRequest;
  readonly connectionOf: (c: HttpContext) => Connection;
};

type AnyRequest = EndpointRequest<Route['endpoint']>;
type AnyAnswer = EndpointAnswer<Route['endpoint']>;

/**
 * One request through its endpoint: headers, then one transaction in which the handler runs, the answer is held against
 * its contract, and (where the endpoint asks for it) the answer is kept under the idempotency key. A refusal rolls back.
 */
export async function serveRoute(c: HttpContext, route: Route, deps: ServeRouteDependencies): Promise<Response> {
  const { endpoint } = route;
  const parts = validParts(c, route);
  const unstorable = findUnstorableText(parts);
  if (unstorable !== null) return deps.refuse(c, 'text-not-storable', { place: unstorable });
  const version = endpoint.changesVersion ? versionOf(c.req.header('if-match')) : 0;
  if (version === null) return deps.refuse(c, 'version-missing');
  const key = endpoint.idempotent ? c.req.header('idempotency-key') : null;
  if (key === undefined) return deps.refuse(c, 'idempotency-key-missing');
  if (key !== null && !/^[\x21-\x7e]{8,200}$/.test(key)) return deps.refuse(c, 'idempotency-key-not-valid');

  const actor = c.get('actor');
  const upload = endpoint.upload && new Uint8Array(await c.req.arrayBuffer());
  const all = { actor, language: c.get('language'), version, connection: deps.connectionOf(c), ...parts, upload };
  const work = async (tx: OfficeTransaction): Promise<Answered> => {
    const request = { ...all, tx } as AnyRequest;
    return asAnswered(c, route, request, await route.handle(request), deps);
  };
  if (key === null) {
    const answering = endpoint.commitsRefusals
      ? deps.gateway.inOffice(deps.office, work)
      : rollingBackRefusals(deps, work);
    return send(c, await answering);
  }
  const scope = `${endpoint.name} ${actor.kind === 'user' ? actor.user : actor.kind}`;
  const outcome = await deps.gateway.inOffice(deps.office, (tx) =>
    onlyOnce(tx, { scope, key, fingerprint: fingerprintOf(parts, upload) }, () => work(tx)),
  );
  if (outcome.kind === 'in-flight') return deps.refuse(c, 'idempotency-key-in-flight', {}, { retryAfterSeconds: 1 });
  if (outcome.kind === 'other-request') return deps.refuse(c, 'idempotency-key-reused');
  if (outcome.kind === 'repeated') c.header('Idempotency-Replayed', 'true');
  return send(c, outcome.answered);
}

function validParts(c: HttpContext, { endpoint }: Route): Record<'params' | 'query' | 'body', unknown> {
  const valid = (part: 'param' | 'query' | 'json') => c.req.valid(part as never) as unknown;
  return {
    params: endpoint.params && valid('param'),
    query: endpoint.query && valid('query'),
    body: endpoint.body && valid('json'),
  };
}

/** Ours are whole numbers in quotes; compression on the way makes them weak. `*` and lists name no state to start from. */
function versionOf(header: string | undefined): number | null {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '');
  return match ? Number(match[1]) : null;
}

function fingerprintOf(parts: Record<string, unknown>, upload: Uint8Array | undefined): string {
  const digest = createHash('sha256').update(JSON.stringify(parts));
  return (upload ? digest.update('\0').update(upload) : digest).digest('hex');
}

class Refused extends Error {
  readonly answered: Answered;
  constructor(answered: Answered) {
    super('rolled back because of a refusal');
    this.answered = answered;
  }
}

async function rollingBackRefusals(
  { gateway, office }: ServeRouteDependencies,
  work: (tx: OfficeTransaction) => Promise<Answered>,
): Promise<Answered> {
  try {
    return await gateway.inOffice(office, async (tx) => {
      const answered = await work(tx);
      if (answered.refused) throw new Refused(answered);
      return answered;
    });
  } catch (error) {
    if (error instanceof Refused) return error.answered;
    throw error;
  }
}

async function asAnswered(
  c: HttpContext,
  route: Route,
  request: AnyRequest,
  result: Result<AnyAnswer>,
  deps: ServeRouteDependencies,
): Promise<Answered> {
  if (result.ok) {
    return { refused: false, status: route.endpoint.answer.status, ...presentAnswer(route, result.value) };
  }
  const { refusal } = result;
  const stale = refusal.code === 'version-stale' && route.current !== null;
  const current = stale ? await readCurrent(route.current, request) : undefined;
  return problemAnswer(c, refusal, deps.table, current?.ok ? presentAnswer(route, current.value) : undefined);
}

function readCurrent(read: Route['handle'], request: AnyRequest): Promise<Result<AnyAnswer>> {
  return read(request);
}

function problemAnswer(
  c: HttpContext,
  refusal: Refusal,
  table: RefusalTable,
  current: Pick<Answered, 'headers' | 'body'> | undefined,
): Answered {
  const language = c.get('language');
  const state = current?.body.kind === 'json' ? current.body.value : undefined;
  const problem = buildProblem({ refusal, table, language, requestId: c.get('requestId'), current: state });
  const { retryAfterSeconds } = refusal.values;
  return {
    refused: true,
    status: problem.status,
    headers: {
      ...current?.headers,
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
      'content-type': problemContentType,
      'content-language': language,
    },
    body: { kind: 'json', value: problem },
  };
}

async function send(c: HttpContext, { status, headers, body }: Answered): Promise<Response> {
  const content = body.kind === 'json' ? JSON.stringify(body.value) : await contentOf(body);
  return c.body(content as string | Uint8Array<ArrayBuffer>, status, { ...headers });
}

async function contentOf({ content }: AnsweredFile): Promise<Uint8Array | string> {
  return typeof content === 'function' ? content() : content;
}
