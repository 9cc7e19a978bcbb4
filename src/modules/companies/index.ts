export { addList } from './add-list.ts';
export type { CompanyProfile, Side } from './company.ts';
export { describeListRefusal, describeProblem } from './describe-problem.ts';
export { findList, findListOfFile, findListWithCompanies } from './find-lists.ts';
export type { ListRefusal } from './list-problems.ts';
export { profileOf } from './profile-of-company.ts';
export { readCompanyList } from './read-company-list.ts';
export type { CompanyList } from './recognise-company-list.ts';
export { taxonomy } from './taxonomy.ts';
