import { type Actor, isStaff } from '#platform/actor.ts';

export const canReadPlans = (actor: Actor): boolean => isStaff(actor);

export const canRequestPlan = (actor: Actor): boolean => isStaff(actor);
