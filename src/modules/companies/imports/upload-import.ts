import { createHash } from 'node:crypto';
import { type Actor, userOf } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Side } from '../company.ts';
import { canImport } from '../policy.ts';
import type { ImportDependencies } from './apply-import.ts';
import type { CompanyImport } from './company-import.ts';
import { readImportJob } from './import-job-names.ts';
import { findAppliedImport, insertImport, loadImport } from './import-store.ts';

export type ListUpload = {
  readonly side: Side;
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly isSample: boolean;
};

/** Keeps an uploaded list and enqueues the job that reads it. The very same bytes, once applied, have nothing to say again. */
export async function uploadImport(
  { tx, ...deps }: ImportDependencies & { readonly tx: OfficeTransaction },
  actor: Actor,
  upload: ListUpload,
): Promise<Result<CompanyImport, 'not-allowed'>> {
  if (!canImport(actor)) return refuse('not-allowed');
  const recorded = await recordUpload({ tx, ...deps }, actor, upload);
  if (recorded.state === 'reading')
    await tx.enqueue(readImportJob, { importId: recorded.id }, { key: recorded.id, queue: 'imports' });
  return accept(recorded);
}

/** Keeps it, and leaves the reading to the caller. */
export async function recordUpload(
  { tx, clock, newId }: ImportDependencies & { readonly tx: OfficeTransaction },
  actor: Actor,
  { side, fileName, file, isSample }: ListUpload,
): Promise<CompanyImport> {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const sameAs = await findAppliedImport(tx, { side, sha256 });
  const id = newId();
  await insertImport(tx, {
    id,
    side,
    fileName,
    sha256,
    file: sameAs === null ? file : null,
    sameAs,
    isSample,
    uploadedBy: userOf(actor),
    uploadedAt: clock.now(),
  });
  const recorded = await loadImport(tx, id);
  if (recorded === null) throw new Error(`import ${id} was saved and cannot be found`);
  return recorded;
}
