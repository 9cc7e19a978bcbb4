import type { Role } from '#platform/actor.ts';
import type { Language } from '#platform/i18n/language.ts';

/** Somebody who may sign in: one of the office's own people, or of a company it looks after. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The language mails are written in. */
  readonly language: Language;
  /** Of a company user, and of nobody else. */
  readonly company: string | null;
  /** argon2id; null: signs in by link only. */
  readonly passwordHash: string | null;
  /** Invented, for a demonstration. */
  readonly isSample: boolean;
  readonly isDisabled: boolean;
  readonly lastSeenAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
};

/** Capitals make no other person. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** An invented person comes in while the desk runs as a demonstration, and never into an office at work. */
export function mayEnter(
  user: Pick<User, 'isDisabled' | 'isSample'>,
  { isDemo }: { readonly isDemo: boolean },
): boolean {
  return !user.isDisabled && (isDemo || !user.isSample);
}

/** A company user belongs to one company, the office's own people to none. */
export function companyFitsRole({ role, company }: Pick<User, 'role' | 'company'>): boolean {
  return (role === 'company-user') === (company !== null);
}

export function changesRights(before: User, after: User): boolean {
  return before.role !== after.role || before.company !== after.company || before.isDisabled !== after.isDisabled;
}

/**
 * Whether nobody else could let people in: an administrator who never came may never come, and an invented one cannot be
 * trusted with an office at work.
 */
export function isLastAdministrator(user: User, administrators: readonly User[]): boolean {
  const couldActInstead = (other: User) =>
    other.id !== user.id && !other.isDisabled && other.lastSeenAt !== null && (user.isSample || !other.isSample);
  return user.role === 'administrator' && !user.isDisabled && !administrators.some(couldActInstead);
}
