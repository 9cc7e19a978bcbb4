import type { MissionMeeting } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { SelectField } from '#web/design/fields.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import type { Board } from './board.ts';
import { interpretersTexts } from './interpreters-texts.ts';
import styles from './meeting-panel.module.css';
import { useMeetingOrder } from './mission-queries.ts';
import { OrderNotice } from './order-notice.tsx';

const byLanguages = 'by-languages';
const none = 'none';

type Interpreting = { decidedBy: 'languages' } | { decidedBy: 'officer'; languagePair: string | null };

/** Who interprets at a meeting, and whether it needs somebody; nothing in a mission where nobody interprets. */
export function MeetingInterpreting({
  mission,
  board,
  meeting,
  canChange,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly meeting: MissionMeeting;
  readonly canChange: boolean;
}) {
  const { t, language } = useReader(interpretersTexts);
  const change = useMeetingOrder<{ interpreting: Interpreting }>(mission.id, {
    method: 'PATCH',
    path: `/meetings/${meeting.id}`,
  });
  const { interpreters, languagePairs } = board.answer;
  const { languagePair, languagePairBy } = meeting;
  if (interpreters.length === 0 && languagePair === null) return null;
  const nameOfPair = (pair: string) =>
    nameFor(language, languagePairs.find((one) => one.pair === pair)?.name ?? {}, pair).text;
  const who = interpreters.find(({ number }) => number === meeting.interpreter);
  const sentence =
    languagePair === null
      ? t('interpreting.not-needed')
      : who
        ? t('interpreting.who', {
            name: nameFor(language, who.name, String(who.number)).text,
            pair: nameOfPair(languagePair),
          })
        : t('interpreting.needed', { pair: nameOfPair(languagePair) });
  return (
    <section>
      <h4 className={styles.heading}>{t('interpreting.title')}</h4>
      <p>{sentence}</p>
      {canChange && (
        <SelectField
          label={t('interpreting.decide')}
          value={languagePairBy === 'languages' ? byLanguages : (languagePair ?? none)}
          isDisabled={change.isSending}
          choices={[
            { value: byLanguages, label: t('interpreting.by-languages') },
            { value: none, label: t('interpreting.none') },
            ...languagePairs.map(({ pair }) => ({
              value: pair,
              label: t('interpreting.pair', { pair: nameOfPair(pair) }),
            })),
          ]}
          onChange={(chosen) =>
            void change.send(
              {
                interpreting:
                  chosen === byLanguages
                    ? { decidedBy: 'languages' }
                    : { decidedBy: 'officer', languagePair: chosen === none ? null : chosen },
              },
              { version: meeting.version },
            )
          }
        />
      )}
      <OrderNotice order={change} />
    </section>
  );
}
