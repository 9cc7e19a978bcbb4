/** The server did not answer at all: it is stopped, or the network is. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

export type Problem = {
  readonly status: number;
  /** Stable. */
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** The server answered, and refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export type Order = { readonly body: unknown; readonly idempotencyKey: string };

const patienceMs = 15_000;

/** Reads `path`, or posts `order` there. Errors come in the language of the page. */
export async function askServer<Answer>(
  path: string,
  { signal, order }: { readonly signal?: AbortSignal; readonly order?: Order } = {},
): Promise<Answer> {
  const response = await fetch(path, {
    signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(order ? { 'content-type': 'application/json', 'idempotency-key': order.idempotencyKey } : {}),
    },
    ...(order ? { method: 'POST', body: JSON.stringify(order.body) } : {}),
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new ConnectionLost(`No answer to ${path}`);
  });
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as Answer;
}

/** A refusal is problem+json (RFC 9457). Anything else was said by something between us and the server. */
async function errorOf(response: Response): Promise<Refused | ConnectionLost> {
  const { status, statusText } = response;
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new Refused((await response.json()) as Problem);
  }
  if (status >= 502 && status <= 504) return new ConnectionLost(`${status} from a proxy`);
  return new Refused({ status, code: 'unknown', detail: `${status} ${statusText}`, values: {} });
}

/** A new random text for a new order. Not `crypto.randomUUID`: that one is missing where the page comes over plain HTTP. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
