import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { changeImport, loadImport } from './import-store.ts';

/** Ends an import whose job broke for the last time. What it saved before can still be undone. */
export async function failImport(tx: OfficeTransaction, importId: string): Promise<void> {
  const found = await loadImport(tx, importId, { forUpdate: true });
  if (found === null || !['reading', 'applying', 'undoing'].includes(found.state)) return;
  const failure = { code: 'import-broke', values: { file: found.fileName } };
  await changeImport(tx, importId, { state: 'failed', failure, forgetsFile: true });
}
