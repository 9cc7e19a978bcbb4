import { composeApp } from '#main/compose.ts';
import type { Role } from '#platform/actor.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { buildDatabase, type TestDatabase } from './build-database.ts';
import { type Answer, type Asking, type ServedDesk, serveDesk } from './serve-desk.ts';
import { type SignedIn, signIn } from './sign-in.ts';

export type SignedInAsker = SignedIn & { readonly ask: (path: string, asking?: Asking) => Promise<Answer> };

export type ServedOffice = {
  readonly database: TestDatabase;
  readonly office: string;
  readonly desk: ServedDesk;
  /** A new person who is signed in and asks; writes carry a fresh Idempotency-Key unless they bring one. */
  as(role: Role, options?: { readonly company?: string }): Promise<SignedInAsker>;
  /** Everything the desk wrote into its log. */
  readonly logged: () => string;
};

/** The whole application on a fresh office, over real connections. Call it in beforeAll. */
export async function serveOffice(
  options: {
    readonly clock?: Clock;
    readonly isDemo?: boolean;
    readonly publicUrl?: string;
    readonly database?: TestDatabase;
    readonly office?: string;
  } = {},
): Promise<ServedOffice> {
  const database = options.database ?? (await buildDatabase());
  const office = options.office ?? (await database.buildOffice());
  const clock = options.clock ?? systemClock;
  const lines: string[] = [];
  const desk = await serveDesk(
    composeApp({
      gateway: database.gateway,
      office,
      clock,
      newId: uuidVersion7(clock),
      log: openLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } }),
      isDemo: options.isDemo ?? false,
      sendsMail: true,
      publicUrl: options.publicUrl ?? null,
      trustedProxy: null,
      host: '127.0.0.1',
      readiness: async () => ({ database: true, worker: true }),
      webFolder: null,
    }),
  );
  return {
    database,
    office,
    desk,
    logged: () => lines.join(''),
    async as(role, personOptions = {}) {
      const person = await signIn(database.gateway, office, role, { ...personOptions, startedAt: clock.now() });
      const ask: SignedInAsker['ask'] = (path, asking = {}) =>
        desk.ask(path, {
          ...asking,
          headers: {
            ...(asking.method && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
            cookie: person.cookie,
            ...asking.headers,
          },
        });
      return { ...person, ask };
    },
  };
}
