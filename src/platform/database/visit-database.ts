import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { accept, type Result, refuse } from '#platform/result.ts';
import { findHolder, servedFolder, socketConnection } from './claim-data-folder.ts';
import { recordedSocketFolder, socketPort } from './control-server.ts';
import { type Gateway, openGateway } from './gateway.ts';
import type { DatabasePlace } from './open-database.ts';
import { checkOperatorDatabase, type OperatorDatabaseRefusal } from './operator-database.ts';

export type VisitRefusal = OperatorDatabaseRefusal | 'desk-not-running';

export type VisitedDatabase = {
  readonly gateway: Gateway;
  /** Where the program that serves the data folder listens; null where it does not say. */
  readonly port: number | null;
  close(): Promise<void>;
};

/** The database of a desk, for a command that runs beside it: claims nothing, starts nothing, migrates nothing. */
export async function visitDatabase(place: DatabasePlace): Promise<Result<VisitedDatabase, VisitRefusal>> {
  if ('url' in place) {
    const checked = await checkOperatorDatabase(place.url, { patienceMs: 0 });
    return checked.ok ? accept(visit(checked.value, null)) : checked;
  }
  const folder = resolve(place.folder);
  const socketFolder = await recordedSocketFolder({ folder });
  const connection = socketFolder === undefined ? null : socketConnection(socketFolder, socketPort);
  if (connection === null || !(await serves(connection, folder))) return refuse('desk-not-running', { folder });
  const holder = await findHolder(connection);
  return accept(visit(connection, Number(holder.port) || null));
}

function visit(connection: pg.ClientConfig, port: number | null): VisitedDatabase {
  const gateway = openGateway({ connection, connections: 1 });
  return { gateway, port, close: () => gateway.close() };
}

/** A copied folder keeps the address of the first one's server. */
async function serves(connection: pg.ClientConfig, folder: string): Promise<boolean> {
  try {
    return (await realpath(await servedFolder(connection))) === (await realpath(join(folder, 'postgres')));
  } catch {
    return false;
  }
}
