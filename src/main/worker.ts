import { join } from 'node:path';
import type { Database } from '#platform/database/open-database.ts';
import { folderCarrier } from '#platform/email/folder-carrier.ts';
import { smtpCarrier } from '#platform/email/smtp-carrier.ts';
import { startMailDelivery } from '#platform/email/start-mail-delivery.ts';
import type { JobRegistry } from '#platform/jobs/job-registry.ts';
import { startWorker } from '#platform/jobs/start-worker.ts';
import type { Log } from '#platform/log.ts';

export type BackgroundWork = { readonly stop: () => Promise<void> };

/** Where mails go: to a server, into a folder, or nowhere yet (they wait in the outbox). */
export type MailRoute =
  | { readonly kind: 'smtp'; readonly url: string; readonly from: string }
  | { readonly kind: 'folder'; readonly dataFolder: string; readonly from: string }
  | { readonly kind: 'none' };

/** Runs the jobs and the outbox until stopped. */
export async function startBackgroundWork(parts: {
  readonly database: Database;
  readonly registry: JobRegistry;
  readonly mail: MailRoute;
  /** No other program works on this database. */
  readonly alone: boolean;
  readonly log: Log;
}): Promise<BackgroundWork> {
  const { database, registry, mail, alone, log } = parts;
  const worker = await startWorker(registry, {
    gateway: database.gateway,
    ownerConnection: database.ownerConnection,
    log,
    alone,
  });
  const delivery = mail.kind === 'none' ? null : startDelivery(database, mail, log);
  if (delivery === null) log.warn('SMTP_URL is not set: mails wait in the outbox');
  return {
    async stop() {
      await Promise.all([worker.stop(), delivery?.stop()]);
    },
  };
}

function startDelivery(database: Database, mail: Exclude<MailRoute, { kind: 'none' }>, log: Log) {
  return startMailDelivery({
    gateway: database.gateway,
    carrier: mail.kind === 'smtp' ? smtpCarrier(mail.url) : folderCarrier(join(mail.dataFolder, 'mail')),
    from: mail.from,
    onTrouble: (trouble) => log.warn(trouble, 'a mail was not delivered'),
    onError: (error) => log.warn({ error }, 'the outbox could not be read'),
  });
}
