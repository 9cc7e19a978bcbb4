import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { type SheetToWrite, writeWorkbook } from '#platform/documents/write-workbook.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { describeFinding } from '../describe-problem.ts';
import { exportContentTypes } from '../export/export-companies.ts';
import { listFieldTexts } from '../list-field-texts.ts';
import type { CompanyImport, StoredRow } from './company-import.ts';
import { findImport } from './find-imports.ts';
import { loadRows } from './import-row-store.ts';
import type { ImportRefusal } from './import-texts.ts';

/**
 * The rejected rows in their own columns, and beside each what is wrong with it: to be corrected and uploaded as a list of its own.
 * The reader of lists leaves our column out.
 */
export async function writeRejectedRows(
  { tx }: { readonly tx: OfficeTransaction },
  actor: Actor,
  order: { readonly id: string; readonly language: Language },
): Promise<Result<AnsweredFile, Extract<ImportRefusal, 'import-has-no-rejected-rows'> | 'not-allowed' | 'not-found'>> {
  const found = await findImport(tx, actor, order.id);
  if (!found.ok) return found;
  const { rows } = await loadRows(tx, order.id, { kind: 'rejected', offset: 0, limit: 50_000 });
  if (rows.length === 0) return refuse('import-has-no-rejected-rows');
  const content = await writeWorkbook({
    sheets: [sheetOf(found.value, rows, order.language)],
    language: order.language,
    created: found.value.uploadedAt.toISOString(),
  });
  const base = found.value.fileName.replace(/\.[a-z]{3,4}$/i, '');
  return accept({
    content,
    contentType: exportContentTypes.xlsx,
    fileName: `${base} - ${listFieldTexts.findings[order.language]}.xlsx`,
  });
}

function sheetOf(found: CompanyImport, rows: readonly StoredRow[], language: Language): SheetToWrite {
  // A column of an earlier file of ours makes room for the findings of now.
  const columns = found.columns.filter(({ field }) => field !== 'findings');
  const lines: (string | null)[][] = [];
  const merges: NonNullable<SheetToWrite['merges']>[number][] = [];
  for (const row of rows) {
    const cells = row.cells ?? [];
    const errors = row.problems.filter(({ severity }) => severity === 'error');
    cells.forEach((line, at) => {
      const finding = at === 0 ? errors.map((problem) => describePlace(problem, language)).join('\n') : null;
      lines.push([...columns.map(({ index }) => line[index] ?? null), finding]);
    });
    if (cells.length > 1) merges.push(...nameMerges(columns, lines.length - cells.length, cells.length));
  }
  return {
    name: found.sheet || found.fileName,
    columns: [
      ...columns.map(({ header }) => ({ header, width: 20 })),
      { header: listFieldTexts.findings[language], width: 60 },
    ],
    rows: lines,
    merges,
  };
}

/** The letter of a column may be another in this file: the header says which it is. */
function describePlace(problem: StoredRow['problems'][number], language: Language): string {
  const text = describeFinding(problem, language);
  return problem.column?.header ? `${problem.column.header}: ${text}` : text;
}

/** A company over several lines keeps the merged name that made it one. */
function nameMerges(columns: CompanyImport['columns'], firstLine: number, lines: number) {
  return columns.flatMap(({ field }, at) =>
    field?.startsWith('name')
      ? [{ fromRow: firstLine + 2, toRow: firstLine + 1 + lines, fromColumn: at + 1, toColumn: at + 1 }]
      : [],
  );
}
