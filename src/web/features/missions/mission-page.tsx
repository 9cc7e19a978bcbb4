import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Figures } from '#web/design/figures.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { Interpreters } from './interpreters.tsx';
import { LastComputation } from './last-computation.tsx';
import { MissionDocuments } from './mission-documents.tsx';
import { MissionFrame } from './mission-frame.tsx';
import { MissionMenu } from './mission-menu.tsx';
import { MissionSettings } from './mission-settings.tsx';
import { missionTexts } from './mission-texts.ts';
import { NextStepNotice } from './next-step-notice.tsx';
import { overviewTexts } from './overview-texts.ts';
import { RepairLink } from './repair-link.tsx';
import { WaitingRepair } from './waiting-repair.tsx';

const texts = { ...missionTexts, ...overviewTexts };

/** A mission at a glance: where it stands, its one next step, its figures, settings, last computation and documents. */
export function MissionPage() {
  return (
    <MissionFrame
      actions={(mission) => (
        <>
          <RepairLink mission={mission} />
          <MissionMenu mission={mission} />
        </>
      )}
    >
      {(mission) => <Overview mission={mission} />}
    </MissionFrame>
  );
}

function Overview({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  return (
    <>
      <NextStepNotice mission={mission} />
      <WaitingRepair mission={mission} />
      <Section id="figures" title={t('overview.figures')}>
        <MissionFigures mission={mission} />
      </Section>
      <MissionSettings mission={mission} />
      <Interpreters mission={mission} />
      <LastComputation mission={mission} />
      <MissionDocuments mission={mission} />
    </>
  );
}

function MissionFigures({ mission: { counts, sides, settings } }: { readonly mission: MissionAnswer }) {
  const { t, language } = useReader(texts);
  const { participants, meetings } = counts;
  return (
    <Figures
      figures={[
        {
          label: t('figure.firms'),
          value: participants.left + participants.right,
          note: t('figure.firms-note', {
            ...participants,
            leftSide: nameFor(language, sides.left).text,
            rightSide: nameFor(language, sides.right).text,
          }),
        },
        {
          label: t('figure.wanted'),
          value: meetings.proposed + meetings.accepted,
          note: t('figure.wanted-note', meetings),
        },
        {
          label: t('figure.placed'),
          value: meetings.placed,
          note: t('figure.placed-note', meetings),
          ...(meetings.placed > 0 && meetings.mustsPlaced < meetings.musts && { tone: 'alert' as const }),
        },
        {
          label: t('figure.slots'),
          value: counts.slots,
          note: t('figure.slots-note', { tables: settings.tables, places: counts.places }),
          ...(counts.slots === 0 && { tone: 'alert' as const }),
        },
      ]}
    />
  );
}
