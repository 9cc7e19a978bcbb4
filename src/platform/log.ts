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
  readonly place?: readonly string[];
  readonly cause?: DescribedError;
};

/**
 * Where an error arose and of which kind. PostgreSQL puts the row's values into `detail` and sometimes into the message
 * ("invalid input syntax for type integer: …"): of its errors only code, table and constraint are kept.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { kind: typeof error };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  const place = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  if ('severity' in error && 'code' in error) {
    const { code, table, constraint } = error as Error & { code: unknown; table?: unknown; constraint?: unknown };
    return { kind: 'PostgreSQL', code, table, constraint, place, ...cause };
  }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { kind: error.name, ...code, message: error.message.slice(0, 500), place, ...cause };
}
