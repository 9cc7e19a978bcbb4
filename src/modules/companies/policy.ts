import { type Actor, isManager, isStaff } from '#platform/actor.ts';

/** The registry and its imports are the office's working papers. */
export const canReadRegistry = (actor: Actor): boolean => isStaff(actor);

export const canChangeRegistry = (actor: Actor): boolean => isStaff(actor);

export const canImport = (actor: Actor): boolean => isStaff(actor);

/** A company user knocks here too; whose company it is, {@link canReadCompany} asks. */
export const canReadSomeCompany = (actor: Actor): boolean => isStaff(actor) || companyOf(actor) !== null;

/** The office's people read every company; a company user only the own one. */
export const canReadCompany = (actor: Actor, company: string): boolean =>
  isStaff(actor) || companyOf(actor) === company;

export const canChangeCompany = (actor: Actor, company: string): boolean => canReadCompany(actor, company);

/** Side and reference are how the office knows a company: the company itself does not change them. */
export const canChangeIdentity = (actor: Actor): boolean => isStaff(actor);

/** Invented companies go all at once: a manager's decision. */
export const canRemoveSample = (actor: Actor): boolean => isManager(actor);

export const canReadVocabulary = (actor: Actor): boolean => canReadSomeCompany(actor);

function companyOf(actor: Actor): string | null {
  return actor.kind === 'user' && actor.role === 'company-user' ? actor.company : null;
}
