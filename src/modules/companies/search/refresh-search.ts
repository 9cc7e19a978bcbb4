import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { readDictionaryAhead } from './name-lexicon.ts';
import { loadCompaniesToIndex, writeSearchEntries } from './search-store.ts';

const companiesPerBatch = 500;

/**
 * Makes anew what companies are found by where the program finds by other words than the one that saved them, or where a migration
 * brought them. With nothing to do, one quick question; killed in the middle, the next start goes on.
 * The dictionary is read here, before anybody asks.
 */
export async function refreshCompanySearch(
  inOffice: <T>(work: (tx: OfficeTransaction) => Promise<T>) => Promise<T>,
): Promise<number> {
  readDictionaryAhead();
  for (let refreshed = 0; ; ) {
    const batch = await inOffice(async (tx) => {
      const companies = await loadCompaniesToIndex(tx, companiesPerBatch);
      await writeSearchEntries(tx, companies);
      return companies.length;
    });
    refreshed += batch;
    if (batch < companiesPerBatch) return refreshed;
  }
}
