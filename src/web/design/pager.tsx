import { Button } from '@mantine/core';
import { useDesignWords } from './design-words.tsx';
import styles from './pager.module.css';
import type { TablePaging } from './table-column.ts';

/** Which rows one sees of how many, and the way to the others. Nothing where all fit. */
export function Pager({ offset, limit, total, onMove }: TablePaging) {
  const words = useDesignWords();
  if (total <= limit && offset === 0) return null;
  const last = Math.min(total, offset + limit);
  return (
    <div className={styles.pager}>
      <Button variant="default" size="xs" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        {words.previous}
      </Button>
      <span role="status">{words.rows(Math.min(offset + 1, total), last, total)}</span>
      <Button variant="default" size="xs" disabled={last >= total} onClick={() => onMove(offset + limit)}>
        {words.next}
      </Button>
    </div>
  );
}
