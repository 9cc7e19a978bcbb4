import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, refuse } from '#platform/result.ts';
import type { Company } from '../company.ts';
import { loadCompanies } from '../store.ts';
import { type CompanyImport, type RowDecision, refuseInState, type StoredRow } from './company-import.ts';
import { holdImport, type ImportStep, type SteppedImport } from './hold-import.ts';
import { loadRowsByNumber, saveDecisions } from './import-row-store.ts';
import { changeImport, countRows, loadImport } from './import-store.ts';

export type DecisionOrder = { readonly row: number; readonly kind: RowDecision; readonly company: string | null };

/** Whether rows are companies that are there already, new ones, or skipped. All of them are saved, or none. */
export async function decideRows(
  tx: OfficeTransaction,
  actor: Actor,
  input: ImportStep & { readonly decisions: readonly DecisionOrder[] },
): SteppedImport<'import-not-ready' | 'import-decision-not-possible'> {
  const held = await holdImport(tx, actor, input);
  if (!held.ok) return held;
  const found = held.value;
  if (found.state !== 'ready') return refuseInState('import-not-ready', found.state);
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
