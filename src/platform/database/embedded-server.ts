import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { accept, type Refusal, type Result, refuse } from '#platform/result.ts';
import { type Claim, claimDataFolder, type OtherProgram, servedFolder, socketConnection } from './claim-data-folder.ts';
import {
  type Cluster,
  makeSocketFolder,
  recordedSocketFolder,
  removeSocketFolder,
  socketPort,
  startServer,
  stopServer,
} from './control-server.ts';
import { type DataFolderRefusal, prepareDataFolder } from './data-folder.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { findBinariesPackage, makeBinariesReachable } from './postgres-binaries.ts';
import { removeLockOfUnburiedServer } from './unburied-server.ts';

export type EmbeddedServerRefusal =
  | DataFolderRefusal
  | 'data-folder-in-use'
  | 'embedded-server-unsupported'
  | 'embedded-server-not-starting';

/** A private PostgreSQL on a data folder, claimed by this program alone. */
export type EmbeddedServer = {
  /** The owner's connection. Stays the same when the server is started anew. */
  readonly connection: pg.ClientConfig;
  /** `initialised` at the first start, `adopted` when a server outlived the program that had started it. */
  readonly arrival: 'initialised' | 'started' | 'adopted';
  /** The account that runs it, where it is not the program's own. */
  readonly account: string | null;
  /** Tells a second program on the same folder where this one listens. */
  announce(port: number): Promise<void>;
  /** Stops the server and lets the folder go. */
  stop(): Promise<void>;
};

export type EmbeddedServerEvents = {
  /** The server was gone and is started again; the pools reconnect by themselves. */
  readonly onRestarted?: () => void;
  /** The server is gone and does not come back, or another program has it now: this program cannot go on. */
  readonly onLost?: (refusal: Refusal<EmbeddedServerRefusal>) => void;
};

const bringUpDeadlineMs = 60_000;

/**
 * Starts or adopts the server of a data folder and claims it. The server is a process of its own that outlives a killed
 * program; killed itself, it is started again, at the next start or at once while the program lives.
 */
export async function openEmbeddedServer(
  folder: string,
  events: EmbeddedServerEvents = {},
): Promise<Result<EmbeddedServer, EmbeddedServerRefusal>> {
  const prepared = await prepareCluster(folder);
  if (!prepared.ok) return prepared;
  const { cluster, initialised } = prepared.value;

  const first = await bringUp(cluster, undefined);
  if (!first.ok) return first;
  const { socketFolder } = first.value;
  let claim = first.value.claim;
  let stopping = false;

  const watch = () => {
    claim.client.once('end', async () => {
      if (stopping) return;
      const again = await bringUp(cluster, socketFolder);
      if (stopping) return;
      if (!again.ok) return events.onLost?.(again.refusal);
      claim = again.value.claim;
      watch();
      events.onRestarted?.();
    });
  };
  watch();

  return accept({
    connection: socketConnection(socketFolder, socketPort),
    arrival: initialised ? 'initialised' : first.value.adopted ? 'adopted' : 'started',
    account: cluster.account?.name ?? null,
    announce: (port) => claim.announce(port),
    async stop() {
      stopping = true;
      await stopServer(cluster);
      await claim.client.end().catch(() => {});
      await removeSocketFolder(socketFolder);
    },
  });
}

/** The binaries, the account and the cluster on disk, made where it is missing; nothing runs yet. */
export async function prepareCluster(
  folder: string,
): Promise<Result<{ cluster: Cluster; initialised: boolean }, EmbeddedServerRefusal>> {
  const packageFolder = process.platform === 'win32' ? undefined : findBinariesPackage();
  if (!packageFolder) return refuse('embedded-server-unsupported', { machine: `${process.platform}-${process.arch}` });
  const prepared = await prepareDataFolder(folder);
  if (!prepared.ok) return prepared;
  const { account } = prepared.value;
  const binaries = await makeBinariesReachable(packageFolder, account);
  if (!binaries) return refuse('embedded-server-unsupported', { machine: `${process.platform}-${process.arch}` });
  const cluster: Cluster = { folder: prepared.value.folder, binaries, account };
  const initialised = await initialiseCluster(cluster.folder, binaries, account);
  if (typeof initialised === 'object') {
    return refuse('embedded-server-not-starting', { folder: cluster.folder, reason: initialised.failed });
  }
  return accept({ cluster, initialised: initialised === 'initialised' });
}

type Up = { readonly claim: Claim; readonly socketFolder: string; readonly adopted: boolean };

/** Connects to the server that is there, or starts one, until one of the two works: others may start or stop it meanwhile. */
async function bringUp(
  cluster: Cluster,
  requiredSocketFolder: string | undefined,
): Promise<Result<Up, 'data-folder-in-use' | 'embedded-server-not-starting'>> {
  const deadline = Date.now() + bringUpDeadlineMs;
  let ownSocketFolder = requiredSocketFolder;
  let adopted = true;
  const abandoned = new Set<string>();
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    const recorded = await recordedSocketFolder(cluster);
    const found = recorded ? await tryToClaim(cluster, recorded) : undefined;
    if (found && 'pid' in found) return refuse('data-folder-in-use', { folder: cluster.folder, ...found });
    if (found && recorded) {
      if (!requiredSocketFolder || recorded === requiredSocketFolder) {
        for (const folder of [...abandoned, ownSocketFolder]) {
          if (folder && folder !== recorded) await removeSocketFolder(folder);
        }
        return accept({ claim: found, socketFolder: recorded, adopted });
      }
      // Started by a program that came and went while ours had none; the pools wait at the old place.
      await found.client.end();
      await stopServer(cluster);
    }
    if (recorded) abandoned.add(recorded);
    ownSocketFolder ??= await makeSocketFolder(cluster);
    const ran = await startServer(cluster, ownSocketFolder);
    if (ran.code === 0) {
      adopted = false;
      continue;
    }
    await removeLockOfUnburiedServer(cluster);
    if (Date.now() > deadline) {
      return refuse('embedded-server-not-starting', { folder: cluster.folder, reason: ran.stderr });
    }
    await sleep(wait);
  }
}

/** Undefined where nothing answers there (yet), or where what answers serves another folder: a copied one keeps the old address. */
async function tryToClaim(cluster: Cluster, socketFolder: string): Promise<Claim | OtherProgram | undefined> {
  const connection = socketConnection(socketFolder, socketPort);
  try {
    const served = await servedFolder(connection);
    if ((await realpath(served)) !== (await realpath(join(cluster.folder, 'postgres')))) return undefined;
    return await claimDataFolder(connection);
  } catch {
    return undefined;
  }
}
