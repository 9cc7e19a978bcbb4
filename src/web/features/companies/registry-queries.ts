import type {
  CompaniesAnswer,
  CompanyHistoryAnswer,
  CompanyWhole,
  VocabularyAnswer,
} from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';

/** Everything the registry answers lies under this path; a change of a company makes all of it anew. */
export const registryPath = '/api/companies';

export const companyPath = (id: string) => `${registryPath}/${id}`;

export const useCompany = (id: string | null) => useAnswer<CompanyWhole>(id && companyPath(id));

export const useCompanyHistory = (id: string | null) =>
  useAnswer<CompanyHistoryAnswer>(id && `${companyPath(id)}/history`);

/** Companies that may be this one, entered twice. */
export const useAlikeCompanies = (id: string) => useAnswer<CompaniesAnswer>(`${companyPath(id)}/alike`);

/** The words of every code. */
export const useVocabulary = () => useAnswer<VocabularyAnswer>('/api/vocabulary');
