import { type Actor, isAdministrator } from '#platform/actor.ts';

/** What the office is called stands on its door. */
export const canReadOffice = (_actor: Actor): boolean => true;

export const canChangeOffice = (actor: Actor): boolean => isAdministrator(actor);
