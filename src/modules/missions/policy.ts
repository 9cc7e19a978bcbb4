import type { Actor } from '#platform/actor.ts';

export const canReadPlans = (actor: Actor): boolean => actor.kind === 'local-operator';

export const canRequestPlan = (actor: Actor): boolean => actor.kind === 'local-operator';
