export type DatabaseAwayReason =
  /** No connection could be made, or the server is starting or stopping. */
  | 'unreachable'
  /** The connection broke in the middle: nothing was written, unless `outcomeUnknown`. */
  | 'connection-lost'
  /** Every connection was taken for too long. */
  | 'busy'
  /** A statement took longer than its limit. */
  | 'too-slow'
  /** The server has no disk or memory left for it; reading may still work. */
  | 'out-of-room';

/** The database cannot serve this now and a later try may succeed: HTTP answers 503 with Retry-After. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  readonly reason: DatabaseAwayReason;
  readonly retryAfterSeconds: number;
  /** The connection broke during COMMIT: the change may or may not be there. The caller's idempotency key tells on the next try. */
  readonly outcomeUnknown: boolean;

  constructor(reason: DatabaseAwayReason, options: { cause: unknown; outcomeUnknown?: boolean }) {
    super(`the database is away (${reason})`, { cause: options.cause });
    this.reason = reason;
    this.retryAfterSeconds = reason === 'busy' ? 1 : 2;
    this.outcomeUnknown = options.outcomeUnknown ?? false;
  }
}

const unreachableStates = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
]);
const brokenConnection =
  /Connection terminated|Client has encountered a connection error|not queryable|server closed the connection/;

/** The same error seen as DatabaseAway where it is one, else unchanged. */
export function asDatabaseAway(error: unknown, options: { whileConnecting: boolean; duringCommit?: boolean }): unknown {
  if (error instanceof DatabaseAway || !(error instanceof Error)) return error;
  const outcomeUnknown = options.duringCommit ?? false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/timeout exceeded when trying to connect/.test(error.message)) return new DatabaseAway('busy', { cause: error });
  if (code === '57014' || code === '55P03') return new DatabaseAway('too-slow', { cause: error });
  if (code === '53100' || code === '53200') return new DatabaseAway('out-of-room', { cause: error });
  if (/Query read timeout/.test(error.message)) return new DatabaseAway('too-slow', { cause: error, outcomeUnknown });
  const lost = unreachableStates.has(code) || code.startsWith('08') || brokenConnection.test(error.message);
  const refused = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];
  if (!lost && !refused.includes(code)) return error;
  return new DatabaseAway(options.whileConnecting ? 'unreachable' : 'connection-lost', {
    cause: error,
    outcomeUnknown,
  });
}
