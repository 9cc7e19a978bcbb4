import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import styles from './finished-plan.module.css';
import { missionTexts } from './mission-texts.ts';
import { NotPlaced } from './not-placed.tsx';
import { ParticipantBoard } from './participant-board.tsx';
import { useFinishedPlan } from './plan-queries.ts';
import { TableBoard } from './table-board.tsx';

type View = 'participants' | 'tables' | 'not-placed';

/** The timetable of a plan as three views: who meets whom, who sits where, and what has no place. */
export function FinishedPlan({ id }: { readonly id: string }) {
  const { t } = useReader(missionTexts);
  const plan = useFinishedPlan(id);
  const [view, setView] = useState<View>('participants');
  if (plan.isPending) return <Waiting lines={8} label={t('page.loading')} />;
  if (!plan.data) return <Failed query={plan} />;
  const { programme, unplaced } = plan.data;
  return (
    <div>
      <SegmentedControl<View>
        aria-label={t('board.view')}
        className={styles.views ?? ''}
        size="sm"
        value={view}
        onChange={setView}
        data={[
          { value: 'participants', label: t('board.by-participant') },
          { value: 'tables', label: t('board.by-table') },
          { value: 'not-placed', label: t('board.by-not-placed', { count: unplaced.length }) },
        ]}
      />
      {view === 'participants' && <ParticipantBoard programme={programme} />}
      {view === 'tables' && <TableBoard programme={programme} />}
      {view === 'not-placed' && <NotPlaced programme={programme} unplaced={unplaced} />}
    </div>
  );
}
