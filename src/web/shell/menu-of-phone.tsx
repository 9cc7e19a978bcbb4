import { UnstyledButton } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Me } from '#modules/accounts/contract.ts';
import { Dialog } from '#web/design/dialog.tsx';
import { Icon } from '#web/design/icon.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './menu-of-phone.module.css';
import { Person } from './person.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { shellTexts } from './shell-texts.ts';

/** What stands at the foot of the column on a desk, behind one button on a phone. */
export function MenuOfPhone({ me }: { readonly me: Me }) {
  const { t } = useReader(shellTexts);
  const [isOpen, setIsOpen] = useState(false);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => setIsOpen(false), [address]);
  return (
    <div className={styles.menu}>
      <UnstyledButton className={styles.button ?? ''} aria-label={t('shell.menu')} onClick={() => setIsOpen(true)}>
        <Icon name="more" />
      </UnstyledButton>
      {isOpen && (
        <Dialog title={t('shell.menu')} onClose={() => setIsOpen(false)}>
          <ReadingChoices />
          <Person me={me} />
        </Dialog>
      )}
    </div>
  );
}
