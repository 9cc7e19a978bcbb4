import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Me } from '#modules/accounts/contract.ts';
import { isStaff, MeProvider, useSession, useWhoSitsHere } from '#web/api/use-session.ts';
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
        <MeProvider value={me}>
          <Frame me={me}>
            <Answered of={session}>
              {({ needsSetUp }) => <PageFor key={me?.id} me={me} needsSetUp={needsSetUp} />}
            </Answered>
          </Frame>
        </MeProvider>
      </Announcements>
    </DesignWordsProvider>
  );
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
