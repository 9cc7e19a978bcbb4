import { Button } from '@mantine/core';
import type { ImportRow } from '#modules/companies/import-contract.ts';
import { Menu } from '#web/design/menu.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { AlikeRow } from './alike-row.tsx';
import styles from './alike-rows.module.css';
import type { ImportPart } from './import-part.ts';
import { importRowTexts } from './import-row-texts.ts';
import { OrderProblem } from './order-problem.tsx';
import type { Decision } from './use-decisions.ts';

const skip: Decision = { kind: 'skip', company: null };
const another: Decision = { kind: 'new', company: null };

/** Rows that look like companies that are there: each beside what it resembles, with what can be decided of it. */
export function AlikeRows({ part, rows }: { readonly part: ImportPart; readonly rows: readonly ImportRow[] }) {
  const { t } = useReader(importRowTexts);
  const { decisions } = part;
  const { undecided } = part.loaded;
  return (
    <>
      <div className={styles.bar}>
        <Notice>{undecided > 0 ? t('import.alike.undecided', { count: undecided }) : t('import.alike.decided')}</Notice>
        {undecided > 1 && (
          <Menu
            trigger={
              <Button variant="default" size="xs" loading={decisions.isSending}>
                {t('import.alike.all')}
              </Button>
            }
            items={[
              { label: t('import.alike.all-same'), onChoose: () => void decisions.decideRest(mostAlike) },
              { label: t('import.alike.all-new'), onChoose: () => void decisions.decideRest(() => another) },
              { label: t('import.alike.all-skip'), onChoose: () => void decisions.decideRest(() => skip) },
            ]}
          />
        )}
      </div>
      <OrderProblem problem={decisions.problem} refetch={part.refetch} />
      <ol className={styles.rows}>
        {rows.map((row) => (
          <AlikeRow
            key={row.row}
            row={row}
            decision={decisions.of(row)}
            onDecide={(decision) => decisions.decide(row, decision)}
          />
        ))}
      </ol>
    </>
  );
}

/** The company a row resembles most; where it resembles none of the registry, it is one of its own. */
function mostAlike({ alike: [first] }: ImportRow): Decision {
  return first ? { kind: 'same', company: first.company.id } : another;
}
