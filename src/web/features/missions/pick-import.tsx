import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import type { ImportsAnswer } from '#modules/companies/import-contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { useOfficeTime } from '#web/features/companies/office-time.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';
import type { Addition } from './participants-to-add.ts';

/** The lists that were imported for a side, each to be taken whole. */
export function PickImport({
  side,
  isBusy,
  onPick,
}: {
  readonly side: 'left' | 'right';
  readonly isBusy: boolean;
  readonly onPick: (addition: Addition) => void;
}) {
  const { t } = useReader(participantsTexts);
  const when = useOfficeTime();
  const imports = useAnswer<ImportsAnswer>('/api/imports');
  return (
    <Answered of={imports}>
      {(loaded) => {
        const lists = loaded.imports.filter((each) => each.side === side && each.state === 'applied');
        return (
          <>
            {lists.length === 0 && <p>{t('pick.no-lists')}</p>}
            <ul className={styles.picks}>
              {lists.map(({ id, fileName, counts, appliedAt, uploadedAt }) => (
                <li key={id} className={styles.list}>
                  <span>
                    <bdi className={styles.file}>{fileName}</bdi>
                    <span className={styles.found}>
                      {when(appliedAt ?? uploadedAt)} · {t('pick.list-rows', { count: firmsOf(counts) })}
                    </span>
                  </span>
                  <Button
                    variant="default"
                    size="sm"
                    loading={isBusy}
                    aria-label={`${t('pick.add-list')}: ${fileName}`}
                    onClick={() => onPick({ imports: [id] })}
                  >
                    {t('pick.add-list')}
                  </Button>
                </li>
              ))}
            </ul>
            <div>
              <LinkButton target={linkOptions({ to: '/imports/new', search: { side } })} variant="default">
                {t('pick.import')}
              </LinkButton>
            </div>
          </>
        );
      }}
    </Answered>
  );
}

/** Rows that became a company or were one. */
function firmsOf(counts: ImportsAnswer['imports'][number]['counts']): number {
  return (['new', 'changed', 'unchanged', 'alike'] as const).reduce((sum, kind) => sum + (counts?.[kind] ?? 0), 0);
}
