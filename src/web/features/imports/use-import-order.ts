import type { ImportAnswer } from '#modules/companies/import-contract.ts';
import { type OrderOf, useOrder } from '#web/api/use-order.ts';
import { importPath, importsPath } from './import-queries.ts';

/** Something done to an import: the page shows at once how it stands afterwards, and its rows are asked for anew. */
export function useImportOrder<Sent = undefined>(
  id: string,
  method: 'POST' | 'PUT',
  verb: 'columns' | 'decisions' | 'apply' | 'undo' | 'discard',
): OrderOf<Sent, ImportAnswer> {
  return useOrder<Sent, ImportAnswer>({
    method,
    path: `${importPath(id)}/${verb}`,
    refreshes: [importsPath],
    answersAs: () => importPath(id),
  });
}
