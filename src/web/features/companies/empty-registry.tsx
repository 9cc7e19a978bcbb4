import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { useCodeWords } from './code-words.tsx';
import styles from './empty-registry.module.css';
import { isNarrowed, type RegistryView } from './registry-address.ts';
import { registryTexts } from './registry-texts.ts';

/** The first morning: no company at all, and the two ways to begin. */
export function EmptyRegistry() {
  const { t } = useReader(registryTexts);
  return (
    <div className={styles.empty}>
      <Empty
        title={t('companies.none-title')}
        action={
          <>
            <LinkButton target={linkOptions({ to: '/imports/new' })}>{t('companies.import')}</LinkButton>
            <LinkButton variant="default" target={linkOptions({ to: '/companies/new' })}>
              {t('companies.new')}
            </LinkButton>
          </>
        }
      >
        {t('companies.none')}
      </Empty>
    </div>
  );
}

/** Companies there are, but none like this: what was looked for, and how to look wider. */
export function NothingFound({
  view,
  onChange,
}: {
  readonly view: RegistryView;
  readonly onChange: (change: Partial<RegistryView>) => void;
}) {
  const { t, language } = useReader(registryTexts);
  const kind = useCodeWords('kinds');
  const sector = useCodeWords('sectors');
  const quoted = (text: string) => t('companies.quoted', { text });
  const wanted = [
    view.q && quoted(view.q),
    view.kind && quoted(kind(view.kind)),
    view.sector && quoted(sector(view.sector)),
    view.isArchived && quoted(t('companies.archived')),
  ].filter((text): text is string => Boolean(text));
  const clear = () => onChange({ q: '', side: null, kind: null, sector: null, isArchived: false });
  return (
    <Empty
      title={t('companies.no-match-title')}
      action={
        isNarrowed(view) && (
          <>
            <Button onClick={clear}>{t('companies.clear')}</Button>
            {!view.isArchived && view.q && (
              <Button variant="default" onClick={() => onChange({ isArchived: true })}>
                {t('companies.among-archived')}
              </Button>
            )}
          </>
        )
      }
    >
      {wanted.length > 0 && <p>{t('companies.no-match', { wanted: wanted.join(language === 'en' ? ' + ' : '、') })}</p>}
      <p>{t('companies.no-match-hint')}</p>
    </Empty>
  );
}
