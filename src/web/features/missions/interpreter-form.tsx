import { Button } from '@mantine/core';
import { useState } from 'react';
import type {
  InterpreterAnswer,
  InterpreterOrder,
  InterpretersAnswer,
} from '#modules/missions/interpreter-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { CodesField } from '#web/design/codes-field.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { FieldGroup, Form, FormActions } from '#web/design/form.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { interpretersTexts } from './interpreters-texts.ts';
import { useMissionOrder } from './mission-queries.ts';
import { useMissionTimes } from './mission-times.ts';
import { OrderNotice } from './order-notice.tsx';
import { trimmed, typed } from './settings-form.ts';
import { SlotTicks } from './slot-ticks.tsx';
import { TypedFields } from './typed-fields.tsx';

const longestName = 80;

/** Name, languages and times of somebody who interprets; a new one where none is given. */
export function InterpreterForm({
  mission,
  answer,
  interpreter,
  title,
  onClose,
}: {
  readonly mission: MissionAnswer;
  readonly answer: InterpretersAnswer;
  readonly interpreter?: InterpreterAnswer;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t, language } = useReader(interpretersTexts);
  const times = useMissionTimes(mission.settings.timeZone);
  const announce = useAnnounce();
  const [wasTried, setWasTried] = useState(false);
  const draft = useDraft({
    name: typed(interpreter?.name ?? {}),
    languagePairs: interpreter?.languagePairs.map(({ pair }) => pair) ?? [],
    unavailableSlots: interpreter?.unavailableSlots ?? [],
  });
  const { name, languagePairs, unavailableSlots } = draft.value;
  const save = useMissionOrder<InterpreterOrder, { released: number }>(mission.id, {
    method: interpreter ? 'PUT' : 'POST',
    path: interpreter ? `/interpreters/${interpreter.number}` : '/interpreters',
  });
  const given = trimmed(name);
  const isNameless = Object.keys(given).length === 0;
  const isWithoutPair = languagePairs.length === 0;
  const numbers = answer.slots.map(({ number }) => number);
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <Form
        label={title}
        isChanged={draft.isChanged}
        onSubmit={async () => {
          setWasTried(true);
          if (isNameless || isWithoutPair) return;
          const order = { name: given, languagePairs: [...languagePairs], unavailableSlots: [...unavailableSlots] };
          const saved = await save.send(order, { version: interpreter?.version ?? null });
          if (!saved) return;
          draft.settle();
          const { released } = saved;
          announce(released > 0 ? t('interpreters.released', { released }) : t('interpreters.saved'));
          onClose();
        }}
      >
        <OrderNotice order={save} />
        <FieldGroup title={t('interpreters.name')} help={t('interpreters.name-help')} columns={3}>
          <TypedFields
            label={t('interpreters.name')}
            place="name"
            value={name}
            maximumLength={longestName}
            isOptional
            errorAt={(place) =>
              wasTried && isNameless && place === 'name.en' ? t('interpreters.name-missing') : undefined
            }
            onChange={(value) => draft.set('name', value)}
          />
        </FieldGroup>
        <CodesField
          label={t('interpreters.pairs')}
          help={t('interpreters.pairs-help')}
          place="languagePairs"
          value={languagePairs}
          choices={answer.choices.map((choice) => ({
            value: choice.pair,
            label: nameFor(language, choice.name).text,
            alsoCalled: Object.values(choice.name).filter((each) => each !== undefined),
          }))}
          nothingFound={t('interpreters.no-pair')}
          error={wasTried && isWithoutPair && t('interpreters.pairs-missing')}
          onChange={(pairs) => draft.set('languagePairs', [...pairs])}
        />
        {numbers.length > 0 && <p>{t('interpreters.times-help')}</p>}
        <SlotTicks
          slots={answer.slots}
          times={times}
          ticked={numbers.filter((number) => !unavailableSlots.includes(number))}
          onTick={(comes) =>
            draft.set(
              'unavailableSlots',
              numbers.filter((number) => !comes.includes(number)),
            )
          }
        />
        <FormActions submit={t('interpreters.save')} isSending={save.isSending} isSentAgain={save.isSentAgain}>
          <Button variant="default" onClick={onClose}>
            {t('interpreters.cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
