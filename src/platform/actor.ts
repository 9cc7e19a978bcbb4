export const roles = ['administrator', 'manager', 'officer', 'company-user'] as const;
export type Role = (typeof roles)[number];

/**
 * Who asks. Being on the machine the desk runs on gives no right: a person is who signed in, and everybody else is nobody.
 * A policy asks what an actor is; which rows an actor may see, the use case asks.
 */
export type Actor =
  | {
      readonly kind: 'user';
      readonly user: string;
      readonly session: string;
      readonly role: Role;
      /** The company a company user belongs to; null for the office's own people. */
      readonly company: string | null;
    }
  /** The office itself: jobs, the start, the command line. */
  | { readonly kind: 'system' }
  | { readonly kind: 'anonymous' };

export const system: Actor = { kind: 'system' };
export const anonymous: Actor = { kind: 'anonymous' };

/** The office's own people: officers and everybody above. */
export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'user' && actor.role !== 'company-user');

/** Managers and administrators. */
export const isManager = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'user' && (actor.role === 'manager' || actor.role === 'administrator'));

export const isAdministrator = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'administrator');

/** The person's id for a history; null where the office itself or nobody acts. */
export const userOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.user : null);
