import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { OrderOf } from '#web/api/use-order.ts';
import { Form, FormActions } from '#web/design/form.tsx';
import { Notice } from '#web/design/notice.tsx';
import type { Draft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { DaySketchView } from './day-sketch-view.tsx';
import styles from './mission-form.module.css';
import { findFaults } from './settings-faults.ts';
import { SettingsFields } from './settings-fields.tsx';
import type { SettingsForm } from './settings-form.ts';
import { settingsTexts } from './settings-texts.ts';

/** The form of a mission's settings beside a sketch of its days. Faults show at their fields once saving was tried. */
export function MissionForm({
  label,
  submit,
  draft,
  isRestored,
  onStartOver,
  order,
  problem = order.problem,
  onSubmit,
  buttons,
  children,
}: {
  readonly label: string;
  readonly submit: string;
  readonly draft: Draft<SettingsForm>;
  readonly isRestored: boolean;
  readonly onStartOver: () => void;
  readonly order: Pick<OrderOf<never, unknown>, 'problem' | 'isSending' | 'isSentAgain'>;
  /** What of the order's problem stands on top of the form. */
  readonly problem?: OrderOf<never, unknown>['problem'];
  readonly onSubmit: (form: SettingsForm) => void;
  readonly buttons?: ReactNode;
  /** Above the fields: a conflict with another's change. */
  readonly children?: ReactNode;
}) {
  const { t } = useReader(settingsTexts);
  const [wasTried, setWasTried] = useState<{ readonly detail: string } | null>(null);
  const faults = wasTried ? findFaults(draft.value) : [];
  const errorAt = (place: string) => {
    const fault = faults.find((each) => each.place === place);
    return fault && t(fault.text, fault.values ?? {});
  };
  function submitForm() {
    const found = findFaults(draft.value);
    // A new object each time: the form leads to the first fault again.
    setWasTried(found.length > 0 ? { detail: t('settings.wrong', { count: found.length }) } : null);
    if (found.length === 0) onSubmit(draft.value);
  }
  return (
    <div className={styles.columns}>
      <Form
        label={label}
        onSubmit={submitForm}
        isChanged={draft.isChanged}
        problem={wasTried && faults.length > 0 ? wasTried : problem}
      >
        {isRestored && (
          <Notice
            action={
              <Button size="xs" variant="outline" onClick={onStartOver}>
                {t('settings.start-over')}
              </Button>
            }
          >
            {t('settings.restored')}
          </Notice>
        )}
        {children}
        <SettingsFields draft={draft} errorAt={errorAt} />
        <FormActions submit={submit} isSending={order.isSending} isSentAgain={order.isSentAgain}>
          {buttons}
        </FormActions>
      </Form>
      <DaySketchView form={draft.value} />
    </div>
  );
}
