import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissionVersion } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { ChangesTable } from './changes-table.tsx';
import { versionsTexts } from './versions-texts.ts';

const tones = { added: 'good', moved: 'busy', removed: 'alert' } as const;
const atFirst = 12;

/** What differs from the version before: each meeting with where it stood and where it stands. */
export function VersionChanges({
  mission,
  changes,
}: {
  readonly mission: MissionAnswer;
  readonly changes: MissionVersion['changes'];
}) {
  const { t } = useReader(versionsTexts);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, atFirst);
  if (changes.length === 0) return null;
  return (
    <>
      <ChangesTable
        mission={mission}
        changes={shown}
        kindOf={({ kind }) => ({ words: t(`change.${kind}`), tone: tones[kind] })}
      />
      {shown.length < changes.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('publish.show-all', { count: changes.length })}
        </Button>
      )}
    </>
  );
}
