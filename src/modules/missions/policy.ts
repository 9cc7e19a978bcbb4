import { type Actor, isManager, isStaff } from '#platform/actor.ts';

export const canReadMissions = (actor: Actor): boolean => isStaff(actor);

export const canChangeMissions = (actor: Actor): boolean => isStaff(actor);

/** Everything invented goes at once. */
export const canRemoveSample = (actor: Actor): boolean => isManager(actor);

export const canReadBoard = (actor: Actor): boolean => isStaff(actor);

export const canChangeBoard = (actor: Actor): boolean => isStaff(actor);

export const canPublish = (actor: Actor): boolean => isStaff(actor);

/** Everything that is handed out of a mission, whichever company it is about. */
export const canReadDocuments = (actor: Actor): boolean => isStaff(actor);

/** Whoever is signed in may knock for one company's itinerary; `canReadItineraryOf` asks whose. */
export const mayReadItineraries = (actor: Actor): boolean => actor.kind !== 'anonymous';

/** A company user sees its own company's, and only what was published. */
export const canReadItineraryOf = (actor: Actor, company: string): boolean =>
  isStaff(actor) || (actor.kind === 'user' && actor.company === company);

export const canReadOwnItineraries = (actor: Actor): boolean => actor.kind === 'user' && actor.company !== null;
