import { useOffice } from '#web/features/office/office-queries.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './brand.module.css';

/** Whose desk this is: the two seals, one for each city, and the office's name. */
export function Brand() {
  const office = useOffice();
  return (
    <span className={styles.brand}>
      <span aria-hidden className={styles.seal} lang="zh-Hant-HK">
        <span>渝</span>
        <span>港</span>
      </span>
      <span className={styles.words}>
        <span className={styles.name}>Yugang</span>
        {office.data && (
          <span className={styles.office}>
            <NameOf name={office.data.name} />
          </span>
        )}
      </span>
    </span>
  );
}
