import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from '../company.ts';
import { canImport } from '../policy.ts';
import { loadCompanies } from '../store.ts';
import { type CompanyImport, checkState, type RowDecision, type StoredRow } from './company-import.ts';
import { loadRowsByNumber, saveDecisions } from './import-row-store.ts';
import { changeImport, countRows, loadImport } from './import-store.ts';
import type { ImportRefusal } from './import-texts.ts';

export type DecisionOrder = { readonly row: number; readonly kind: RowDecision; readonly company: string | null };

/** Whether rows are companies that are there already, new ones, or skipped. All of them are saved, or none. */
export async function decideRows(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly id: string; readonly decisions: readonly DecisionOrder[]; readonly fromVersion: number },
): Promise<
  Result<
    CompanyImport,
    | Extract<ImportRefusal, 'import-not-ready' | 'import-decision-not-possible'>
    | 'not-allowed'
    | 'not-found'
    | 'version-stale'
  >
> {
  if (!canImport(actor)) return refuse('not-allowed');
  const found = await loadImport(tx, input.id, { forUpdate: true });
  if (found === null) return refuse('not-found');
  const state = checkState(found, ['ready'], input.fromVersion, 'import-not-ready');
  if (!state.ok) return state;
  const decisions = [...new Map(input.decisions.map((decision) => [decision.row, decision])).values()];
  const rows = await loadRowsByNumber(
    tx,
    found.id,
    decisions.map(({ row }) => row),
  );
  const companies = await loadCompanies(
    tx,
    decisions.flatMap(({ company }) => company ?? []),
  );
  const impossible = decisions.find((decision) => !isPossible(decision, rows.get(decision.row), found, companies));
  if (impossible) return refuse('import-decision-not-possible', { row: impossible.row });
  await saveDecisions(
    tx,
    found.id,
    decisions.map(({ row, kind, company }) => ({
      row,
      decision: kind,
      company: kind === 'same' ? company : null,
      version: companies.get(company ?? '')?.version ?? null,
    })),
  );
  await changeImport(tx, found.id, await countRows(tx, found.id));
  return accept((await loadImport(tx, found.id))!);
}

/** A row that is a company by its reference or number stays that company; everything but a rejected row can be skipped. */
function isPossible(
  { kind, company }: DecisionOrder,
  row: StoredRow | undefined,
  { side }: CompanyImport,
  companies: ReadonlyMap<string, Company>,
): boolean {
  if (row === undefined || row.kind === 'rejected') return false;
  if (kind === 'skip') return true;
  const isKnown = row.kind === 'changed' || row.kind === 'unchanged';
  if (kind === 'new') return !isKnown;
  return isKnown ? company === row.company : companies.get(company ?? '')?.profile.side === side;
}
