/**
 * The place of the first text that PostgreSQL refuses (NUL) or stores changed (half of a surrogate pair); null where all is well.
 */
export function findUnstorableText(value: unknown, place = ''): string | null {
  if (typeof value === 'string') {
    return /\0|\p{Surrogate}/u.test(value) ? place || '(request)' : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const innerPlace = place === '' ? key : `${place}.${key}`;
    const found = findUnstorableText(key) === null ? findUnstorableText(inner, innerPlace) : place || '(a field name)';
    if (found !== null) return found;
  }
  return null;
}
