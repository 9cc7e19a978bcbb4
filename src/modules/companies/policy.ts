import { type Actor, isStaff } from '#platform/actor.ts';

/** Lists are the office's working papers. */
export const canReadLists = (actor: Actor): boolean => isStaff(actor);

export const canAddList = (actor: Actor): boolean => isStaff(actor);
