import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import { sessionCookie } from '#platform/http/session-cookie.ts';
import type { AccountDependencies } from './account-dependencies.ts';
import type { BegunSession } from './begin-session.ts';
import type { AccountAnswer, OwnSession, PersonAnswer, SessionAnswer } from './contract.ts';
import type { OwnAccount } from './find-account.ts';
import { canManagePeople, canSeePeople } from './policy.ts';
import { limitsOf, type Session } from './session.ts';
import type { User } from './user.ts';

type Desk = Pick<AccountDependencies, 'isDemo' | 'sendsMail'>;

export function presentSession(
  { isDemo, sendsMail }: Desk,
  state: { readonly user: User | null; readonly session: string; readonly needsSetUp: boolean },
): SessionAnswer {
  const { user, session, needsSetUp } = state;
  return { user: user && presentMe(user, session), needsSetUp, isDemo, sendsMail };
}

function presentMe(user: User, session: string): NonNullable<SessionAnswer['user']> {
  const { id, name, email, role, language, company } = user;
  const actor: Actor = { kind: 'user', user: id, session, role, company };
  return {
    id,
    name,
    email,
    role,
    language,
    company,
    session,
    maySeePeople: canSeePeople(actor),
    mayManagePeople: canManagePeople(actor),
  };
}

/** The answer of every way in: who one is now, and the cookie that says so from now on. */
export function presentBegun(desk: Desk, { token, session, user }: BegunSession, { isHttps }: Connection) {
  const lifeMs = limitsOf(user.role).absoluteMs;
  return {
    body: presentSession(desk, { user, session: session.id, needsSetUp: false }),
    headers: { 'set-cookie': sessionCookie(token, { isHttps, lifeMs }) },
  };
}

export function presentAccount({ user, needsCurrentPassword }: OwnAccount): { body: AccountAnswer; version: number } {
  const { id, name, email, role, language, passwordHash, version } = user;
  const body = { id, name, email, role, language, hasPassword: passwordHash !== null, needsCurrentPassword };
  return { body, version };
}

export function presentOwnSession(session: Session & { readonly isThis: boolean }): OwnSession {
  return {
    id: session.id,
    isThis: session.isThis,
    startedBy: session.startedBy,
    device: session.device,
    address: session.address,
    startedAt: session.startedAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
  };
}

export function presentPerson(user: User): PersonAnswer {
  const invitedOrActive = user.lastSeenAt === null && !user.isSample ? 'invited' : 'active';
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    language: user.language,
    company: user.company,
    state: user.isDisabled ? 'disabled' : invitedOrActive,
    isSample: user.isSample,
    lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
    createdAt: user.createdAt.toISOString(),
    version: user.version,
  };
}
