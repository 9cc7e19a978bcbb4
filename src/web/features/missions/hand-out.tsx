import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { Answered } from '#web/shell/answered.tsx';
import { fitsWords } from './fits-words.ts';
import { FileRow } from './mission-documents.tsx';
import { useParticipants } from './mission-queries.ts';
import { overviewTexts } from './overview-texts.ts';
import styles from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

const texts = { ...overviewTexts, ...versionsTexts };

/** What is handed out of the version in force: the files for all, and each firm's itinerary. */
export function HandOut({ mission, version }: { readonly mission: MissionAnswer; readonly version: number }) {
  const { t } = useReader(texts);
  const participants = useParticipants(mission.id);
  const [filter, setFilter] = useState('');
  return (
    <Section id="hand-out" title={t('handout.title')}>
      <FileRow id={mission.id} query="" words={t('files.of-version', { version })} />
      <p className={styles.lead}>{t('handout.lead')}</p>
      <div className={styles.filter}>
        <TextInput
          type="search"
          label={t('handout.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <Answered of={participants}>
        {(loaded) => (
          <div className={styles.sides}>
            {(['left', 'right'] as const).map((side) => (
              <section key={side} className={styles.side} data-side={side}>
                <h3>
                  <NameOf name={mission.sides[side]} />
                </h3>
                <ul className={styles.firms}>
                  {loaded.participants
                    .filter((firm) => firm.side === side)
                    .filter((firm) => fitsWords(filter, [firm.reference, ...Object.values(firm.name)]))
                    .map((firm) => (
                      <li key={firm.company}>
                        <Link
                          to="/missions/$id/itineraries/$company"
                          params={{ id: mission.id, company: firm.company }}
                        >
                          <NameOf name={firm.name} instead={firm.reference} />
                        </Link>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Answered>
    </Section>
  );
}
