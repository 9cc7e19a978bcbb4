import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { SessionAnswer } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { sessionPath, useSession } from '#web/api/use-session.ts';
import { Notice } from '#web/design/notice.tsx';
import { Page } from '#web/design/page.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { addressToReturnTo } from '#web/shell/address-after-sign-in.ts';
import { tokenIn } from './link-token.ts';
import { recallPage } from './page-to-return-to.ts';
import { SignInForms } from './sign-in-forms.tsx';
import { signInTexts } from './sign-in-texts.ts';

/** The door: by the link one came with, else by having one sent or by password. Who is in already goes on. */
export function SignInPage() {
  const { t } = useReader(signInTexts);
  const session = useSession();
  const link = useLinkInAddress();
  const [back] = useAddressValue('back');
  if (link.isUnderWay) {
    return (
      <Page title={t('sign-in.title')} width="text">
        <Waiting lines={2} label={t('sign-in.signing-in')} />
      </Page>
    );
  }
  if (session.data?.user) return <GoOn to={back || recallPage()} />;
  return (
    <Page title={t('sign-in.title')} width="text">
      {link.problem && <Notice tone="alert">{link.problem}</Notice>}
      {session.data?.needsSetUp && <Notice>{t('sign-in.needs-set-up')}</Notice>}
      {session.data?.isDemo && <Notice>{t('sign-in.demo')}</Notice>}
      <SignInForms back={back} sendsMail={session.data?.sendsMail ?? true} />
    </Page>
  );
}

/** Sends the key of the link in the address, once, and takes it out of the address: it stays in no history. */
function useLinkInAddress(): { readonly isUnderWay: boolean; readonly problem: string | null } {
  const router = useRouter();
  const token = useRouterState({ select: ({ location }) => tokenIn(location.hash) });
  const signIn = useOrder<{ readonly token: string }, SessionAnswer>({
    method: 'POST',
    path: '/api/session/by-link',
    answersAs: () => sessionPath,
    refreshes: ['/api/'],
  });
  const { send } = signIn;
  const sent = useRef<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(token !== null);
  useEffect(() => {
    if (token === null || sent.current === token) return;
    sent.current = token;
    setUnderWay(true);
    void router.navigate({ to: '.', hash: '', search: true, replace: true });
    void send({ token }).finally(() => setUnderWay(false));
  }, [token, send, router]);
  return { isUnderWay: isUnderWay || signIn.isSending, problem: signIn.problem?.detail ?? null };
}

/** To the page one came from. A window that was opened only to sign in closes, and the one before it goes on. */
function GoOn({ to }: { readonly to: string | undefined }) {
  const { t } = useReader(signInTexts);
  const router = useRouter();
  const [address] = useState(() => addressToReturnTo(to));
  useEffect(() => {
    if (window.opener !== null) window.close();
    router.history.replace(address);
  }, [router, address]);
  return <Waiting lines={2} label={t('sign-in.signing-in')} />;
}
