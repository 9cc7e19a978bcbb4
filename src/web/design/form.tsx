import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDesignWords } from './design-words.tsx';
import { Dialog } from './dialog.tsx';
import styles from './form.module.css';
import { type FormProblem, FormProblemProvider } from './form-problem.ts';
import { Notice } from './notice.tsx';

/**
 * A form: Enter sends it; a refusal stands on top and at its fields, and the first of them gets the focus; leaving it with
 * something typed asks first (`isChanged`). What is typed stays where it is until the server has it.
 */
export function Form({
  label,
  onSubmit,
  isChanged = false,
  problem = null,
  children,
}: {
  /** What the form is, for who hears it. */
  readonly label: string;
  readonly onSubmit: () => void;
  readonly isChanged?: boolean;
  readonly problem?: FormProblem | null;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!problem) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.scrollIntoView({ block: 'center' });
    wrong?.focus({ preventScroll: true });
  }, [problem]);
  return (
    <FormProblemProvider value={problem}>
      <form
        ref={form}
        aria-label={label}
        className={styles.form}
        data-changed={isChanged || undefined}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onSubmit();
        }}
      >
        {problem && <Notice tone="alert">{problem.detail}</Notice>}
        {children}
      </form>
      <UnsavedGuard isChanged={isChanged} />
    </FormProblemProvider>
  );
}

/** Fields that belong together, under a heading. `columns`: side by side where there is room. */
export function FieldGroup({
  title,
  help,
  columns = 1,
  children,
}: {
  readonly title?: ReactNode;
  readonly help?: ReactNode;
  readonly columns?: 1 | 2 | 3;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      {title && <legend className={styles.legend}>{title}</legend>}
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.fields} data-columns={columns}>
        {children}
      </div>
    </fieldset>
  );
}

/** What ends a form: the button that sends it, others beside it, and what is happening. It stays in sight while something is typed and not sent. */
export function FormActions({
  submit,
  isSending = false,
  isSentAgain = false,
  isDisabled = false,
  note,
  children,
}: {
  /** What the button does: “Save the company”. */
  readonly submit: string;
  readonly isSending?: boolean;
  readonly isSentAgain?: boolean;
  readonly isDisabled?: boolean;
  readonly note?: ReactNode;
  /** Further buttons, such as the way back. */
  readonly children?: ReactNode;
}) {
  const words = useDesignWords();
  return (
    <div className={styles.actions}>
      <Button type="submit" loading={isSending} disabled={isDisabled}>
        {submit}
      </Button>
      {children}
      <span role="status" className={styles.note}>
        {isSentAgain ? words.sentAgain : note}
      </span>
    </div>
  );
}

function UnsavedGuard({ isChanged }: { readonly isChanged: boolean }) {
  const words = useDesignWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={words.unsavedTitle}
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.reset}>{words.stay}</Button>
          <Button variant="default" onClick={blocker.proceed}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{words.unsaved}</p>
    </Dialog>
  );
}
