import type pg from 'pg';
import type { Log } from '#platform/log.ts';
import { accept, type Refusal, type Result } from '#platform/result.ts';
import { type EmbeddedServer, type EmbeddedServerRefusal, openEmbeddedServer } from './embedded-server.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { type MigrationRefusal, migrate } from './migrate.ts';
import { checkOperatorDatabase, type OperatorDatabaseRefusal } from './operator-database.ts';

export type DatabaseRefusal = EmbeddedServerRefusal | OperatorDatabaseRefusal | MigrationRefusal;

/** The operator's PostgreSQL by its URL, or a private one on a data folder. */
export type DatabasePlace = { readonly url: string } | { readonly folder: string };

export type Database = {
  readonly gateway: Gateway;
  /** The owner's connection: for startWorker and for nothing else. */
  readonly ownerConnection: pg.ClientConfig;
  /** Tells where this program listens, for a second one that finds the data folder taken. */
  announce(port: number): Promise<void>;
  /** Closes the gateway, then stops the private server. Call it after the worker has stopped. */
  close(): Promise<void>;
};

/** Everything between "here is the place" and "the schema is right and the gateway is open". */
export async function openDatabase(
  place: DatabasePlace,
  options: { log: Log; onLost?: (refusal: Refusal<DatabaseRefusal>) => void },
): Promise<Result<Database, DatabaseRefusal>> {
  const { log } = options;
  let server: EmbeddedServer | undefined;
  let connection: pg.ClientConfig;
  if ('url' in place) {
    const checked = await checkOperatorDatabase(place.url);
    if (!checked.ok) return checked;
    connection = checked.value;
  } else {
    const opened = await openEmbeddedServer(place.folder, {
      onRestarted: () => log.warn('the private database server was gone and is up again'),
      onLost: (refusal) => {
        log.error({ refusal: refusal.code }, 'the private database server is lost');
        options.onLost?.(refusal);
      },
    });
    if (!opened.ok) return opened;
    server = opened.value;
    connection = server.connection;
    log.info({ folder: place.folder, account: server.account }, `private database server ${server.arrival}`);
  }
  try {
    const migrated = await migrate(connection);
    if (!migrated.ok) {
      await server?.stop();
      return migrated;
    }
    if (migrated.value.length > 0) log.info({ migrations: migrated.value }, 'schema brought up to date');
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const gateway = openGateway({
    connection,
    onIdleConnectionLost: (error) => log.warn({ reason: error.message }, 'a database connection broke; it is replaced'),
  });
  return accept({
    gateway,
    ownerConnection: connection,
    announce: async (port) => server?.announce(port),
    async close() {
      await gateway.close();
      await server?.stop();
    },
  });
}
