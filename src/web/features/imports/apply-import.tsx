import { Button } from '@mantine/core';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './apply-import.module.css';
import { DiscardImport } from './discard-import.tsx';
import type { ImportPart } from './import-part.ts';
import { importRowTexts } from './import-row-texts.ts';
import { stepLink } from './import-steps.ts';
import { importTexts } from './import-texts.ts';
import { OrderProblem } from './order-problem.tsx';
import { useImportOrder } from './use-import-order.ts';

const texts = { ...importTexts, ...importRowTexts };

/** The last look: what saving will do, and the button that does it. */
export function ApplyImport({ loaded, version, refetch, decisions }: ImportPart) {
  const { t } = useReader(texts);
  const { id, counts, undecided } = loaded;
  const order = useImportOrder(id, 'POST', 'apply');
  const of = (kind: keyof NonNullable<typeof counts>) => counts?.[kind] ?? 0;
  const untouched = of('unchanged') + of('skipped');
  const isNothing = of('new') + of('changed') + of('alike') === 0;
  return (
    <Section id="apply" title={t('import.apply.title')}>
      <ul className={styles.summary}>
        {of('new') > 0 && <li data-tells>{t('import.apply.new', { count: of('new') })}</li>}
        {of('changed') > 0 && <li data-tells>{t('import.apply.changed', { count: of('changed') })}</li>}
        {of('alike') > undecided && <li data-tells>{t('import.apply.decided', { count: of('alike') - undecided })}</li>}
        {untouched > 0 && <li>{t('import.apply.untouched', { count: untouched })}</li>}
        {of('rejected') > 0 && <li data-stays-out>{t('import.apply.rejected', { count: of('rejected') })}</li>}
      </ul>
      {undecided > 0 ? (
        <Notice
          tone="alert"
          action={
            <LinkButton size="xs" variant="outline" target={stepLink(id, 'rows', 'alike')}>
              {t('import.apply.decide-first')}
            </LinkButton>
          }
        >
          {t('import.alike.undecided', { count: undecided })}
        </Notice>
      ) : (
        <p className={styles.note}>{isNothing ? t('import.apply.nothing') : t('import.apply.can-undo')}</p>
      )}
      <OrderProblem problem={order.problem ?? decisions.problem} refetch={refetch} />
      <div className={styles.actions}>
        <Button
          loading={order.isSending || decisions.isSending}
          disabled={undecided > 0 || isNothing}
          onClick={() => void order.send(undefined, { version })}
        >
          {t('import.apply.do')}
        </Button>
        <LinkButton variant="default" target={stepLink(id, 'rows')}>
          {t('import.to-look')}
        </LinkButton>
        <DiscardImport loaded={loaded} version={version} refetch={refetch} decisions={decisions} />
      </div>
    </Section>
  );
}
