import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { Menu } from '#web/design/menu.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionPath, useMissionOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';
import { overviewTexts } from './overview-texts.ts';

const texts = { ...missionTexts, ...overviewTexts };

type Step = 'close' | 'cancel' | 'reopen';
const done = { close: 'more.closed', cancel: 'more.cancelled', reopen: 'more.reopened' } as const;

/** What is done to a mission as a whole and not every day: close it, call it off, open it again, delete a draft. */
export function MissionMenu({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [asks, setAsks] = useState<'close' | 'cancel' | 'delete' | null>(null);
  const { id, version, state, published } = mission;
  const step = useMissionOrder<Step, MissionAnswer>(id, {
    method: 'POST',
    path: (sent) => `/${sent}`,
    body: () => undefined,
    answersAs: () => missionPath(id),
  });
  const remove = useMissionOrder<undefined, unknown>(id, { method: 'DELETE', path: '' });

  async function take(sent: Step) {
    if (!(await step.send(sent, { version }))) return;
    setAsks(null);
    announce(t(done[sent]));
  }
  async function removeIt() {
    if ((await remove.send(undefined, { version })) === null) return;
    announce(t('more.deleted'));
    await navigate({ to: '/missions' });
  }

  if (isOver(state)) {
    return (
      <Button variant="default" loading={step.isSending} onClick={() => void take('reopen')}>
        {t('more.reopen')}
      </Button>
    );
  }
  const order = asks === 'delete' ? remove : step;
  return (
    <>
      <Menu
        trigger={<Button variant="default">{t('more.label')}</Button>}
        items={[
          ...(published ? [{ label: t('more.close'), onChoose: () => setAsks('close') }] : []),
          { label: t('more.cancel'), tone: 'alert', onChoose: () => setAsks('cancel') },
          ...(published
            ? []
            : [{ label: t('more.delete'), tone: 'alert' as const, onChoose: () => setAsks('delete') }]),
        ]}
      />
      {asks && (
        <Confirm
          title={t(`more.${asks}-title`)}
          action={t(`more.${asks}`)}
          tone={asks === 'close' ? 'plain' : 'alert'}
          isBusy={order.isSending}
          problem={<OrderNotice order={order} />}
          onConfirm={() => void (asks === 'delete' ? removeIt() : take(asks))}
          onClose={() => {
            order.forget();
            setAsks(null);
          }}
        >
          <p>{t(`more.${asks}-what`)}</p>
        </Confirm>
      )}
    </>
  );
}
