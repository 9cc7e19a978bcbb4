import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { AskForLink } from './ask-for-link.tsx';
import { SignInByPassword } from './sign-in-by-password.tsx';
import { signInTexts } from './sign-in-texts.ts';

type Way = 'link' | 'password';
const key = 'yugang-sign-in-way';

/** By link or by password; the way one took last stands first. What is typed as the address stays when one changes one's mind. */
export function SignInForms({ back, sendsMail }: { readonly back: string; readonly sendsMail: boolean }) {
  const { t } = useReader(signInTexts);
  const [chosen, setChosen] = useState(lastWay);
  const [email, setEmail] = useState('');
  const way = chosen ?? (sendsMail ? 'link' : 'password');
  const other = way === 'link' ? 'password' : 'link';
  const choose = (next: Way) => {
    setChosen(next);
    keepWay(next);
  };
  const otherWay = (
    <Button variant="default" onClick={() => choose(other)}>
      {t(other === 'password' ? 'sign-in.by-password' : 'sign-in.by-link')}
    </Button>
  );
  return (
    <>
      {!sendsMail && <Notice>{t('sign-in.no-mail')}</Notice>}
      {way === 'link' ? (
        <AskForLink email={email} onEmail={setEmail} back={back} otherWay={otherWay} />
      ) : (
        <SignInByPassword email={email} onEmail={setEmail} onEntered={() => keepWay('password')} otherWay={otherWay} />
      )}
    </>
  );
}

function lastWay(): Way | null {
  try {
    const kept = window.localStorage.getItem(key);
    return kept === 'link' || kept === 'password' ? kept : null;
  } catch {
    return null;
  }
}

function keepWay(way: Way): void {
  try {
    window.localStorage.setItem(key, way);
  } catch {
    // A browser that keeps nothing begins with the link each time.
  }
}
