import { join } from 'node:path';
import sampleOffice from '#data/sample-office.json' with { type: 'json' };
import { refreshCompanySearch } from '#modules/companies/index.ts';
import { findOrCreateFirstOffice } from '#modules/offices/index.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { defaultDataFolder } from '#platform/database/data-folder.ts';
import { type Database, openDatabase } from '#platform/database/open-database.ts';
import { buildWebPagesWhereNeeded } from '#platform/http/build-web-pages.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { composeApp, composeJobs } from './compose.ts';
import type { Greeting } from './greeting.ts';
import { openEntrance } from './open-entrance.ts';
import { loadSampleData } from './sample-data.ts';
import { requestSampleMissions } from './sample-missions.ts';
import { startServer } from './server.ts';
import type { StartRefusal } from './start-refusals.ts';
import { type MailRoute, startBackgroundWork } from './worker.ts';

/** What the web pages are made of; pages older than one of these are built anew. */
const webSources = [
  'src/web',
  'src/modules/offices/contract.ts',
  'src/modules/accounts/contract.ts',
  'src/modules/companies/contract.ts',
  'src/modules/companies/import-contract.ts',
  'src/modules/missions/mission-contract.ts',
  'src/modules/missions/meeting-contract.ts',
  'src/platform/http/contract-words.ts',
  'vite.config.ts',
  'package-lock.json',
];

export type RunningDesk = Greeting & {
  readonly stop: () => Promise<void>;
  /** Resolves when the program cannot go on. */
  readonly lost: Promise<void>;
};

/** Starts the parts in order; where one refuses, those before it are stopped again. */
export async function startDesk(
  config: Config,
  { demo, log }: { readonly demo: boolean; readonly log: Log },
): Promise<Result<RunningDesk, StartRefusal>> {
  const { folder, reason } = await dataFolderOf(config, demo);
  if (reason !== null) log.info({ reason }, 'another data folder');
  const mail = mailRoute(config, { demo, folder });
  if (!mail.ok) return mail;
  const pages = buildWebPagesWhereNeeded({ sources: webSources, log });
  let tellLost = () => {};
  const lost = new Promise<void>((resolve) => {
    tellLost = resolve;
  });
  const opened = await openDatabase(config.databaseUrl === undefined ? { folder } : { url: config.databaseUrl }, {
    log,
    onLost: () => tellLost(),
  });
  if (!opened.ok) return opened;
  const database = opened.value;
  const parts = { config, demo, log, database, mail: mail.value };
  try {
    const serving = await serve(parts, await pages);
    if (!serving.ok) {
      await database.close();
      return serving;
    }
    const mailFolder = mail.value.kind === 'folder' ? join(folder, 'mail') : null;
    return accept({ ...serving.value, mailFolder, lost });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(
  parts: {
    readonly config: Config;
    readonly demo: boolean;
    readonly log: Log;
    readonly database: Database;
    readonly mail: MailRoute;
  },
  webFolder: string | null,
): Promise<Result<Omit<RunningDesk, 'mailFolder' | 'lost'>, StartRefusal>> {
  const { config, log, database } = parts;
  const { gateway } = database;
  const clock = systemClock;
  const newId = uuidVersion7(clock);
  const publicUrl = config.publicUrl ?? null;
  const office = await findOrCreateFirstOffice(gateway, { pack: sampleOffice, newId });
  await refreshCompanySearch((work) => gateway.inOffice(office, work));

  let isWorking = false;
  const readiness = async () => {
    const databaseAnswers = await gateway.ping().then(
      () => true,
      () => false,
    );
    // The program doesn't come this far with a schema that is not its own.
    return { database: databaseAnswers, migrations: true, worker: isWorking };
  };
  const isDemo = parts.demo;
  const app = composeApp({
    gateway,
    office,
    clock,
    newId,
    log,
    isDemo,
    sendsMail: parts.mail.kind !== 'none',
    publicUrl,
    host: config.host,
    trustedProxy: config.trustedProxy ?? null,
    readiness,
    webFolder,
  });
  const server = await startServer({ fetch: app.fetch as never, host: config.host, port: config.port });
  if (!server.ok) return server;
  await database.announce(server.value.port);

  const deskUrl = publicUrl ?? `http://localhost:${server.value.port}`;
  const registry = composeJobs({ gateway, publicUrl, deskUrl, clock, newId, isDemo });
  const alone = config.databaseUrl === undefined;
  const work = await startBackgroundWork({ database, registry, mail: parts.mail, alone, log });
  isWorking = true;
  if (isDemo) {
    await loadSampleData({ gateway, office, clock, newId, log });
    await gateway.inOffice(office, requestSampleMissions);
  }
  const entrance = await openEntrance({ gateway, office, clock, newId, isDemo, deskUrl });
  return accept({
    ...entrance,
    url: deskUrl,
    async stop() {
      isWorking = false;
      await Promise.all([server.value.stop(), work.stop()]);
      await database.close();
    },
  });
}

async function dataFolderOf(config: Config, demo: boolean): Promise<{ folder: string; reason: string | null }> {
  return config.dataFolder === undefined ? defaultDataFolder({ demo }) : { folder: config.dataFolder, reason: null };
}

function mailRoute(
  config: Config,
  { demo, folder }: { readonly demo: boolean; readonly folder: string },
): Result<MailRoute, 'mail-sender-missing'> {
  const { smtpUrl, mailFrom } = config;
  if (smtpUrl !== undefined) {
    return mailFrom === undefined
      ? refuse('mail-sender-missing')
      : accept({ kind: 'smtp', url: smtpUrl, from: mailFrom });
  }
  if (!demo) return accept({ kind: 'none' });
  return accept({ kind: 'folder', dataFolder: folder, from: mailFrom ?? 'desk@sample.example.org' });
}
