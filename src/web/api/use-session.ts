import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Me, SessionAnswer } from '#modules/accounts/contract.ts';
import { type AnswerOf, changeAnswer, useAnswer } from './use-answer.ts';

export const sessionPath = '/api/session';

/** What the desk says of the session: `data.user` is null where it has none. Who sits here is `useMe`. */
export function useSession(): AnswerOf<SessionAnswer> {
  return useAnswer<SessionAnswer>(sessionPath);
}

const Context = createContext<Me | null>(null);
export const MeProvider = Context;

/** The person who sits here; null where nobody has signed in, or it is not known yet. */
export function useMe(): Me | null {
  return useContext(Context);
}

/** The office's own people, as against a company's. */
export function isStaff(me: Pick<Me, 'role'> | null): boolean {
  return me !== null && me.role !== 'company-user';
}

/**
 * The person of the session. When it ends they are still the one who sits here: the page stays as it is, with what they
 * typed, until they are back. Another person begins with nothing of theirs.
 */
export function useWhoSitsHere(session: SessionAnswer | undefined): Me | null {
  const queries = useQueryClient();
  const user = session?.user ?? null;
  const [me, setMe] = useState(user);
  if (user && JSON.stringify(user) !== JSON.stringify(me)) setMe(user);
  const [before, setBefore] = useState(me?.id);
  const isAnother = before !== undefined && me !== null && me.id !== before;
  useEffect(() => {
    setBefore(me?.id);
    if (isAnother) void queries.resetQueries();
  }, [me?.id, isAnother, queries]);
  return me;
}

/** The session ended while somebody sits here: their page is still open. */
export function useIsSessionLost(): boolean {
  const me = useMe();
  const session = useSession().data;
  return me !== null && session !== undefined && session.user === null;
}

/** What a refused request told: the session has ended, whatever was known of it before. */
export function endSession(queries: QueryClient): void {
  changeAnswer<SessionAnswer>(queries, sessionPath, (session) => ({ ...session, user: null }));
}
