export { addList } from './add-list.ts';
export {
  type Availability,
  type CompanyProfile,
  type Contact,
  type Identifier,
  type IdentifierKind,
  identifierKinds,
  type Side,
  sides,
} from './company.ts';
export { describeListRefusal, describeProblem } from './describe-problem.ts';
export { findList, findListOfFile, findListWithCompanies } from './find-lists.ts';
export type { ListProblem, ListProblemCode, ListRefusal, ListRefusalCode } from './list-problems.ts';
export { profileOf } from './profile-of-company.ts';
export { type CompanyListSource, readCompanyList } from './read-company-list.ts';
export type { CompanyList } from './recognise-company-list.ts';
export { type Recognised, recogniseCodes, type VocabularyLookup, vocabularyLookup } from './recognise-vocabulary.ts';
export { taxonomy } from './taxonomy.ts';
