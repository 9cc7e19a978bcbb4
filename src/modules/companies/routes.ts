import type { Clock } from '#platform/clock.ts';
import { type EndpointRequest, endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import { archiveCompany } from './archive-company.ts';
import type { Company } from './company.ts';
import type { CompanyRefusal } from './company-texts.ts';
import {
  companiesAnswer,
  companyDraft,
  companyExportQuery,
  companyFilter,
  companyHistoryAnswer,
  companyPath,
  companyWhole,
  vocabularyAnswer,
} from './contract.ts';
import { createCompany } from './create-company.ts';
import { editCompany } from './edit-company.ts';
import { exportCompanies, exportContentTypes } from './export/export-companies.ts';
import { findAlikeCompanies } from './find-alike-companies.ts';
import { findCompanies } from './find-companies.ts';
import { findCompany, findCompanyHistory } from './find-company.ts';
import { importRoutes } from './import-routes.ts';
import type { ImportRefusal } from './imports/import-texts.ts';
import { canChangeRegistry, canReadRegistry, canReadSomeCompany, canReadVocabulary } from './policy.ts';
import { presentCompany, presentHistory, presentRow, presentVocabulary } from './present-company.ts';
import type { NameUsers } from './user-names.ts';

const tag = 'Companies';
const companyAnswered = {
  status: 200,
  description: 'The company; its ETag starts a change',
  schema: companyWhole,
} as const;

const findCompaniesEndpoint = endpoint({
  method: 'get',
  path: '/api/companies',
  name: 'findCompanies',
  tag,
  summary: 'A page of the registry, filtered and in order',
  may: canReadRegistry,
  query: companyFilter,
  answer: { status: 200, description: 'The companies that fit', schema: companiesAnswer },
  refusals: [],
});

const createCompanyEndpoint = endpoint({
  method: 'post',
  path: '/api/companies',
  name: 'createCompany',
  tag,
  summary: 'Adds a company to the registry',
  may: canChangeRegistry,
  body: companyDraft,
  answer: { ...companyAnswered, status: 201 },
  idempotent: true,
  refusals: ['reference-taken', 'code-not-known'],
});

const findCompanyEndpoint = endpoint({
  method: 'get',
  path: '/api/companies/{id}',
  name: 'findCompany',
  tag,
  summary: 'One company whole, contacts included: for the office and for the company itself',
  may: canReadSomeCompany,
  params: companyPath,
  answer: companyAnswered,
  refusals: [],
});

const editCompanyEndpoint = endpoint({
  method: 'put',
  path: '/api/companies/{id}',
  name: 'editCompany',
  tag,
  summary: 'Saves what was typed about a company',
  may: canReadSomeCompany,
  params: companyPath,
  body: companyDraft,
  answer: companyAnswered,
  changesVersion: true,
  refusals: ['reference-taken', 'code-not-known', 'identity-is-the-offices'],
});

const archiveCompanyEndpoint = endpoint({
  method: 'post',
  path: '/api/companies/{id}/archive',
  name: 'archiveCompany',
  tag,
  summary: 'Puts a company away with its history',
  may: canChangeRegistry,
  params: companyPath,
  answer: companyAnswered,
  changesVersion: true,
  idempotent: true,
  refusals: [],
});

const restoreCompanyEndpoint = endpoint({
  ...archiveCompanyEndpoint,
  path: '/api/companies/{id}/restore',
  name: 'restoreCompany',
  summary: 'Takes an archived company up again',
});

const exportEndpoints = (['xlsx', 'csv'] as const).map((format) => ({
  format,
  endpoint: endpoint({
    method: 'get',
    path: `/api/companies/export.${format}`,
    name: format === 'xlsx' ? 'exportCompaniesAsWorkbook' : 'exportCompaniesAsCsv',
    tag,
    summary: 'Everything about the companies of one side, as a list that can be imported again',
    may: canReadRegistry,
    query: companyExportQuery,
    answer: { status: 200, description: 'The list', file: { contentTypes: [exportContentTypes[format]] } },
    refusals: [],
  }),
}));

const findHistoryEndpoint = endpoint({
  method: 'get',
  path: '/api/companies/{id}/history',
  name: 'findCompanyHistory',
  tag,
  summary: 'Who changed what of a company, and when',
  may: canReadRegistry,
  params: companyPath,
  answer: { status: 200, description: 'The changes, newest first', schema: companyHistoryAnswer },
  refusals: [],
});

const findAlikeEndpoint = endpoint({
  method: 'get',
  path: '/api/companies/{id}/alike',
  name: 'findAlikeCompanies',
  tag,
  summary: 'Who in the registry may be the same company',
  may: canReadRegistry,
  params: companyPath,
  answer: { status: 200, description: 'The likeliest first', schema: companiesAnswer },
  refusals: [],
});

const findVocabularyEndpoint = endpoint({
  method: 'get',
  path: '/api/vocabulary',
  name: 'findVocabulary',
  tag,
  summary: 'The words of every code a company is described with',
  may: canReadVocabulary,
  answer: { status: 200, description: 'Kinds, sectors, channels and languages', schema: vocabularyAnswer },
  refusals: [],
});

export type CompanyRoutesDependencies = { readonly clock: Clock; readonly newId: NewId; readonly nameUsers: NameUsers };

export function companyRoutes(deps: CompanyRoutesDependencies): readonly Route<CompanyRefusal | ImportRefusal>[] {
  return [
    ...importRoutes(deps),
    route(findCompaniesEndpoint, async ({ tx, actor, query, language }) => {
      const found = await findCompanies(tx, actor, {
        q: query.q ?? '',
        side: query.side ?? null,
        kind: query.kind ?? null,
        sector: query.sector ?? null,
        archived: query.archived === 'yes',
        sort: query.sort ?? (query.q ? 'relevance' : 'name'),
        order: query.order ?? 'asc',
        offset: query.offset ?? 0,
        limit: query.limit ?? 50,
        language,
      });
      if (!found.ok) return found;
      const { companies, ...facts } = found.value;
      return accept({ body: { ...facts, companies: companies.map(presentRow) } });
    }),
    route(createCompanyEndpoint, async ({ tx, actor, body, language }) => {
      const created = await createCompany({ tx, ...deps }, actor, body);
      if (!created.ok) return created;
      const { id, version } = created.value;
      return accept({
        body: presentCompany(created.value, language),
        version,
        headers: { location: `/api/companies/${id}` },
      });
    }),
    // Before the company of an id: the first path that fits is taken.
    ...exportEndpoints.map(({ format, endpoint: exporting }) =>
      route(exporting, async ({ tx, actor, query, language }) => {
        const order = { side: query.side, archived: query.archived === 'yes', format, language };
        const exported = await exportCompanies({ tx, ...deps }, actor, order);
        return exported.ok ? accept({ file: exported.value }) : exported;
      }),
    ),
    route(findCompanyEndpoint, answerCompany),
    route(
      editCompanyEndpoint,
      async ({ tx, actor, params, body, version, language }) => {
        const input = { id: params.id, draft: body, fromVersion: version };
        const edited = await editCompany({ tx, ...deps }, actor, input);
        return edited.ok ? accept(wholeAnswer(edited.value, language)) : edited;
      },
      { current: answerCompany },
    ),
    ...(['archived', 'restored'] as const).map((to) =>
      route(
        to === 'archived' ? archiveCompanyEndpoint : restoreCompanyEndpoint,
        async ({ tx, actor, params, version, language }) => {
          const changed = await archiveCompany({ tx, ...deps }, actor, { id: params.id, fromVersion: version, to });
          return changed.ok ? accept(wholeAnswer(changed.value, language)) : changed;
        },
        { current: answerCompany },
      ),
    ),
    route(findHistoryEndpoint, async ({ tx, actor, params }) => {
      const found = await findCompanyHistory(tx, actor, params.id);
      if (!found.ok) return found;
      const users = found.value.flatMap(({ actorUser }) => actorUser ?? []);
      return accept({ body: presentHistory(found.value, await deps.nameUsers(tx, users)) });
    }),
    route(findAlikeEndpoint, async ({ tx, actor, params }) => {
      const found = await findAlikeCompanies(tx, actor, params.id);
      if (!found.ok) return found;
      const companies = found.value.map(presentRow);
      const counts = { left: 0, right: 0 };
      return accept({ body: { companies, total: companies.length, isApproximate: true, counts } });
    }),
    route(findVocabularyEndpoint, async () => accept({ body: presentVocabulary() })),
  ];
}

async function answerCompany({ tx, actor, params, language }: CompanyRequest) {
  const found = await findCompany(tx, actor, params.id);
  return found.ok ? accept(wholeAnswer(found.value, language)) : found;
}

type CompanyRequest = Pick<EndpointRequest<typeof findCompanyEndpoint>, 'tx' | 'actor' | 'language' | 'params'>;

function wholeAnswer(company: Company, language: Language) {
  return { body: presentCompany(company, language), version: company.version };
}
