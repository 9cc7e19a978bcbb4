import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { useParticipants } from './mission-queries.ts';
import styles from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

/** The firms whose itinerary differs: only they need to be told. */
export function FirmsToTell({
  mission,
  companies,
}: {
  readonly mission: MissionAnswer;
  readonly companies: readonly string[];
}) {
  const { t, language } = useReader(versionsTexts);
  const announce = useAnnounce();
  const participants = useParticipants(mission.id);
  const firms = (participants.data?.participants ?? []).filter(({ company }) => companies.includes(company));
  if (firms.length === 0) return null;
  return (
    <div className={styles.tell}>
      <h3>{t('publish.to-tell')}</h3>
      <ul className={styles.firms}>
        {firms.map((firm) => (
          <li key={firm.company}>
            <Link
              to="/missions/$id/itineraries/$company"
              params={{ id: mission.id, company: firm.company }}
              search={mission.hasUnpublishedChanges ? { draft: 'yes' } : {}}
            >
              <NameOf name={firm.name} instead={firm.reference} />
            </Link>
          </li>
        ))}
      </ul>
      {window.isSecureContext && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={async () => {
            const names = firms.map((firm) => nameFor(language, firm.name, firm.reference).text);
            await navigator.clipboard.writeText(names.join('\n'));
            announce(t('publish.copied'));
          }}
        >
          {t('publish.to-tell-copy')}
        </Button>
      )}
    </div>
  );
}
