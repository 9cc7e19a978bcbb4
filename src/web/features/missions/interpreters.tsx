import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InterpreterAnswer, InterpretersAnswer } from '#modules/missions/interpreter-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import { Answered } from '#web/shell/answered.tsx';
import { InterpreterForm } from './interpreter-form.tsx';
import styles from './interpreters.module.css';
import { interpretersTexts } from './interpreters-texts.ts';
import { useInterpreters, useMissionOrder } from './mission-queries.ts';
import { isOver } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';

/** Who interprets in the mission, and for how many meetings somebody is wanted. */
export function Interpreters({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(interpretersTexts);
  const found = useInterpreters(mission.id);
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      id="interpreters"
      title={t('interpreters.title')}
      aside={
        !isOver(mission.state) && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t('interpreters.add')}
          </Button>
        )
      }
    >
      <Answered of={found} lines={3}>
        {(answer) => (
          <>
            <p className={styles.lead}>
              {t(answer.interpreters.length === 0 ? 'interpreters.none' : 'interpreters.lead')}
            </p>
            <ul>
              {answer.interpreters.map((interpreter) => (
                <Entry key={interpreter.number} mission={mission} answer={answer} interpreter={interpreter} />
              ))}
            </ul>
            <Wanted answer={answer} />
            {isAdding && (
              <InterpreterForm
                mission={mission}
                answer={answer}
                title={t('interpreters.add')}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}

function Wanted({ answer: { wanted } }: { readonly answer: InterpretersAnswer }) {
  const { t, language } = useReader(interpretersTexts);
  if (wanted.length === 0) return null;
  const pairs = wanted.map(({ name, meetings, interpreters }) =>
    t('interpreters.wanted-pair', { pair: nameFor(language, name).text, meetings, interpreters }),
  );
  return (
    <p className={styles.wanted}>{t('interpreters.wanted', { pairs: pairs.join(language === 'en' ? ', ' : '，') })}</p>
  );
}

function Entry({
  mission,
  answer,
  interpreter,
}: {
  readonly mission: MissionAnswer;
  readonly answer: InterpretersAnswer;
  readonly interpreter: InterpreterAnswer;
}) {
  const { t, language } = useReader(interpretersTexts);
  const announce = useAnnounce();
  const [asked, ask] = useState<'change' | 'remove' | null>(null);
  const { number, version, meetings, languagePairs, unavailableSlots } = interpreter;
  const name = nameFor(language, interpreter.name, String(number)).text;
  const remove = useMissionOrder<undefined, { released: number }>(mission.id, {
    method: 'DELETE',
    path: `/interpreters/${number}`,
  });
  return (
    <li className={styles.entry}>
      <div>
        <NameInLanguages name={interpreter.name} instead={String(number)} />
        <p>{languagePairs.map((pair) => nameFor(language, pair.name).text).join(language === 'en' ? ', ' : '、')}</p>
        <p className={styles.facts}>
          {t('interpreters.facts', { meetings })}
          {unavailableSlots.length > 0 &&
            ` · ${t('interpreters.away', { slots: unavailableSlots.length, all: answer.slots.length })}`}
        </p>
      </div>
      {!isOver(mission.state) && (
        <div className={styles.buttons}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('interpreters.change-one', { name })}
            onClick={() => ask('change')}
          >
            {t('interpreters.change')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('interpreters.remove-one', { name })}
            onClick={() => ask('remove')}
          >
            {t('interpreters.remove')}
          </Button>
        </div>
      )}
      {asked === 'change' && (
        <InterpreterForm
          mission={mission}
          answer={answer}
          interpreter={interpreter}
          title={t('interpreters.change-one', { name })}
          onClose={() => ask(null)}
        />
      )}
      {asked === 'remove' && (
        <Confirm
          title={t('interpreters.remove-title', { name })}
          action={t('interpreters.remove')}
          tone="alert"
          isBusy={remove.isSending}
          problem={<OrderNotice order={remove} />}
          onClose={() => ask(null)}
          onConfirm={async () => {
            const done = await remove.send(undefined, { version });
            if (!done) return;
            const { released } = done;
            announce(released > 0 ? t('interpreters.released', { released }) : t('interpreters.removed', { name }));
            ask(null);
          }}
        >
          <p>{t('interpreters.remove-what', { meetings })}</p>
        </Confirm>
      )}
    </li>
  );
}
