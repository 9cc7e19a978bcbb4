import { z } from 'zod';
import { identifier, instant, localisedAnswer, storedText } from '#platform/http/contract-words.ts';
import { companyRow, companySides, companyWhole } from './contract.ts';

/**
 * An import of a company list: upload, look at it, mend the columns, decide what may be the same company, apply, and undo.
 * `reading` and `applying` are done by jobs; the page asks again until the state changes.
 */
export const importStates = [
  'reading',
  'ready',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row. `alike`: an officer must say whether it is a company that is there already. */
export const importRowKinds = ['new', 'changed', 'unchanged', 'alike', 'rejected', 'skipped'] as const;
export type ImportRowKind = (typeof importRowKinds)[number];

export const importProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: storedText,
  row: z.int().nullable().describe('As the spreadsheet program numbers it; null: the file or a column'),
  column: z.strictObject({ letter: storedText, header: storedText }).nullable(),
  text: storedText.describe('In the language of the request: value, place and what was expected'),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const importColumn = z.strictObject({
  index: z.int().min(0),
  letter: storedText,
  header: storedText,
  field: storedText.nullable().describe('A code of `fields` below; null: the column is left out'),
  contact: z.int().min(0).describe('Which contact of the company the column is about; 0: the first'),
  examples: z.array(storedText).describe('The first three values that are not empty'),
});

export const importAnswer = z
  .strictObject({
    id: identifier,
    version: z.int(),
    side: z.enum(companySides),
    fileName: storedText,
    sheet: storedText,
    state: z.enum(importStates),
    progress: z.strictObject({ done: z.int(), of: z.int() }).nullable().describe('Rows, while it reads or applies'),
    counts: z.record(z.enum(importRowKinds), z.int()).nullable().describe('Once it is read'),
    undecided: z.int().describe('Rows `alike` without a decision; they must be decided before it is applied'),
    columns: z.array(importColumn),
    fields: z
      .array(z.strictObject({ field: storedText, label: localisedAnswer }))
      .describe('What a column can hold, for the mapping'),
    problems: z.array(importProblem).describe('Of the file and its columns; those of rows stand with the rows'),
    failure: z.strictObject({ code: storedText, text: storedText }).nullable(),
    sameAs: identifier
      .nullable()
      .describe('The applied import of the very same file, where there is one: nothing to do'),
    /** What applying did, and what undoing could not take back. */
    result: z.strictObject({ created: z.int(), changed: z.int(), keptAfterUndo: z.int() }).nullable(),
    canUndo: z.boolean(),
    isSample: z.boolean(),
    uploadedAt: instant,
    uploadedBy: storedText.nullable(),
    appliedAt: instant.nullable(),
  })
  .meta({ id: 'Import' });
export type ImportAnswer = z.infer<typeof importAnswer>;

export const importsAnswer = z
  .strictObject({ imports: z.array(importAnswer.omit({ columns: true, fields: true, problems: true })) })
  .meta({ id: 'Imports' });
export type ImportsAnswer = z.infer<typeof importsAnswer>;

export const importUploadQuery = z.strictObject({
  side: z.enum(companySides),
  fileName: z.string().min(1).max(255),
});

export const importPath = z.strictObject({ id: identifier });

/** PUT /api/imports/{id}/columns: what each column holds; the list is read anew. */
export const importColumnsOrder = z
  .strictObject({
    columns: z
      .array(
        z.strictObject({
          index: z.int().min(0).max(199),
          field: z.string().max(60).nullable(),
          contact: z.int().min(0).max(19),
        }),
      )
      .max(200),
  })
  .meta({ id: 'ImportColumns' });
export type ImportColumnsOrder = z.infer<typeof importColumnsOrder>;

/** One row of the preview. */
export const importRow = z.strictObject({
  row: z.int().describe('As the spreadsheet program numbers it'),
  kind: z.enum(importRowKinds),
  reference: storedText,
  name: localisedAnswer,
  problems: z.array(importProblem),
  /** Of a changed row: what changes; of a row alike: the differences to the first company it looks like. */
  changes: z.array(z.strictObject({ field: storedText, before: z.unknown(), after: z.unknown() })),
  company: identifier.nullable().describe('The company it changes, or is'),
  alike: z.array(
    z.strictObject({
      company: companyRow,
      because: storedText.describe('What agrees and how rare it is, in the language of the request'),
      likeness: z.number().min(0).max(1).describe('The chance that they are one company'),
    }),
  ),
  decision: z.strictObject({ kind: z.enum(['new', 'same', 'skip']), company: identifier.nullable() }).nullable(),
  /** The whole profile the row holds, to lay beside the company it may be. */
  profile: companyWhole.shape.profile.nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importRowsQuery = z.strictObject({
  kind: z.enum(importRowKinds).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('Default 50'),
});
export const importRowsAnswer = z.strictObject({ rows: z.array(importRow), total: z.int() }).meta({ id: 'ImportRows' });
export type ImportRowsAnswer = z.infer<typeof importRowsAnswer>;

/** PUT /api/imports/{id}/decisions: for rows `alike` (and to skip any row). */
export const importDecisionsOrder = z
  .strictObject({
    decisions: z
      .array(
        z.strictObject({
          row: z.int().min(1),
          kind: z.enum(['new', 'same', 'skip']),
          company: identifier.nullable().describe('With `same`: which one'),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'ImportDecisions' });
export type ImportDecisionsOrder = z.infer<typeof importDecisionsOrder>;

/*
 * The operations:
 * GET    /api/imports                         importsAnswer, newest first
 * POST   /api/imports ?side&fileName          upload (at most 10 MB) -> importAnswer 202; idempotent. The very same bytes on the same side, applied before: answers a new import `discarded` with `sameAs`
 * GET    /api/imports/{id}                    importAnswer + ETag
 * GET    /api/imports/{id}/rows ?kind         importRowsAnswer
 * PUT    /api/imports/{id}/columns            importAnswer; If-Match; only while `ready`
 * PUT    /api/imports/{id}/decisions          importAnswer; If-Match; only while `ready`
 * POST   /api/imports/{id}/apply              importAnswer 202; If-Match; idempotent. Rejected rows stay behind, all others are saved
 * POST   /api/imports/{id}/undo               importAnswer 202; If-Match; idempotent
 * POST   /api/imports/{id}/discard            importAnswer; If-Match; idempotent; only while `ready` or `failed`
 * GET    /api/imports/{id}/rejected.xlsx      file: the rejected rows with their own columns and what is wrong, to correct and upload again
 * All: staff.
 */
