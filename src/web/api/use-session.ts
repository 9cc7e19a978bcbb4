import type { Me, SessionAnswer } from '#modules/accounts/contract.ts';
import { type AnswerOf, useAnswer } from './use-answer.ts';

export const sessionPath = '/api/session';

/** Who sits here: `data.user` is null where nobody is signed in. Asked once, shared by the whole page. */
export function useSession(): AnswerOf<SessionAnswer> {
  return useAnswer<SessionAnswer>(sessionPath);
}

/** The person who is signed in; null where nobody is, or it is not known yet. */
export function useMe(): Me | null {
  return useSession().data?.user ?? null;
}

/** The office's own people, as against a company's. */
export function isStaff(me: Pick<Me, 'role'> | null): boolean {
  return me !== null && me.role !== 'company-user';
}
