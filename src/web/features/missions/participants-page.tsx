import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { ParticipantsAnswer } from '#modules/missions/participant-contract.ts';
import { Notice } from '#web/design/notice.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { fitsWords } from './fits-words.ts';
import { MissionFrame } from './mission-frame.tsx';
import { useParticipants } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver, isUnderWay } from './next-step.ts';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';
import { SideOfMission } from './side-of-mission.tsx';

const texts = { ...missionTexts, ...participantsTexts };

/** Who takes part: both sides beside each other, each firm with its meetings, its times and why it has no meeting. */
export function ParticipantsPage() {
  return <MissionFrame>{(mission) => <Participants mission={mission} />}</MissionFrame>;
}

function Participants({ mission }: { readonly mission: MissionAnswer }) {
  const participants = useParticipants(mission.id);
  return (
    <Answered of={participants} lines={10}>
      {(loaded) => <BothSides mission={mission} loaded={loaded} />}
    </Answered>
  );
}

function BothSides({ mission, loaded }: { readonly mission: MissionAnswer; readonly loaded: ParticipantsAnswer }) {
  const { t } = useReader(texts);
  const [filter, setFilter] = useAddressValue('q');
  const [onlyWithout, setOnlyWithout] = useState(false);
  const { participants, slots } = loaded;
  const without = participants.filter(({ withoutMeeting }) => withoutMeeting !== null);
  const shown = participants.filter(
    (firm) =>
      fitsWords(filter, [firm.reference, ...Object.values(firm.name)]) &&
      (!onlyWithout || firm.withoutMeeting !== null),
  );
  return (
    <>
      {isUnderWay(mission.lastRun) && <Notice>{t('order.computing')}</Notice>}
      {isOver(mission.state) && <Notice>{t('order.over')}</Notice>}
      {participants.length > 0 && (
        <div className={styles.filter}>
          <TextInput
            type="search"
            label={t('firms.filter')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          {without.length > 0 && (
            <Checkbox
              label={t('firms.without-only', { count: without.length })}
              checked={onlyWithout}
              onChange={(event) => setOnlyWithout(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      <div className={styles.sides}>
        {(['left', 'right'] as const).map((side) => (
          <SideOfMission
            key={side}
            mission={mission}
            side={side}
            all={participants.filter((firm) => firm.side === side)}
            shown={shown.filter((firm) => firm.side === side)}
            filter={filter}
            slots={slots}
          />
        ))}
      </div>
    </>
  );
}
