import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDesignWords } from './design-words.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before something that cannot be taken back, or reaches other people. `action` names what will be done, not “OK”. */
export function Confirm({
  title,
  action,
  tone = 'plain',
  isBusy = false,
  problem,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: ReactNode;
  readonly action: string;
  readonly tone?: 'plain' | 'alert';
  readonly isBusy?: boolean;
  /** Why it could not be done. */
  readonly problem?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const words = useDesignWords();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button color={tone === 'alert' ? 'chilli' : 'jade'} loading={isBusy} onClick={onConfirm}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus autoFocus>
            {words.cancel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      {problem}
    </Dialog>
  );
}
