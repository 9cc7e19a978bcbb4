import { linkOptions, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MissionAnswer, MissionSettingsOrder } from '#modules/missions/mission-contract.ts';
import type { OfficeAnswer } from '#modules/offices/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { type Language, languages } from '#web/reader/languages.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { Answered } from '#web/shell/answered.tsx';
import { MissionForm } from './mission-form.tsx';
import { missionsPath } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { newSettings, orderOfForm, type SettingsForm, type Typed } from './settings-form.ts';
import { settingsTexts, usualTitle } from './settings-texts.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const texts = { ...missionTexts, ...settingsTexts };

/** A new mission: its settings, with a sketch of its days beside them. */
export function NewMissionPage() {
  const { t } = useReader(texts);
  const office = useOffice();
  return (
    <Page title={t('settings.new')} breadcrumbs={[{ ...linkOptions({ to: '/missions' }), label: t('missions.title') }]}>
      <Answered of={office} lines={8}>
        {(loaded) => <NewMission office={loaded} />}
      </Answered>
    </Page>
  );
}

function NewMission({ office }: { readonly office: OfficeAnswer }) {
  const { t } = useReader(texts);
  const navigate = useNavigate();
  const [start] = useState(() => newSettings(titleFor(office), office.timeZone));
  const draft = useKeptDraft<SettingsForm>('new', start, null);
  const create = useOrder<MissionSettingsOrder, MissionAnswer>({
    method: 'POST',
    path: missionsPath,
    refreshes: [missionsPath],
  });
  return (
    <MissionForm
      label={t('settings.new')}
      submit={t('settings.save-new')}
      draft={draft}
      isRestored={draft.isRestored}
      onStartOver={() => draft.settle(start)}
      order={create}
      onSubmit={async (form) => {
        const mission = await create.send(orderOfForm(form));
        if (!mission) return;
        draft.settle();
        await navigate({ to: '/missions/$id', params: { id: mission.id }, replace: true, ignoreBlocker: true });
      }}
      buttons={
        <LinkButton target={linkOptions({ to: '/missions' })} variant="default">
          {t('settings.cancel')}
        </LinkButton>
      }
    />
  );
}

/** A title that is right more often than not, in all three languages. */
function titleFor({ sides }: OfficeAnswer): Typed {
  const inLanguage = (language: Language) => {
    const [left, right] = [nameFor(language, sides.left).text, nameFor(language, sides.right).text];
    return usualTitle[language].replace('{{left}}', left).replace('{{right}}', right);
  };
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)])) as Typed;
}
