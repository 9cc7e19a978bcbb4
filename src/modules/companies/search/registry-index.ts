import { FindIndex } from '#kernel/matching/find/index.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { loadSearchChanges, loadSearchIds, type SearchRow } from './search-store.ts';

export type Facts = Pick<SearchRow, 'side' | 'isArchived' | 'kinds' | 'sectors' | 'sortLatin' | 'sortChinese'>;

/** What a desk remembers of an office's registry: an index, and the moment of the database it shows. */
type Remembered = {
  readonly index: FindIndex;
  readonly facts: Map<string, Facts>;
  snapshot: string | null;
  /** Written by a transaction that read them before its end: it may yet have been rolled back. */
  readonly unsure: Set<string>;
  /** Such a transaction read the index: it may have deleted, and been rolled back, what only a look at all ids brings to light. */
  isDoubtful: boolean;
  /** One reader refreshes at a time, so that no earlier moment is written over a later one. */
  last: Promise<unknown>;
};

/** The offices asked last stay in memory; what that takes stands in docs/decisions/010. */
const officesAtMost = 8;
const offices = new Map<string, Remembered>();

/**
 * Works on the index of the transaction's office as the transaction sees it. What other processes wrote is there too, what row-level
 * security hides never was: the rows come through the transaction itself. The work must not wait for anything.
 */
export async function withRegistryIndex<T>(
  tx: OfficeTransaction,
  work: (index: FindIndex, facts: ReadonlyMap<string, Facts>) => T,
): Promise<T> {
  const remembered = remember(tx.office);
  const turn = remembered.last.then(async () => {
    await refresh(tx, remembered);
    return work(remembered.index, remembered.facts);
  });
  remembered.last = turn.catch(() => undefined);
  return turn;
}

function remember(office: string): Remembered {
  const found = offices.get(office) ?? {
    index: new FindIndex(),
    facts: new Map<string, Facts>(),
    snapshot: null,
    unsure: new Set<string>(),
    isDoubtful: false,
    last: Promise.resolve(),
  };
  // The map keeps its order: the first was asked longest ago.
  offices.delete(office);
  offices.set(office, found);
  if (offices.size > officesAtMost) offices.delete([...offices.keys()][0]!);
  return found;
}

async function refresh(tx: OfficeTransaction, remembered: Remembered): Promise<void> {
  const { index, facts, unsure } = remembered;
  const { snapshot, own, total, rows } = await loadSearchChanges(tx, remembered.snapshot, [...unsure]);
  unsure.clear();
  const put = (row: SearchRow): void => {
    index.put(row.id, { names: linesOf(row.names), words: linesOf(row.words), sounds: linesOf(row.sounds) });
    const { side, isArchived, kinds, sectors, sortLatin, sortChinese } = row;
    facts.set(row.id, { side, isArchived, kinds, sectors, sortLatin, sortChinese });
    if (row.changedIn === own) unsure.add(row.id);
  };
  for (const row of rows) put(row);
  remembered.snapshot = snapshot;
  const isAsTold = index.size === total && !remembered.isDoubtful;
  remembered.isDoubtful = own !== null;
  if (isAsTold) return;
  const there = await loadSearchIds(tx);
  for (const id of [...index.ids()])
    if (!there.has(id)) {
      index.remove(id);
      facts.delete(id);
    }
  const missing = [...there].filter((id) => !index.has(id));
  if (missing.length > 0) for (const row of (await loadSearchChanges(tx, snapshot, missing)).rows) put(row);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
