import { useOffice } from '#web/features/office/office-queries.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import styles from './door.module.css';

/** Beside the sign-in on a wide screen: the two cities' characters, and two streams that become one. */
export function Door() {
  const office = useOffice();
  return (
    <aside className={styles.door}>
      <svg className={styles.streams} viewBox="0 0 400 900" preserveAspectRatio="xMidYMin slice" aria-hidden>
        {[0, 1, 2, 3, 4].map((line) => (
          <path key={`left-${line}`} className={styles.left} d={streamFrom(-30 + line * 34, 272 + line * 14)} />
        ))}
        {[0, 1, 2, 3, 4].map((line) => (
          <path key={`right-${line}`} className={styles.right} d={streamFrom(430 - line * 34, 335 - line * 14)} />
        ))}
      </svg>
      <p className={styles.characters} lang="zh-Hant-HK" aria-hidden>
        渝港
      </p>
      {office.data && (
        <p className={styles.office}>
          <NameInLanguages name={office.data.name} />
        </p>
      )}
    </aside>
  );
}

/** A line that comes from `top` and runs down beside the others at `below`. */
function streamFrom(top: number, below: number): string {
  return `M${top} -20 C ${top} 190, ${below} 150, ${below} 400 L ${below} 940`;
}
