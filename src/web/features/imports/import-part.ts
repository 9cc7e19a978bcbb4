import type { ImportOnPage } from './import-steps.ts';
import type { Decisions } from './use-decisions.ts';

/** What the parts of an import's page are given. */
export type ImportPart = ImportOnPage & { readonly decisions: Decisions };
