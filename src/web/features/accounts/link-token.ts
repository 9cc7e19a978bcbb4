/** The key of a link, from what stands behind the # of its address; null where there is none. */
export function tokenIn(hash: string): string | null {
  return /^#?([A-Za-z0-9_-]{43})$/.exec(hash)?.[1] ?? null;
}
