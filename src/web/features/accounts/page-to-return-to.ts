const key = 'yugang-page-to-return-to';
/** As long as the link itself opens. */
const keptForMs = 15 * 60_000;

/**
 * A link is opened in a window of its own: the page one was on is kept in the browser until then. Only an address of the
 * desk, and no longer than the link opens.
 */
export function rememberPage(address: string): void {
  try {
    window.localStorage.setItem(key, JSON.stringify({ address, at: Date.now() }));
  } catch {
    // A browser that keeps nothing leads to the first page.
  }
}

/** The page that was kept, once. */
export function recallPage(): string | undefined {
  try {
    const kept = JSON.parse(window.localStorage.getItem(key) ?? 'null') as { address?: unknown; at?: unknown } | null;
    window.localStorage.removeItem(key);
    const isFresh = typeof kept?.at === 'number' && Date.now() - kept.at < keptForMs;
    return isFresh && typeof kept.address === 'string' ? kept.address : undefined;
  } catch {
    return undefined;
  }
}
