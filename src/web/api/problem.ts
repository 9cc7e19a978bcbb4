/** The server did not answer at all: it is stopped, or the network is. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** Why the server refused (RFC 9457), in the reader's language. */
export type Problem = {
  readonly status: number;
  /** Stable. */
  readonly code: string;
  /** A sentence: what was refused and the way out. */
  readonly detail: string;
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The places of the order that do not fit, such as `body.name.en`, and what was expected there. */
  readonly issues?: readonly { readonly place: string; readonly expected: string }[];
  /** With `version-stale`: how the thing looks now that somebody else has changed it. */
  readonly current?: unknown;
};

/** The server answered, and refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  /** The version of `problem.current`. */
  readonly currentVersion: number | null;
  constructor(problem: Problem, currentVersion: number | null = null) {
    super(problem.detail);
    this.problem = problem;
    this.currentVersion = currentVersion;
  }
}

/** A refusal is problem+json. Anything else was said by something between us and the server. */
export function errorOf(answer: {
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly text: string;
}): Refused | ConnectionLost {
  const { status, contentType, etag, text } = answer;
  if (contentType?.startsWith('application/problem+json')) {
    return new Refused(JSON.parse(text) as Problem, versionOf(etag));
  }
  if (status === 0 || (status >= 502 && status <= 504)) return new ConnectionLost(`${status} from a proxy`);
  return new Refused({ status, code: 'unknown', detail: String(status), values: {} });
}

/** The whole number in an ETag; a proxy that compresses marks it weak. */
export function versionOf(etag: string | null): number | null {
  const found = /^(?:W\/)?"(\d+)"$/.exec(etag ?? '');
  return found ? Number(found[1]) : null;
}
