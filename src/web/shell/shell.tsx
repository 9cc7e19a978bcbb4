import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Me, SessionAnswer } from '#modules/accounts/contract.ts';
import { tellSessionLost } from '#web/api/session-lost.ts';
import { isStaff, useSession } from '#web/api/use-session.ts';
import { Announcements } from '#web/design/announcement.tsx';
import { DesignWordsProvider } from '#web/design/design-words.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { addressAfterSignIn } from './address-after-sign-in.ts';
import { Answered } from './answered.tsx';
import { focusHeadingAfterNavigation } from './focus-heading.ts';
import { Frame } from './frame.tsx';
import { NotYours } from './not-found.tsx';
import { wordsOfDesign } from './words-of-design.ts';

/** To whom a page opens; the server decides for itself what it tells whom. */
export type OpensTo = 'anybody' | 'signed-in' | 'staff';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly opensTo?: OpensTo;
  }
}

/** The frame with the page in it, or the way to sign in. */
export function Shell() {
  const { t } = useReader();
  const router = useRouter();
  const session = useSession();
  const me = useWhoSitsHere(session.data);
  useEffect(() => focusHeadingAfterNavigation(router), [router]);
  return (
    <DesignWordsProvider words={wordsOfDesign(t)}>
      <Announcements>
        <Frame me={me}>
          <Answered of={session}>
            {({ needsSetUp }) => <PageFor key={me?.id} me={me} needsSetUp={needsSetUp} />}
          </Answered>
        </Frame>
      </Announcements>
    </DesignWordsProvider>
  );
}

/**
 * The person who is signed in. When their session ends they are still the one who sits here: the page stays as it is, with
 * what they typed, until they are back. Another person begins with nothing of theirs.
 */
function useWhoSitsHere(session: SessionAnswer | undefined): Me | null {
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
  useEffect(() => {
    if (session && user === null && me !== null) tellSessionLost();
  }, [session, user, me]);
  return me;
}

function PageFor({ me, needsSetUp }: { readonly me: Me | null; readonly needsSetUp: boolean }) {
  const opensTo = useMatches({ select: (matches) => matches.at(-1)?.staticData.opensTo ?? 'anybody' });
  const isClosed = opensTo !== 'anybody' && me === null;
  useWayIn(isClosed, needsSetUp);
  if (isClosed) return null;
  if (opensTo === 'staff' && !isStaff(me)) return <NotYours />;
  return <Outlet />;
}

/** Leads from a closed page to the sign-in, which leads back to it. */
function useWayIn(isClosed: boolean, needsSetUp: boolean): void {
  const { history } = useRouter();
  useEffect(() => {
    if (isClosed) history.replace(needsSetUp ? '/set-up' : addressAfterSignIn(history.location));
  }, [isClosed, needsSetUp, history]);
}
