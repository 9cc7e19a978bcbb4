import { type Actor, isAdministrator, isManager } from '#platform/actor.ts';

/** Who I am, and the door itself: asked before anybody is anybody. */
export const canKnock = (_actor: Actor): boolean => true;

/** The own account, and nobody else's. */
export const hasAccount = (actor: Actor): actor is Extract<Actor, { kind: 'user' }> => actor.kind === 'user';

export const canSeePeople = (actor: Actor): boolean => isManager(actor);

export const canManagePeople = (actor: Actor): boolean => isAdministrator(actor);

/** Links that open the desk without a mail: the terminal's, whose operator holds the database anyway. */
export const canIssueLinks = (actor: Actor): boolean => actor.kind === 'system';
