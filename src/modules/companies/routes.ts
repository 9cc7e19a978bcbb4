import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Vocabulary } from '#kernel/matching/profile.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { accept } from '#platform/result.ts';
import type { AddedList } from './added-list.ts';
import type { CompanyProfile } from './company.ts';
import { type CompanyAnswer, type ListAnswer, listPath, listsAnswer, listWithCompaniesAnswer } from './contract.ts';
import { findLists, findListWithCompanies } from './find-lists.ts';
import { canReadLists } from './policy.ts';
import { taxonomy } from './taxonomy.ts';

const findListsEndpoint = endpoint({
  method: 'get',
  path: '/api/lists',
  name: 'findLists',
  tag: 'Company lists',
  summary: 'The company lists of the office',
  may: canReadLists,
  answer: { status: 200, description: 'The lists, newest first', schema: listsAnswer },
  refusals: [],
});

const findListEndpoint = endpoint({
  method: 'get',
  path: '/api/lists/{id}',
  name: 'findList',
  tag: 'Company lists',
  summary: 'One list with its companies, without any contact data',
  may: canReadLists,
  params: listPath,
  answer: { status: 200, description: 'The list and its companies', schema: listWithCompaniesAnswer },
  refusals: [],
});

export const companyRoutes: readonly Route<never>[] = [
  route(findListsEndpoint, async ({ tx, actor }) => {
    const found = await findLists(tx, actor);
    return found.ok ? accept({ body: { lists: found.value.map(presentList) } }) : found;
  }),
  route(findListEndpoint, async ({ tx, actor, params }) => {
    const found = await findListWithCompanies(tx, actor, params.id);
    if (!found.ok) return found;
    const { list, companies } = found.value;
    return accept({ body: { ...presentList(list), rows: companies.map(presentCompany) } });
  }),
];

function presentList({ addedAt, ...list }: AddedList): ListAnswer {
  return { ...list, addedAt: addedAt.toISOString() };
}

/** The words of codes; a code the vocabulary has lost stands for itself. */
function labelsOf({ entries }: Vocabulary, codes: readonly string[]): LocalisedText[] {
  return codes.map((code) => entries.find((entry) => entry.code === code)?.label ?? { en: code });
}

/** Named field by field: a contact that joins the profile some day doesn't join the answer. */
function presentCompany(company: CompanyProfile): CompanyAnswer {
  const { reference, name, kinds, sectors, description, products, offers, seeks } = company;
  return {
    reference,
    name,
    kinds: [...kinds],
    kindLabels: labelsOf(taxonomy.kinds, kinds),
    sectors: [...sectors],
    sectorLabels: labelsOf(taxonomy.sectors, sectors),
    description,
    products: [...products],
    offers: [...offers],
    seeks: [...seeks],
  };
}
