import type { z } from 'zod';
import { columnLetters } from '#platform/documents/column-letters.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import { changedFields } from '../company-fields.ts';
import { describeFinding, describeListRefusal } from '../describe-problem.ts';
import type { ImportAnswer, importProblem, ImportRow as RowAnswer } from '../import-contract.ts';
import { listFieldTexts } from '../list-field-texts.ts';

import type { ListProblem, ListRefusal } from '../list-problems.ts';
import { presentProfile, presentRow } from '../present-company.ts';
import { refusalTexts } from '../texts.ts';
import { choosableFields } from './choose-columns.ts';
import { type AlikeRow, type CompanyImport, canUndo, type ImportColumn, type StoredRow } from './company-import.ts';
import type { FoundRows } from './find-imports.ts';
import { importFailures, importNotices } from './import-texts.ts';
import { type ListScope, mergedProfile, scopeOf } from './merge-profile.ts';
import { wordAgreements } from './word-agreement.ts';

type Names = ReadonlyMap<string, string>;

/** An import without what only its own page shows. */
export function presentImportLine(found: CompanyImport, language: Language, names: Names) {
  const { id, version, side, fileName, sheet, state, counts, undecided, sameAs, isSample, createdCount } = found;
  const isDone = ['applied', 'undoing', 'undone', 'failed'].includes(state) && found.counts !== null;
  return {
    id,
    version,
    side,
    fileName,
    sheet,
    state,
    progress: ['reading', 'applying', 'undoing'].includes(state) ? found.progress : null,
    counts: counts === null ? null : { ...counts },
    undecided,
    failure: found.failure && {
      code: found.failure.code,
      text: describeFailure(found.failure, language),
    },
    sameAs,
    result: isDone ? { created: createdCount, changed: found.changedCount, keptAfterUndo: found.keptCount } : null,
    canUndo: canUndo(found),
    isSample,
    uploadedAt: found.uploadedAt.toISOString(),
    uploadedBy: found.uploadedBy === null ? null : (names.get(found.uploadedBy) ?? null),
    appliedAt: found.appliedAt?.toISOString() ?? null,
  };
}

export function presentImport(found: CompanyImport, language: Language, names: Names): ImportAnswer {
  return {
    ...presentImportLine(found, language, names),
    columns: found.columns.map(presentColumn),
    fields: choosableFields.map((field) => ({ field, label: listFieldTexts[field] })),
    problems: found.problems.map((problem) => presentProblem(problem, language)),
  };
}

function presentColumn({ index, header, field, contact, examples }: ImportColumn): ImportAnswer['columns'][number] {
  const isShown = field !== null && choosableFields.includes(field);
  return {
    index,
    letter: columnLetters(index),
    header,
    field: isShown ? field : null,
    contact,
    examples: [...examples],
  };
}

function presentProblem(problem: ListProblem, language: Language): z.input<typeof importProblem> {
  const { severity, code, row, column } = problem;
  return { severity, code, row, column, text: describeFinding(problem, language) };
}

/** Another row of the file is no company yet that could be laid beside this one. */
function presentTwin(
  { row, name }: StoredRow,
  twin: number,
  { because }: AlikeRow,
  language: Language,
): RowAnswer['problems'][number] {
  const text = translator(importNotices, language)('row-alike', {
    row: twin,
    because: wordAgreements(because, name, language),
  });
  return { severity: 'warning', code: 'row-alike', row, column: null, text };
}

function describeFailure({ code, values }: Refusal, language: Language): string {
  return code in refusalTexts
    ? describeListRefusal({ code, values } as ListRefusal, language)
    : translator(importFailures, language)('import-broke', values);
}

/** Rows as a page shows them: what each would change, judged by the companies as they are now. */
export function presentRows({ of, rows, companies }: FoundRows, language: Language): RowAnswer[] {
  const scope = scopeOf(of.columns);
  return rows.map((row) => presentImportRow(row, companies, scope, language));
}

function presentImportRow(
  row: StoredRow,
  companies: FoundRows['companies'],
  scope: ListScope,
  language: Language,
): RowAnswer {
  const first = row.company ?? row.alike.find(({ company }) => company !== null)?.company ?? null;
  const other = first === null || row.outcome !== null ? undefined : companies.get(first);
  return {
    row: row.row,
    kind: row.decision === 'skip' ? 'skipped' : row.kind,
    reference: row.reference,
    name: row.name,
    problems: [
      ...row.problems.map((problem) => presentProblem(problem, language)),
      ...row.alike.flatMap((other) => (other.row === null ? [] : [presentTwin(row, other.row, other, language)])),
    ],
    changes:
      other && row.profile
        ? changedFields(other.profile, mergedProfile(other.profile, row.profile, scope)).map((change) => ({
            ...change,
          }))
        : [],
    company: row.company,
    alike: row.alike.flatMap(({ company, because, likeness }) => {
      const known = companies.get(company ?? '');
      return known
        ? [{ company: presentRow(known), because: wordAgreements(because, row.name, language), likeness }]
        : [];
    }),
    decision: row.decision && { kind: row.decision, company: row.decision === 'same' ? row.company : null },
    profile: row.profile && presentProfile(row.profile),
  };
}
