import type { MouseEvent } from 'react';

/** A click anywhere in a row follows the row's link, unless it meant something else: a control, or text being marked. */
export function followRow(event: MouseEvent<HTMLTableRowElement>): void {
  const { target, currentTarget, ctrlKey, metaKey, shiftKey } = event;
  if (target instanceof Element && target.closest('a, button, input, label, select, [role="menu"]')) return;
  if (getSelection()?.isCollapsed === false) return;
  const click = new window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey });
  currentTarget.querySelector('[data-row-link]')?.dispatchEvent(click);
}
