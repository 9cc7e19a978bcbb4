/** The face of finding: a short query against a registry that changes. */
export { type FindQuery, type Found, findAlmost, findWritten } from './find.ts';
export { type FindEntry, FindIndex } from './find-index.ts';
