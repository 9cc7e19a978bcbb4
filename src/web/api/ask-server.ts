import { ConnectionLost, errorOf, Refused, versionOf } from './problem.ts';
import { tellSessionLost } from './session-lost.ts';

/** What is to be done at a path. `version` (If-Match) says which state one started from, `idempotencyKey` that it is done once. */
export type Order = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly version?: number | null;
  readonly idempotencyKey: string;
};

/** What the server said, and the version (ETag) to start a change from; null where the thing has none. */
export type Reply<Answer> = { readonly answer: Answer; readonly version: number | null };

const patienceMs = 15_000;

/** Reads `path`, or gives `order` there. Errors come in the language of the page. */
export async function askServer<Answer>(
  path: string,
  { signal, order }: { readonly signal?: AbortSignal; readonly order?: Order } = {},
): Promise<Reply<Answer>> {
  const response = await fetch(path, {
    signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
    headers: { ...headersOfEveryRequest(), ...(order && headersOf(order)) },
    ...(order && { method: order.method }),
    ...(order?.body !== undefined && { body: JSON.stringify(order.body) }),
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new ConnectionLost(`No answer to ${path}`);
  });
  if (!response.ok) throw await refusalOf(response);
  const answer = (await response.json()) as Answer;
  return { answer, version: versionOf(response.headers.get('etag')) };
}

export function headersOfEveryRequest(): Record<string, string> {
  return { accept: 'application/json', 'accept-language': document.documentElement.lang };
}

function headersOf(order: Order): Record<string, string> {
  return {
    // Asked for by the guard of writes even where there is nothing to say: a form of another site cannot send it.
    'content-type': 'application/json',
    'idempotency-key': order.idempotencyKey,
    ...(typeof order.version === 'number' && { 'if-match': `"${order.version}"` }),
  };
}

async function refusalOf(response: Response): Promise<Refused | ConnectionLost> {
  const { status, headers } = response;
  const text = await response.text();
  const error = errorOf({ status, contentType: headers.get('content-type'), etag: headers.get('etag'), text });
  if (error instanceof Refused && error.problem.code === 'sign-in-needed') tellSessionLost();
  return error;
}

/** A new random text for a new order. Not `crypto.randomUUID`: that one is missing where the page comes over plain HTTP. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
