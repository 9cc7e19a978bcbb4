import { type DestinationStream, type Logger, pino } from 'pino';

/** Structured lines, JSON in UTC. What is logged is who (ids), what and where; never people's data. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Names of fields that hold people's data or secrets, wherever they stand up to three levels deep. */
export const neverLogged = [
  'name',
  'contact',
  'email',
  'phone',
  'recipient',
  'subject',
  'text',
  'html',
  'to',
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'payload',
  'profile',
  'body',
  'url',
  'connectionString',
] as const;

export function openLog(options: { level?: LogLevel; destination?: DestinationStream } = {}): Log {
  return pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: neverLogged.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[not logged]',
      },
      serializers: { err: describeError, error: describeError },
    },
    options.destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

export type DescribedError = {
  readonly kind: string;
  readonly code?: unknown;
  readonly message?: string;
  readonly table?: unknown;
  readonly constraint?: unknown;
  readonly issues?: readonly string[];
  readonly place?: readonly string[];
  readonly cause?: DescribedError;
};

/**
 * Where an error arose and of which kind. Messages quote values, and values are people's data ("invalid input syntax
 * for type integer: …", "unexpected token in …"): only those of the system and of the engine are kept; the place says
 * the rest. Of a PostgreSQL error code, table and constraint are kept, of a schema error the paths.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, table, constraint, issues } = error as Error &
    Partial<Record<'code' | 'table' | 'constraint' | 'issues', unknown>>;
  const described = {
    ...(typeof code === 'string' && { code }),
    ...(keepsMessage(error) && { message: error.message }),
    place: placeOf(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
  if ('severity' in error) return { kind: 'PostgreSQL', ...described, table, constraint };
  if (error.name === 'ZodError' && Array.isArray(issues))
    return { kind: error.name, ...described, issues: issues.map(describeIssue) };
  return { kind: error.name, ...described };
}

function keepsMessage(error: Error): boolean {
  return (
    'syscall' in error || error.name === 'DatabaseAway' || error.name === 'TypeError' || error.name === 'ReferenceError'
  );
}

function describeIssue(issue: { code?: unknown; path?: readonly PropertyKey[] }): string {
  return `${(issue.path ?? []).map(String).join('.')}: ${String(issue.code)}`;
}

/** The frames of the stack; its first lines repeat the message. */
function placeOf(error: Error): readonly string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*[:)]/.test(line));
  return frames.slice(0, 12).map((line) => line.trim());
}
