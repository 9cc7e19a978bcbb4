import { IdentityIndex, type Judgement } from '#kernel/matching/identity/index.ts';
import { columnLetters } from '#platform/documents/column-letters.ts';
import type { Row } from '#platform/documents/workbook.ts';
import type { Company, CompanyProfile } from '../company.ts';
import { isSameValue } from '../company-fields.ts';
import type { ListColumn } from '../list-headers.ts';
import { type ListProblem, listProblemSeverities } from '../list-problems.ts';
import type { CompanyList } from '../recognise-company-list.ts';
import { firmOf } from '../search/company-identity.ts';
import { nameLexicon } from '../search/name-lexicon.ts';
import { checkLengths } from './check-lengths.ts';
import type { AlikeRow, ImportRow } from './company-import.ts';
import type { KnownCompanies } from './identify-company.ts';
import { mergedProfile, scopeOf } from './merge-profile.ts';

/** A company of the list with everything that was found about it, before it is held against the registry. */
export type ReadRow = {
  readonly row: number;
  readonly profile: CompanyProfile | null;
  readonly problems: readonly ListProblem[];
  /** An error: the row stays behind. */
  readonly isRejected: boolean;
  readonly cells: readonly (readonly string[])[];
};

export type ReadRows = {
  readonly rows: readonly ReadRow[];
  /** Of the file, its columns, and lines that are no company. */
  readonly problems: readonly ListProblem[];
};

/** The companies of a list by row, each with its own problems; rows that could not be read as a company are among them. */
export function rowsOfList(list: CompanyList, sheetRows: ReadonlyMap<number, Row>): ReadRows {
  const problems = new Map<number, ListProblem[]>();
  for (const problem of list.problems) {
    const row = problem.row ?? 0;
    problems.set(row, [...(problems.get(row) ?? []), problem]);
  }
  const rows: ReadRow[] = [];
  list.companies.forEach((profile, at) => {
    const row = list.rows[at]!;
    const all = [row, ...(list.continuedIn.get(row) ?? [])];
    const found = all.flatMap((number) => problems.get(number) ?? []);
    for (const number of all) problems.delete(number);
    checkLengths(profile, list.columns, (code, column, values = {}) => {
      found.push({ ...placeOf(list, row, column), severity: listProblemSeverities[code], code, values });
    });
    const isRejected = found.some(({ severity }) => severity === 'error');
    rows.push({ row, profile, problems: found, isRejected, cells: isRejected ? cellsOf(all, sheetRows) : [] });
  });
  for (const [row, found] of problems) {
    if (row <= list.headerRow || !found.some(({ severity }) => severity === 'error')) continue;
    problems.delete(row);
    rows.push({ row, profile: null, problems: found, isRejected: true, cells: cellsOf([row], sheetRows) });
  }
  return { rows: rows.sort((a, b) => a.row - b.row), problems: [...problems.values()].flat() };
}

function placeOf(list: CompanyList, row: number, column: ListColumn | null) {
  const place = column && { letter: columnLetters(column.index), header: column.header };
  return { file: list.fileName, sheet: list.sheet, row, column: place };
}

function cellsOf(rows: readonly number[], sheetRows: ReadonlyMap<number, Row>): (readonly string[])[] {
  return rows.map((row) => sheetRows.get(row)?.cells ?? []);
}

/** What the rows are, held against the registry and against each other. */
export async function classifyRows(
  rows: readonly ReadRow[],
  columns: readonly ListColumn[],
  known: KnownCompanies,
  loadCompanies: (ids: readonly string[]) => Promise<ReadonlyMap<string, Company>>,
): Promise<readonly ImportRow[]> {
  const scope = scopeOf(columns);
  const found = rows.map((row) => (row.isRejected || row.profile === null ? null : known.find(row.profile)));
  const companies = await loadCompanies([...new Set(found.flatMap((company) => company?.id ?? []))]);
  const isNew = (at: number) => !rows[at]!.isRejected && found[at] === null;
  const firms = rows.flatMap(({ row, profile }, at) => (isNew(at) ? [{ id: row, ...firmOf(profile!) }] : []));
  const byRow = new Map(firms.map((firm) => [firm.id, firm]));
  const amongRows = new IdentityIndex(firms, nameLexicon);
  const classified: ImportRow[] = [];
  for (const [at, read] of rows.entries()) {
    // Ten thousand rows take a second or two: whoever asks the desk something meanwhile is answered.
    if (at % 200 === 199) await new Promise((resolve) => setImmediate(resolve));
    const { row, profile, problems, isRejected, cells } = read;
    const same = { row, reference: profile?.reference ?? '', name: profile?.name ?? {}, problems };
    const bare = { ...same, profile, cells: null, alike: [], company: null, companyVersion: null };
    const company = companies.get(found[at]?.id ?? '');
    if (isRejected || profile === null) {
      classified.push({ ...bare, kind: 'rejected', profile: null, cells });
    } else if (company) {
      const merged = mergedProfile(company.profile, profile, scope);
      const kind = isSameValue(merged, company.profile) ? 'unchanged' : 'changed';
      classified.push({ ...bare, kind, company: company.id, companyVersion: company.version });
    } else {
      const firm = byRow.get(row) ?? { id: row, ...firmOf(profile) };
      const alike: readonly AlikeRow[] = [
        ...known.firms
          .find({ ...firm, id: '' }, alikeAtMost)
          .map((found) => ({ ...alikeOf(found), company: found.id })),
        // The first of two rows is new; the second may be the first.
        ...amongRows
          .find(firm, alikeAtMost)
          .filter(({ id }) => id < row)
          .map((found) => ({
            ...alikeOf(found),
            row: found.id,
          })),
      ];
      classified.push({ ...bare, kind: alike.length > 0 ? 'alike' : 'new', alike });
    }
  }
  return classified;
}

/** So many may be laid beside a row. */
const alikeAtMost = 3;

/** What speaks for one company; what speaks against it has had its say in the likeness. */
function alikeOf({ evidence, probability }: Judgement<unknown>): AlikeRow {
  const because = evidence
    .filter(({ bits }) => bits >= tellsFromBits)
    .map(({ of, level, shared, holders }) => ({ of, level, shared, holders }));
  return { company: null, row: null, because, likeness: probability };
}

/** A shared place is no reason to name. */
const tellsFromBits = 1;
