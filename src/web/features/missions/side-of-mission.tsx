import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { MissionParticipant, ParticipantsAnswer } from '#modules/missions/participant-contract.ts';
import { Empty } from '#web/design/empty.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { AddParticipants } from './add-participants.tsx';
import { isOver } from './next-step.ts';
import { ParticipantEntry } from './participant-entry.tsx';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';

/** One delegation: its firms, and the way to add some. */
export function SideOfMission({
  mission,
  side,
  all,
  shown,
  filter,
  slots,
}: {
  readonly mission: MissionAnswer;
  readonly side: 'left' | 'right';
  readonly all: readonly MissionParticipant[];
  readonly shown: readonly MissionParticipant[];
  readonly filter: string;
  readonly slots: ParticipantsAnswer['slots'];
}) {
  const { t } = useReader(participantsTexts);
  const [isAdding, setAdding] = useState(false);
  const add = !isOver(mission.state) && (
    <Button variant={all.length === 0 ? 'filled' : 'default'} size="sm" onClick={() => setAdding(true)}>
      {t('firms.add')}
    </Button>
  );
  return (
    <section className={styles.side} data-side={side} aria-labelledby={`side-${side}`}>
      <header className={styles.heading}>
        <h2 id={`side-${side}`}>
          <NameOf name={mission.sides[side]} />
        </h2>
        <span className={styles.count}>{t('firms.count', { firms: all.length })}</span>
        {all.length > 0 && add}
      </header>
      {all.length === 0 && (
        <Empty title={t('firms.none')} action={add}>
          {t('firms.none-what')}
        </Empty>
      )}
      {all.length > 0 && shown.length === 0 && <p>{t('firms.no-match', { filter })}</p>}
      <ul>
        {shown.map((firm) => (
          <ParticipantEntry key={firm.company} mission={mission} firm={firm} slots={slots} />
        ))}
      </ul>
      {isAdding && (
        <AddParticipants
          mission={mission}
          side={side}
          taken={new Set(all.map(({ company }) => company))}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
