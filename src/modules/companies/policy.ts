import type { Actor } from '#platform/actor.ts';

/** Lists are the office's working papers: nobody else's until accounts say otherwise. */
export const canReadLists = (actor: Actor): boolean => actor.kind === 'local-operator';

export const canAddList = (actor: Actor): boolean => actor.kind === 'local-operator';
