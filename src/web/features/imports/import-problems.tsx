import type { ImportProblem } from '#modules/companies/import-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './import-problems.module.css';
import { importRowTexts } from './import-row-texts.ts';

/** What is wrong, or worth a look, each with its place; errors first. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useReader(importRowTexts);
  const errorsFirst = [...problems].sort((one, other) => one.severity.localeCompare(other.severity));
  return (
    <ul className={styles.problems}>
      {errorsFirst.map(({ severity, code, column, text }) => (
        <li key={`${code} ${column?.letter} ${text}`} data-severity={severity}>
          <span className={styles.severity}>{t(`import.problem.${severity}`)}</span>
          {column && (
            <span className={styles.column}>
              {column.letter} <bdi>{column.header}</bdi>
            </span>
          )}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
