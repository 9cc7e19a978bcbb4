import { Skeleton } from '@mantine/core';
import styles from './waiting.module.css';

/** Where something will stand that is still on its way: `lines` grey lines, and the words for who does not see them. */
export function Waiting({ lines, label }: { readonly lines: number; readonly label: string }) {
  return (
    <div role="status" className={styles.waiting}>
      <span className={styles.words}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={line} height={18} width={`${96 - ((line * 17) % 30)}%`} aria-hidden />
      ))}
    </div>
  );
}
