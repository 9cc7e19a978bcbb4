import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';

/** A box to tick without a visible label: the row or column it stands in says what it is for. */
export function TickBox({
  label,
  isChecked,
  isSome = false,
  onClick,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  /** Some of what it stands for is ticked, not all. */
  readonly isSome?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}) {
  return (
    <Checkbox
      aria-label={label}
      checked={isChecked}
      indeterminate={isSome && !isChecked}
      onClick={onClick}
      // React wants a change handler beside `checked`; the click carries the Shift key, a change does not.
      onChange={() => undefined}
      size="sm"
    />
  );
}
