import { linkOptions, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ImportRow, ImportRowKind } from '#modules/companies/import-contract.ts';
import { DownloadLink, LinkButton } from '#web/design/link-button.tsx';
import { Pager } from '#web/design/pager.tsx';
import { Section } from '#web/design/section.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { AlikeRows } from './alike-rows.tsx';
import type { ImportPart } from './import-part.ts';
import { importPath, rowsAtOnce, useImportRows } from './import-queries.ts';
import { ImportRowItem } from './import-row-item.tsx';
import { importRowTexts } from './import-row-texts.ts';
import styles from './import-rows.module.css';
import { rowKinds, stepLink } from './import-steps.ts';
import { importTexts } from './import-texts.ts';

const texts = { ...importTexts, ...importRowTexts };

/** The second step: what will become of every row, and the decisions only a person can make. */
export function ImportRows(part: ImportPart) {
  const { t } = useReader(texts);
  const { id } = part.loaded;
  return (
    <>
      <RowsByKind {...part} />
      <div className={styles.actions}>
        <LinkButton target={stepLink(id, 'apply')}>{t('import.to-apply')}</LinkButton>
        <LinkButton variant="default" target={stepLink(id, 'columns')}>
          {t('import.to-columns')}
        </LinkButton>
      </div>
    </>
  );
}

/** The rows of a list by what becomes of them; which ones are looked at stands in the address. */
export function RowsByKind(part: ImportPart) {
  const { t } = useReader(texts);
  const navigate = useNavigate();
  const { id, counts, state } = part.loaded;
  const [asked] = useAddressValue('kind');
  const there = rowKinds.filter((kind) => (counts?.[kind] ?? 0) > 0);
  const kind = there.find((one) => one === asked);
  const [first] = there;
  useEffect(() => {
    if (!kind && first) void navigate({ ...stepLink(id, 'rows', first), replace: true, resetScroll: false });
  }, [kind, first, id, navigate]);
  if (there.length === 0) return <p className={styles.note}>{t('import.rows-none')}</p>;
  return (
    <Section id="rows" title={t(state === 'ready' ? 'import.rows-title' : 'import.rows-were')}>
      <Tabs
        label={t('import.rows-title')}
        tabs={there.map((one) => ({
          ...stepLink(id, 'rows', one),
          label: t(`import.kind.${one}`),
          count: counts?.[one] ?? 0,
        }))}
      />
      {kind && <RowsOfKind key={kind} part={part} kind={kind} />}
    </Section>
  );
}

function RowsOfKind({ part, kind }: { readonly part: ImportPart; readonly kind: ImportRowKind }) {
  const { t } = useReader(texts);
  const [offset, setOffset] = useState(0);
  const { loaded } = part;
  const rows = useImportRows(loaded.id, kind, offset);
  const isReady = loaded.state === 'ready';
  return (
    <div className={styles.kind}>
      {isReady && <p className={styles.note}>{t(`import.kind-note.${kind}`)}</p>}
      {kind === 'rejected' && <RejectedRows part={part} />}
      <Answered of={rows} lines={8}>
        {({ rows: shown, total }) => (
          <>
            {isReady && (kind === 'alike' || kind === 'skipped') ? (
              <AlikeRows part={part} rows={shown} />
            ) : (
              <ol className={styles.rows}>
                {shown.map((row: ImportRow) => (
                  <ImportRowItem key={row.row} row={row} />
                ))}
              </ol>
            )}
            <Pager offset={offset} limit={rowsAtOnce} total={total} onMove={setOffset} />
          </>
        )}
      </Answered>
    </div>
  );
}

/** The rows with errors as a file to correct, and the way to bring that file in. */
function RejectedRows({ part: { loaded } }: { readonly part: ImportPart }) {
  const { t } = useReader(texts);
  return (
    <div className={styles.rejected}>
      <DownloadLink href={`${importPath(loaded.id)}/rejected.xlsx`}>{t('import.rejected-download')}</DownloadLink>
      <LinkButton variant="default" target={linkOptions({ to: '/imports/new', search: { side: loaded.side } })}>
        {t('import.rejected-upload')}
      </LinkButton>
      <p className={styles.note}>{t('import.rejected-note')}</p>
    </div>
  );
}
