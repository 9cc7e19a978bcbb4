import { z } from 'zod';
import { accept, type Result, refuse } from '#platform/result.ts';
import { parseDatabaseUrl } from './database/database-url.ts';
import { type LogLevel, logLevels } from './log.ts';

/** The program's settings; a flag of the command line wins over the environment. */
export type Config = {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The operator's PostgreSQL; undefined starts the private one. */
  readonly databaseUrl: string | undefined;
  /** The folder of the private database and of files; undefined chooses the default one. */
  readonly dataFolder: string | undefined;
  /** Undefined keeps mails in the outbox. */
  readonly smtpUrl: string | undefined;
  /** Whom mails come from. */
  readonly mailFrom: string | undefined;
  /** Where people reach the desk, when a proxy stands before it. */
  readonly publicUrl: string | undefined;
  /** A proxy on another machine that is believed when it says where a request came from. */
  readonly trustedProxy: string | undefined;
  readonly logLevel: LogLevel;
};

/** What the command line may say besides the environment; the texts are read like the variables'. */
export type ConfigFlags = { readonly [Setting in keyof Config]?: string | undefined };

type Setting = { readonly variable: string; readonly flag: string; readonly expected: string; readonly secret?: true };

const settings = {
  host: { variable: 'HOST', flag: '--host', expected: 'a host name or address, such as 127.0.0.1' },
  port: { variable: 'PORT', flag: '--port', expected: 'a whole number from 0 to 65535' },
  databaseUrl: {
    variable: 'DATABASE_URL',
    flag: '--database-url',
    expected: 'postgresql://user:password@host:5432/database',
    secret: true,
  },
  dataFolder: { variable: 'YUGANG_DATA', flag: '--data', expected: 'the path of a folder' },
  smtpUrl: {
    variable: 'SMTP_URL',
    flag: '--smtp-url',
    expected: 'smtp://user:password@host:587 or smtps://…',
    secret: true,
  },
  mailFrom: { variable: 'MAIL_FROM', flag: '--mail-from', expected: 'an address such as desk@example.org' },
  publicUrl: { variable: 'PUBLIC_URL', flag: '--public-url', expected: 'http://host or https://host' },
  trustedProxy: { variable: 'TRUSTED_PROXY', flag: '--trusted-proxy', expected: 'an IP address, such as 10.0.0.2' },
  logLevel: { variable: 'LOG_LEVEL', flag: '--log-level', expected: `one of ${logLevels.join(', ')}` },
} as const satisfies Record<keyof Config, Setting>;

const hasProtocol =
  (...protocols: string[]) =>
  (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);

const schema = z.object({
  host: z
    .string()
    .regex(/^[0-9A-Za-z.:_-]{1,253}$/)
    .default('127.0.0.1'),
  port: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8080),
  databaseUrl: z
    .string()
    .refine((url) => parseDatabaseUrl(url) !== undefined)
    .optional(),
  dataFolder: z
    .string()
    .refine((path) => !path.includes('\0'))
    .optional(),
  smtpUrl: z.string().refine(hasProtocol('smtp:', 'smtps:')).optional(),
  mailFrom: z.email().max(254).optional(),
  publicUrl: z.string().refine(hasProtocol('http:', 'https:')).optional(),
  trustedProxy: z.union([z.ipv4(), z.ipv6()]).optional(),
  logLevel: z.enum(logLevels).default('info'),
});

/** The settings, or the first that cannot be read: its name, its value (a secret's is not shown) and what was expected. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  flags: ConfigFlags = {},
): Result<Config, 'setting-invalid'> {
  const given = Object.fromEntries(
    Object.entries(settings).map(([name, { variable }]) => {
      const text = flags[name as keyof Config] ?? environment[variable];
      // An empty variable is one that a compose file left open.
      return [name, text === '' ? undefined : text];
    }),
  );
  const read = schema.safeParse(given);
  if (read.success) {
    const { databaseUrl, dataFolder, smtpUrl, mailFrom, publicUrl, trustedProxy, ...rest } = read.data;
    return accept({ ...rest, databaseUrl, dataFolder, smtpUrl, mailFrom, publicUrl, trustedProxy });
  }
  const name = read.error.issues[0]?.path[0] as keyof Config;
  const setting: Setting = settings[name];
  return refuse('setting-invalid', {
    setting: flags[name] === undefined ? setting.variable : setting.flag,
    value: setting.secret ? '(not shown)' : String(given[name]),
    expected: setting.expected,
  });
}
