import type { Role } from '#platform/actor.ts';

export const waysIn = ['link', 'password', 'demo-link', 'set-up'] as const;
export type WayIn = (typeof waysIn)[number];

export type Session = {
  readonly id: string;
  readonly user: string;
  readonly startedBy: WayIn;
  /** What the browser called itself. */
  readonly device: string;
  readonly address: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * How long a session lives. An officer keeps the desk open over a working day, on a desk of the office's own: half an hour,
 * as banks have it, would sign people out in the middle of a meeting. Companies come once a week.
 */
export const sessionLimits = {
  staff: { idleMs: 12 * hourMs, absoluteMs: 7 * dayMs },
  company: { idleMs: 30 * dayMs, absoluteMs: 90 * dayMs },
} as const;

export function limitsOf(role: Role): (typeof sessionLimits)[keyof typeof sessionLimits] {
  return role === 'company-user' ? sessionLimits.company : sessionLimits.staff;
}

export function isOver(session: Pick<Session, 'startedAt' | 'lastSeenAt'>, role: Role, now: Date): boolean {
  const { idleMs, absoluteMs } = limitsOf(role);
  return (
    now.getTime() - session.lastSeenAt.getTime() > idleMs || now.getTime() - session.startedAt.getTime() > absoluteMs
  );
}

/** A sign-in by link this short ago stands for the present password: it is how a forgotten one is replaced. */
export const freshSignInMs = 15 * 60_000;

export function isFreshByLink(session: Pick<Session, 'startedBy' | 'startedAt'>, now: Date): boolean {
  return session.startedBy !== 'password' && now.getTime() - session.startedAt.getTime() <= freshSignInMs;
}
