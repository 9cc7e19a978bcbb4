import type { Programme } from '#kernel/scheduling/programme.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { missionTexts } from './mission-texts.ts';
import styles from './not-placed.module.css';
import type { Obstacle, Unplaced } from './plan-queries.ts';

/** Every meeting that was asked for and has no place, and all that stood in its way. */
export function NotPlaced({
  programme,
  unplaced,
}: {
  readonly programme: Programme;
  readonly unplaced: readonly Unplaced[];
}) {
  const { t } = useReader(missionTexts);
  const sentence = useObstacleSentence(programme);
  if (unplaced.length === 0) return <p>{t('not-placed.none')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('not-placed.meeting')}</th>
          <th scope="col">{t('not-placed.demand')}</th>
          <th scope="col">{t('not-placed.why')}</th>
        </tr>
      </thead>
      <tbody>
        {unplaced.map(({ meeting: number, because }) => {
          const meeting = programme.meetings[number - 1];
          if (!meeting) return null;
          return (
            <tr key={number}>
              <th scope="row">
                {meeting.participants.map((each) => {
                  const participant = programme.participants[each - 1];
                  return (
                    participant && (
                      <span key={each} className={styles.firm} data-side={participant.side}>
                        <NameOf name={participant.name} instead={participant.reference} />
                      </span>
                    )
                  );
                })}
              </th>
              <td>{t(`demand.${meeting.demand}`)}</td>
              <td>
                {because.map((obstacle) => (
                  <p key={JSON.stringify(obstacle)}>{sentence(obstacle)}</p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function useObstacleSentence(programme: Programme): (obstacle: Obstacle) => string {
  const { t, language, locale } = useReader(missionTexts);
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: programme.mission.timeZone,
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const firm = (number: number) => nameFor(language, programme.participants[number - 1]?.name ?? {}, `${number}`).text;
  const times = (slots: readonly number[]) =>
    list.format(slots.map((number) => clock.format(new Date(programme.slots[number - 1]?.start ?? 0))));
  return (obstacle) => {
    switch (obstacle.code) {
      case 'capacity-reached':
        return t('obstacle.capacity-reached', { firm: firm(obstacle.firm), meetings: obstacle.meetings });
      case 'no-open-slot':
      case 'firm-full':
        return t(`obstacle.${obstacle.code}`, { firm: firm(obstacle.firm) });
      case 'never-there-together':
      case 'no-common-free-slot':
        return t(`obstacle.${obstacle.code}`);
      case 'tables-taken':
      case 'would-fit':
        return t(`obstacle.${obstacle.code}`, { slots: times(obstacle.slots) });
    }
  };
}
