import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canImport } from '../policy.ts';
import type { CompanyImport } from './company-import.ts';
import { loadImport } from './import-store.ts';
import type { ImportRefusal } from './import-texts.ts';

/** Which import is taken a step further, and the version its asker saw. */
export type ImportStep = { readonly id: string; readonly fromVersion: number };

type HoldRefusal = 'not-allowed' | 'not-found' | 'version-stale';
export type SteppedImport<Code extends ImportRefusal> = Promise<Result<CompanyImport, Code | HoldRefusal>>;

/** How every step of an import begins: its row locked until the step is done, and still what the asker saw. */
export async function holdImport(
  tx: OfficeTransaction,
  actor: Actor,
  { id, fromVersion }: ImportStep,
): Promise<Result<CompanyImport, HoldRefusal>> {
  if (!canImport(actor)) return refuse('not-allowed');
  const found = await loadImport(tx, id, { forUpdate: true });
  if (found === null) return refuse('not-found');
  if (found.version !== fromVersion) return refuse('version-stale', { expected: fromVersion, actual: found.version });
  return accept(found);
}
