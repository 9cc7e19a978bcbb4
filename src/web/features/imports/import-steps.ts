import { linkOptions } from '@tanstack/react-router';
import type { ImportAnswer, ImportRowKind } from '#modules/companies/import-contract.ts';

/** An import on the page: how it stands, where a change of it starts from, and how to look again. */
export type ImportOnPage = {
  readonly loaded: ImportAnswer;
  readonly version: number;
  readonly refetch: () => unknown;
};

/** What is looked at before a list is saved; the step stands in the address, so the back button goes one back. */
export const lookSteps = ['columns', 'rows', 'apply'] as const;
export type LookStep = (typeof lookSteps)[number];

/** Nothing is saved yet. */
export const isLookedAt = ({ state }: Pick<ImportAnswer, 'state'>) => state === 'reading' || state === 'ready';

/** What can become of a row, what needs somebody first. */
export const rowKinds = [
  'alike',
  'rejected',
  'new',
  'changed',
  'unchanged',
  'skipped',
] as const satisfies readonly ImportRowKind[];

export const stepLink = (id: string, step: LookStep, kind?: ImportRowKind) =>
  linkOptions({ to: '/imports/$id', params: { id }, search: { step, kind } });
