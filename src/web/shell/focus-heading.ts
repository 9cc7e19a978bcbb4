import type { AnyRouter } from '@tanstack/react-router';

/**
 * After going to another page the focus stands on its heading, so that the keyboard goes on from there and the heading is
 * read out. Not on the first page, and not where the page gave the focus to a field itself.
 */
export function focusHeadingAfterNavigation(router: AnyRouter): () => void {
  return router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
    if (!fromLocation || fromLocation.pathname === toLocation.pathname) return;
    const content = document.getElementById('content');
    if (content?.contains(document.activeElement) && document.activeElement !== content) return;
    const heading = content?.querySelector<HTMLElement>('h1') ?? content;
    heading?.focus({ preventScroll: true });
  });
}
