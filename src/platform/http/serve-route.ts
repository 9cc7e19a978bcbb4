import { createHash } from 'node:crypto';
import type { Gateway } from '#platform/database/gateway.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Refusal, Result } from '#platform/result.ts';
import type { EndpointAnswer, EndpointRequest, Route } from './endpoint.ts';
import { type Answered, onlyOnce } from './idempotency.ts';
import { buildProblem, problemContentType, type RefusalTable } from './problem.ts';
import type { RefuseRequest } from './refuse-request.ts';
import { actorOf, type HttpContext } from './request-context.ts';
import { findUnstorableText } from './unstorable-text.ts';

export type ServeRouteDependencies = {
  readonly gateway: Pick<Gateway, 'inOffice'>;
  /** The office this desk serves. */
  readonly office: string;
  readonly table: RefusalTable;
  readonly refuse: RefuseRequest;
};

type AnyRequest = EndpointRequest<Route['endpoint']>;
type AnyAnswer = EndpointAnswer<Route['endpoint']>;

/** An answer that its own contract doesn't know: a bug, and nothing of it may leave. */
export class AnswerBreaksContract extends Error {
  override readonly name = 'AnswerBreaksContract';
}

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

  const actor = actorOf(c);
  const work = async (tx: OfficeTransaction): Promise<Answered> => {
    const request: AnyRequest = { actor, language: c.get('language'), tx, version, ...parts } as AnyRequest;
    return asAnswered(c, route, request, await route.handle(request), deps);
  };
  if (key === null) return send(c, await rollingBackRefusals(deps, work));
  const outcome = await deps.gateway.inOffice(deps.office, (tx) =>
    onlyOnce(tx, { scope: `${endpoint.name} ${actor.kind}`, key, fingerprint: fingerprintOf(parts) }, () => work(tx)),
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

function fingerprintOf(parts: Record<string, unknown>): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
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
    return { refused: false, status: route.endpoint.answer.status, ...presentable(route, result.value) };
  }
  const { refusal } = result;
  const stale = refusal.code === 'version-stale' && route.current !== null;
  const current = stale ? await readCurrent(route.current, request) : undefined;
  return problemAnswer(c, refusal, deps.table, current?.ok ? presentable(route, current.value) : undefined);
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
  const problem = buildProblem({ refusal, table, language, requestId: c.get('requestId'), current: current?.body });
  return {
    refused: true,
    status: problem.status,
    headers: { ...current?.headers, 'content-type': problemContentType, 'content-language': language },
    body: problem,
  };
}

/** The answer as it may leave: parsed by the contract, an unknown or ill-formed field is a bug of ours and never sent. */
function presentable({ endpoint }: Route, answer: AnyAnswer): Pick<Answered, 'headers' | 'body'> {
  const parsed = endpoint.answer.schema.safeParse(answer.body);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(answer)'}: ${issue.code}`);
    throw new AnswerBreaksContract(`the answer of ${endpoint.name} breaks its contract at ${places.join('; ')}`);
  }
  const version = answer.version === undefined ? {} : { etag: `"${answer.version}"` };
  return { headers: { 'content-type': 'application/json', ...version, ...answer.headers }, body: parsed.data };
}

function send(c: HttpContext, { status, headers, body }: Answered): Response {
  return c.body(JSON.stringify(body), status, { ...headers });
}
