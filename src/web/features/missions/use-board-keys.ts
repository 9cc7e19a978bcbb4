import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * A board holds more buttons than anybody wants to tab through: Tab reaches one of them, the arrow keys go from there to the
 * next button in their direction. The cells are rendered with `tabIndex` -1; which of them Tab reaches is kept in the page
 * itself, so that moving about renders nothing anew.
 */
export function useBoardKeys() {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const buttons = buttonsOf(table.current);
    if (!buttons.some((button) => button.tabIndex === 0)) buttons[0]?.setAttribute('tabindex', '0');
  });
  return {
    table,
    onFocus({ target }: FocusEvent) {
      if (!(target instanceof HTMLButtonElement)) return;
      for (const button of buttonsOf(table.current)) if (button.tabIndex === 0) button.tabIndex = -1;
      target.tabIndex = 0;
    },
    onKeyDown(event: KeyboardEvent) {
      const step = steps[event.key];
      const cell = event.target instanceof HTMLButtonElement && event.target.closest('td');
      if (!step || !cell) return;
      // Else the frame scrolls as well.
      event.preventDefault();
      nextButton(cell, step)?.focus();
    },
  };
}

function buttonsOf(table: HTMLTableElement | null): readonly HTMLButtonElement[] {
  return [...(table?.querySelectorAll<HTMLButtonElement>('td button') ?? [])];
}

function nextButton(from: HTMLTableCellElement, [down, right]: readonly [number, number]): HTMLButtonElement | null {
  const table = from.closest('table');
  let row = (from.closest('tr') as HTMLTableRowElement).rowIndex + down;
  let column = from.cellIndex + right;
  while (table) {
    const cell = table.rows[row]?.cells[column];
    if (!cell && !(down !== 0 && table.rows[row])) return null;
    const button = cell?.querySelector('button');
    if (button) return button;
    row += down;
    column += right;
  }
  return null;
}
