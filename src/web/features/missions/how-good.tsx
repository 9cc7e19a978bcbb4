import styles from './how-good.module.css';

/** How good a timetable is, in sentences; the first is the verdict. */
export function HowGood({
  says,
  because = null,
}: {
  readonly says: readonly string[];
  readonly because?: string | null;
}) {
  const [verdict, ...rest] = says;
  if (verdict === undefined) return null;
  return (
    <div className={styles.good}>
      <p className={styles.verdict}>{verdict}</p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {because && <p className={styles.because}>{because}</p>}
    </div>
  );
}
