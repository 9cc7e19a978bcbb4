/** The registry of companies, and the lists it is filled from. */
import { type CompanyRefusal as OfCompanies, companyRefusals as ofCompanies } from './company-texts.ts';
import { type ImportRefusal, importRefusals } from './imports/import-texts.ts';

export type { CompanyProfile, Side } from './company.ts';
export { describeListRefusal, describeProblem } from './describe-problem.ts';
export { importListAtOnce } from './imports/import-list-at-once.ts';
export type { FindCompaniesInUse } from './imports/undo-import.ts';
export { languageLabels } from './language-labels.ts';
export type { ListRefusal } from './list-problems.ts';
export {
  createCompaniesFromReferences,
  findCompanyIds,
  loadParticipantProfiles,
} from './participants-of-missions.ts';
export { profileOf } from './profile-of-company.ts';
export { readCompanyList } from './read-company-list.ts';
export type { CompanyList } from './recognise-company-list.ts';
export { removeSampleCompanies } from './remove-sample-companies.ts';
export { refreshCompanySearch } from './search/refresh-search.ts';
export { priceBandWords, taxonomy } from './taxonomy.ts';

export type CompanyRefusal = OfCompanies | ImportRefusal;
export const companyRefusals = { ...ofCompanies, ...importRefusals };
