import { linkOptions, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '#web/api/use-session.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Page } from '#web/design/page.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { tokenIn } from './link-token.ts';
import { SetUpForm } from './set-up-form.tsx';
import { signInTexts } from './sign-in-texts.ts';

/** The first visit of all: whoever holds the link from the terminal becomes the first administrator. */
export function SetUpPage() {
  const { t } = useReader(signInTexts);
  const session = useSession();
  const token = useTokenOnce();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const goOn = () => {
    announce(t('set-up.welcome'));
    void navigate({ to: '/', ignoreBlocker: true });
  };
  return (
    <Page title={t('set-up.title')} lead={t('set-up.lead')} width="text">
      <Answered of={session}>
        {({ user, needsSetUp, sendsMail }) => {
          if (user || !needsSetUp) {
            const target = user ? linkOptions({ to: '/' }) : linkOptions({ to: '/sign-in' });
            return (
              <Notice action={!user && <LinkButton target={target}>{t('set-up.to-sign-in')}</LinkButton>}>
                {t('set-up.done')}
              </Notice>
            );
          }
          if (token === null) return <Notice>{t('set-up.no-link')}</Notice>;
          return <SetUpForm token={token} sendsMail={sendsMail} onDone={goOn} />;
        }}
      </Answered>
    </Page>
  );
}

/** The key of the link; out of the address as soon as it is read. */
function useTokenOnce(): string | null {
  const router = useRouter();
  const inAddress = useRouterState({ select: ({ location }) => tokenIn(location.hash) });
  const [token, setToken] = useState(inAddress);
  useEffect(() => {
    if (inAddress === null) return;
    setToken(inAddress);
    void router.navigate({ to: '.', hash: '', search: true, replace: true });
  }, [inAddress, router]);
  return token;
}
