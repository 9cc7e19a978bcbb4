import { Link, linkOptions } from '@tanstack/react-router';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import styles from './alike-companies.module.css';
import { useAlikeCompanies } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

/** Companies that may be the same one, entered twice. Nothing where there are none: then there is nothing to say. */
export function AlikeCompanies({ id }: { readonly id: string }) {
  const { t } = useReader(registryTexts);
  const { data, isPrevious } = useAlikeCompanies(id);
  const others = isPrevious ? [] : (data?.companies ?? []);
  if (others.length === 0) return null;
  return (
    <aside className={styles.alike} aria-labelledby="alike">
      <h2 id="alike" className={styles.title}>
        {t('company.alike')}
      </h2>
      <p className={styles.note}>{t('company.alike-note')}</p>
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other.id}>
            <Link {...linkOptions({ to: '/companies/$id', params: { id: other.id } })}>
              <NameInLanguages name={other.name} instead={other.reference} />
            </Link>
            <bdi className={styles.note}>{other.reference}</bdi>
          </li>
        ))}
      </ul>
    </aside>
  );
}
