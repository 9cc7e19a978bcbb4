import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '#web/design/confirm.tsx';
import { Figures } from '#web/design/figures.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './apply-import.module.css';
import type { ImportPart } from './import-part.ts';
import { importRowTexts } from './import-row-texts.ts';
import { RowsByKind } from './import-rows.tsx';
import { importTexts } from './import-texts.ts';
import { OrderProblem } from './order-problem.tsx';
import { useImportOrder } from './use-import-order.ts';

const texts = { ...importTexts, ...importRowTexts };

const titles = {
  applied: 'import.done.title',
  undone: 'import.done.undone-title',
  failed: 'import.done.failed-title',
} as const;

/** What became of a list: what was saved, what stayed out, and the way back; or that it was undone. */
export function ImportResult(part: ImportPart) {
  const { t } = useReader(texts);
  const { side, counts, result, canUndo } = part.loaded;
  const state = part.loaded.state === 'undone' || part.loaded.state === 'failed' ? part.loaded.state : 'applied';
  const rejected = counts?.rejected ?? 0;
  const isUndone = state === 'undone';
  return (
    <>
      <Section id="result" title={t(titles[state])}>
        {result && (
          <Figures
            figures={[
              { label: t('import.done.created'), value: result.created },
              { label: t('import.done.changed'), value: result.changed },
              { label: t('import.kind.unchanged'), value: counts?.unchanged ?? 0 },
              ...(isUndone
                ? [{ label: t('import.done.kept'), value: result.keptAfterUndo }]
                : [
                    {
                      label: t('import.done.rejected'),
                      value: rejected,
                      ...(rejected > 0 && { tone: 'alert' as const }),
                    },
                  ]),
            ]}
          />
        )}
        {isUndone && result && result.keptAfterUndo > 0 && (
          <div className={styles.actions}>
            <Notice>{t('import.done.kept-note', { count: result.keptAfterUndo })}</Notice>
          </div>
        )}
        <div className={styles.actions}>
          <LinkButton target={linkOptions({ to: '/companies', search: { side } })}>
            {t('import.to-companies')}
          </LinkButton>
          {canUndo && <UndoImport {...part} />}
        </div>
      </Section>
      {!isUndone && <RowsByKind {...part} />}
    </>
  );
}

/** Takes the import back, after saying what that will do. */
function UndoImport({ loaded, version, refetch }: ImportPart) {
  const { t } = useReader(texts);
  const [isAsking, setAsking] = useState(false);
  const order = useImportOrder(loaded.id, 'POST', 'undo');
  const { created = 0, changed = 0 } = loaded.result ?? {};
  const close = () => {
    order.forget();
    setAsking(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('import.undo')}
      </Button>
      {isAsking && (
        <Confirm
          title={t('import.undo-title')}
          action={t('import.undo-do')}
          tone="alert"
          isBusy={order.isSending}
          problem={<OrderProblem problem={order.problem} refetch={refetch} />}
          onConfirm={() => void order.send(undefined, { version }).then((answer) => answer && close())}
          onClose={close}
        >
          {t('import.undo-note', { created, changed })}
        </Confirm>
      )}
    </>
  );
}
