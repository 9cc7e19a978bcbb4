import type { JobContext } from '#platform/jobs/define-job.ts';
import type { Refusal } from '#platform/result.ts';
import { visibleText } from '../fold-text.ts';
import type { ListColumn } from '../list-headers.ts';
import { readListWorkbook } from '../read-company-list.ts';
import { type CompanyList, type ListReading, recogniseCompanyList } from '../recognise-company-list.ts';
import { loadKnownCompanies } from '../search/search-store.ts';
import { loadCompanies } from '../store.ts';
import { taxonomy } from '../taxonomy.ts';
import { classifyRows, rowsOfList } from './classify-rows.ts';
import type { CompanyImport, ImportColumn } from './company-import.ts';
import { KnownCompanies } from './identify-company.ts';
import { replaceRows } from './import-row-store.ts';
import {
  beginReading,
  changeImport,
  countRows,
  findChosenColumns,
  holdReading,
  loadFile,
  loadImport,
  saveProgress,
} from './import-store.ts';

/**
 * Reads an uploaded list in a child process and says of every row what applying would do. The rows are saved in one transaction
 * with the state, so a program killed in the middle leaves an import that is still being read, and the next run reads it whole.
 */
export async function readImport(context: Pick<JobContext, 'inOffice'>, importId: string): Promise<void> {
  const begun = await context.inOffice(async (tx) => {
    const run = await beginReading(tx, importId);
    const found = await loadImport(tx, importId);
    const file = await loadFile(tx, importId);
    if (run === null || found === null || file === null) return null;
    return { run, found, file, remembered: found.columnsChosen ? [] : await findChosenColumns(tx, found.side) };
  });
  if (begun === null) return;
  const { run, found, file, remembered } = begun;
  const fail = (failure: Refusal) =>
    context.inOffice(async (tx) => {
      const { code, values } = failure;
      if (await holdReading(tx, importId, run))
        await changeImport(tx, importId, { state: 'failed', failure: { code, values }, forgetsFile: true });
    });

  const workbook = await readListWorkbook(file, found.fileName);
  if (!workbook.ok) return fail(workbook.refusal);
  const recognise = (reading: ListReading) =>
    recogniseCompanyList(workbook.value, found.side, taxonomy, { isLenient: true, ...reading });
  let columnsChosen = found.columnsChosen;
  let list = recognise(columnsChosen ? { columns: found.columns } : {});
  if (!list.ok) return fail(list.refusal);
  const columns = columnsChosen ? null : rememberedColumns(list.value.columns, remembered);
  if (columns) {
    columnsChosen = true;
    list = recognise({ columns });
    if (!list.ok) return fail(list.refusal);
  }

  const sheet = workbook.value.sheets.find(({ name }) => list.ok && name === list.value.sheet);
  const sheetRows = new Map((sheet?.rows ?? []).map((row) => [row.number, row]));
  const read = rowsOfList(list.value, sheetRows);
  const of = read.rows.length;
  await context.inOffice((tx) => saveProgress(tx, importId, { done: 0, of }));
  const known = new KnownCompanies(await context.inOffice((tx) => loadKnownCompanies(tx, found.side)));
  const rows = await classifyRows(read.rows, list.value.columns, known, (ids) =>
    context.inOffice((tx) => loadCompanies(tx, ids)),
  );
  const described = withExamples(list.value, [...sheetRows.values()]);
  await context.inOffice(async (tx) => {
    if (!(await holdReading(tx, importId, run))) return;
    await replaceRows(tx, importId, rows);
    await changeImport(tx, importId, {
      state: 'ready',
      sheet: list.ok ? list.value.sheet : '',
      columns: described,
      columnsChosen,
      problems: read.problems,
      progress: { done: of, of },
      ...(await countRows(tx, importId)),
    });
  });
}

/** A list of the same headers as one whose columns an officer has named is read the same way, rejected rows handed back included. */
function rememberedColumns(
  columns: readonly ListColumn[],
  remembered: readonly CompanyImport['columns'][],
): readonly ListColumn[] | null {
  const plain = columns.filter(({ field }) => field !== 'findings');
  for (const chosen of remembered) {
    const byHeader = new Map(chosen.map((column) => [column.header, column]));
    if (!plain.every(({ header }) => byHeader.has(header))) continue;
    return columns.map((column) => {
      const { field, contact } = byHeader.get(column.header) ?? column;
      return { ...column, field, contact };
    });
  }
  return null;
}

function withExamples(
  list: CompanyList,
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
) {
  const below = rows.filter(({ number }) => number > list.headerRow).slice(0, 200);
  return list.columns.map(
    (column): ImportColumn => ({
      ...column,
      examples: [
        ...new Set(below.map(({ cells }) => visibleText(cells[column.index] ?? '')).filter((text) => text !== '')),
      ]
        .slice(0, 3)
        .map((text) => [...text].slice(0, 80).join('')),
    }),
  );
}
