import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissionAnswer, MissionSettingsOrder, SettingsEffect } from '#modules/missions/mission-contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { MissionForm } from './mission-form.tsx';
import { missionPath, useSaveSettings } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isUnderWay } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';
import { SettingsConflict } from './settings-conflict.tsx';
import { formOfSettings, orderOfForm, type SettingsForm } from './settings-form.ts';
import { settingsTexts } from './settings-texts.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const texts = { ...missionTexts, ...settingsTexts };
const namedAtMost = 12;

/** Changing the settings: what would lose its place is said before it does, and nothing another saved is overwritten unseen. */
export function EditSettings({ mission, onDone }: { readonly mission: MissionAnswer; readonly onDone: () => void }) {
  const { t } = useReader(texts);
  const announce = useAnnounce();
  const [base, setBase] = useState(() => formOfSettings(mission.settings));
  const draft = useKeptDraft<SettingsForm>(mission.id, base, mission.version);
  const save = useSaveSettings(mission.id);
  const look = useOrder<MissionSettingsOrder, SettingsEffect>({
    method: 'POST',
    path: `${missionPath(mission.id)}/settings/effect`,
  });
  const [effect, setEffect] = useState<SettingsEffect | null>(null);
  const isStale = save.problem?.code === 'version-stale';

  async function lookFirst(form: SettingsForm) {
    const found = await look.send(orderOfForm(form));
    if (!found) return;
    if (found.released.length > 0) setEffect(found);
    else await saveIt(form);
  }
  async function saveIt(form: SettingsForm, version = draft.startedFrom) {
    const saved = await save.send(orderOfForm(form), { version });
    setEffect(null);
    if (!saved) return;
    draft.settle(form, saved.version);
    announce(t('settings.saved'));
    onDone();
  }

  const current = isStale ? (save.problem?.current as MissionAnswer | undefined) : undefined;
  return (
    <>
      <MissionForm
        label={t('settings.edit')}
        submit={t('settings.save')}
        draft={draft}
        isRestored={draft.isRestored}
        onStartOver={() => draft.settle(formOfSettings(mission.settings), mission.version)}
        order={{
          ...save,
          isSending: save.isSending || look.isSending,
          isSentAgain: save.isSentAgain || look.isSentAgain,
        }}
        problem={isStale ? null : (save.problem ?? look.problem)}
        onSubmit={(form) => void lookFirst(form)}
        buttons={
          <Button
            variant="default"
            onClick={() => {
              draft.settle(base);
              onDone();
            }}
          >
            {t('settings.cancel')}
          </Button>
        }
      >
        {isUnderWay(mission.lastRun) && <Notice>{t('order.computing')}</Notice>}
        {current && (
          <SettingsConflict
            base={base}
            mine={draft.value}
            theirs={formOfSettings(current.settings)}
            isSaving={save.isSending}
            onSettle={(settled) => {
              setBase(formOfSettings(current.settings));
              draft.replace(settled);
              void saveIt(settled, save.currentVersion ?? current.version);
            }}
          />
        )}
      </MissionForm>
      {effect && (
        <Confirm
          title={t('settings.lost-title')}
          action={t('settings.save-anyway')}
          isBusy={save.isSending}
          problem={<OrderNotice order={save} />}
          onConfirm={() => void saveIt(draft.value)}
          onClose={() => setEffect(null)}
        >
          <p>{t('settings.lost-place')}</p>
          <ul>
            {effect.released.slice(0, namedAtMost).map(({ meeting, left, right }) => (
              <li key={meeting}>
                <NameOf name={left} /> – <NameOf name={right} />
              </li>
            ))}
          </ul>
          {effect.released.length > namedAtMost && (
            <p>{t('settings.lost-more', { more: effect.released.length - namedAtMost })}</p>
          )}
        </Confirm>
      )}
    </>
  );
}
