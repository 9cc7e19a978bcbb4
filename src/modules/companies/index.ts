/** The face of companies: profiles, the reading of lists, and the lists an office has. */
export { addList } from './add-list.ts';
export type { CompanyProfile, Side } from './company.ts';
export { findList, findLists, findListWithCompanies } from './find-lists.ts';
export { readCompanyList } from './read-company-list.ts';
export { taxonomy } from './taxonomy.ts';
