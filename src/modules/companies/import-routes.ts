import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { type EndpointRequest, endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import { exportContentTypes } from './export/export-companies.ts';
import {
  importAnswer,
  importColumnsOrder,
  importDecisionsOrder,
  importPath,
  importRowsAnswer,
  importRowsQuery,
  importsAnswer,
  importUploadQuery,
} from './import-contract.ts';
import { chooseColumns } from './imports/choose-columns.ts';
import type { CompanyImport } from './imports/company-import.ts';
import { decideRows } from './imports/decide-rows.ts';
import { findImport, findImportRows, findImports } from './imports/find-imports.ts';
import type { ImportRefusal } from './imports/import-texts.ts';
import { presentImport, presentImportLine, presentRows } from './imports/present-import.ts';
import { discardImport, requestApplying, requestUndoing } from './imports/request-import-step.ts';
import { uploadImport } from './imports/upload-import.ts';
import { writeRejectedRows } from './imports/write-rejected-rows.ts';
import { canImport } from './policy.ts';
import type { NameUsers } from './user-names.ts';

const tag = 'Imports';
const answered = { status: 200, description: 'The import; its ETag starts a change', schema: importAnswer } as const;

const findImportsEndpoint = endpoint({
  method: 'get',
  path: '/api/imports',
  name: 'findImports',
  tag,
  summary: 'The latest imports of company lists',
  may: canImport,
  answer: { status: 200, description: 'The imports, newest first', schema: importsAnswer },
  refusals: [],
});

const uploadImportEndpoint = endpoint({
  method: 'post',
  path: '/api/imports',
  name: 'uploadImport',
  tag,
  summary: 'Uploads a company list to look at before anything is saved',
  description:
    'It is read in the background; its address is in the header Location. The bytes of an import that was applied answer one that is discarded and says which import that was.',
  may: canImport,
  query: importUploadQuery,
  upload: { maximumBytes: 10_000_000, description: 'An .xlsx or .csv file, whatever its name says' },
  answer: { ...answered, status: 202 },
  idempotent: true,
  refusals: [],
});

const findImportEndpoint = endpoint({
  method: 'get',
  path: '/api/imports/{id}',
  name: 'findImport',
  tag,
  summary: 'One import: how far it is, its columns, what its rows are',
  may: canImport,
  params: importPath,
  answer: answered,
  refusals: [],
});

const findRowsEndpoint = endpoint({
  method: 'get',
  path: '/api/imports/{id}/rows',
  name: 'findImportRows',
  tag,
  summary: 'What applying would do, row by row',
  may: canImport,
  params: importPath,
  query: importRowsQuery,
  answer: { status: 200, description: 'A page of the rows, in the order of the file', schema: importRowsAnswer },
  refusals: [],
});

const chooseColumnsEndpoint = endpoint({
  method: 'put',
  path: '/api/imports/{id}/columns',
  name: 'chooseImportColumns',
  tag,
  summary: 'Says what the columns hold; the list is read anew',
  may: canImport,
  params: importPath,
  body: importColumnsOrder,
  answer: answered,
  changesVersion: true,
  refusals: ['import-not-ready', 'import-field-not-known'],
});

const decideRowsEndpoint = endpoint({
  method: 'put',
  path: '/api/imports/{id}/decisions',
  name: 'decideImportRows',
  tag,
  summary: 'Says which rows are companies that are there already, which are new, and which are skipped',
  may: canImport,
  params: importPath,
  body: importDecisionsOrder,
  answer: answered,
  changesVersion: true,
  refusals: ['import-not-ready', 'import-decision-not-possible'],
});

const stepOf = {
  method: 'post',
  tag,
  may: canImport,
  params: importPath,
  changesVersion: true,
  idempotent: true,
} as const;

const applyEndpoint = endpoint({
  ...stepOf,
  path: '/api/imports/{id}/apply',
  name: 'applyImport',
  summary: 'Saves every row that is not rejected or skipped',
  answer: { ...answered, status: 202 },
  refusals: ['import-not-ready', 'import-undecided'],
});

const undoEndpoint = endpoint({
  ...stepOf,
  path: '/api/imports/{id}/undo',
  name: 'undoImport',
  summary: 'Takes an applied import back; what somebody changed since is kept',
  answer: { ...answered, status: 202 },
  refusals: ['import-not-undoable'],
});

const discardEndpoint = endpoint({
  ...stepOf,
  path: '/api/imports/{id}/discard',
  name: 'discardImport',
  summary: 'Lets go of a list that saved nothing',
  answer: answered,
  refusals: ['import-not-discardable'],
});

const rejectedEndpoint = endpoint({
  method: 'get',
  path: '/api/imports/{id}/rejected.xlsx',
  name: 'downloadRejectedRows',
  tag,
  summary: 'The rejected rows in their own columns with what is wrong, to correct and upload again',
  may: canImport,
  params: importPath,
  answer: { status: 200, description: 'The workbook', file: { contentTypes: [exportContentTypes.xlsx] } },
  refusals: ['import-has-no-rejected-rows'],
});

type Dependencies = { readonly clock: Clock; readonly newId: NewId; readonly nameUsers: NameUsers };

export function importRoutes(deps: Dependencies): readonly Route<ImportRefusal>[] {
  const whole = async (tx: OfficeTransaction, found: CompanyImport, language: Language) => {
    const names = await deps.nameUsers(tx, found.uploadedBy === null ? [] : [found.uploadedBy]);
    return { body: presentImport(found, language, names), version: found.version };
  };
  const current = async ({ tx, actor, params, language }: ImportRequest) => {
    const found = await findImport(tx, actor, params.id);
    return found.ok ? accept(await whole(tx, found.value, language)) : found;
  };
  return [
    route(findImportsEndpoint, async ({ tx, actor, language }) => {
      const found = await findImports(tx, actor);
      if (!found.ok) return found;
      const names = await deps.nameUsers(
        tx,
        found.value.flatMap(({ uploadedBy }) => uploadedBy ?? []),
      );
      return accept({ body: { imports: found.value.map((one) => presentImportLine(one, language, names)) } });
    }),
    route(uploadImportEndpoint, async ({ tx, actor, query, upload, language }) => {
      const uploaded = await uploadImport({ tx, ...deps }, actor, { ...query, file: upload, isSample: false });
      if (!uploaded.ok) return uploaded;
      const headers = { location: `/api/imports/${uploaded.value.id}` };
      return accept({ ...(await whole(tx, uploaded.value, language)), headers });
    }),
    route(findImportEndpoint, current),
    route(findRowsEndpoint, async ({ tx, actor, params, query, language }) => {
      const page = { kind: query.kind ?? null, offset: query.offset ?? 0, limit: query.limit ?? 50 };
      const found = await findImportRows(tx, actor, params.id, page);
      if (!found.ok) return found;
      return accept({ body: { rows: presentRows(found.value, language), total: found.value.total } });
    }),
    route(
      chooseColumnsEndpoint,
      async ({ tx, actor, params, body, version, language }) => {
        const chosen = await chooseColumns(tx, actor, { id: params.id, columns: body.columns, fromVersion: version });
        return chosen.ok ? accept(await whole(tx, chosen.value, language)) : chosen;
      },
      { current },
    ),
    route(
      decideRowsEndpoint,
      async ({ tx, actor, params, body, version, language }) => {
        const input = { id: params.id, decisions: body.decisions, fromVersion: version };
        const decided = await decideRows(tx, actor, input);
        return decided.ok ? accept(await whole(tx, decided.value, language)) : decided;
      },
      { current },
    ),
    route(
      applyEndpoint,
      async ({ tx, actor, params, version, language }) => {
        const applying = await requestApplying(tx, actor, { id: params.id, fromVersion: version });
        return applying.ok ? accept(await whole(tx, applying.value, language)) : applying;
      },
      { current },
    ),
    route(
      undoEndpoint,
      async ({ tx, actor, params, version, language }) => {
        const undoing = await requestUndoing(tx, actor, { id: params.id, fromVersion: version });
        return undoing.ok ? accept(await whole(tx, undoing.value, language)) : undoing;
      },
      { current },
    ),
    route(
      discardEndpoint,
      async ({ tx, actor, params, version, language }) => {
        const discarded = await discardImport(tx, actor, { id: params.id, fromVersion: version });
        return discarded.ok ? accept(await whole(tx, discarded.value, language)) : discarded;
      },
      { current },
    ),
    route(rejectedEndpoint, async ({ tx, actor, params, language }) => {
      const written = await writeRejectedRows({ tx }, actor, { id: params.id, language });
      return written.ok ? accept({ file: written.value }) : written;
    }),
  ];
}

type ImportRequest = Pick<EndpointRequest<typeof findImportEndpoint>, 'tx' | 'actor' | 'params' | 'language'>;
