import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';

/** A moment as the office's clock shows it. */
export function OfficeTime({ at, only }: { readonly at: string; readonly only?: 'date' }) {
  return <time dateTime={at}>{useOfficeTime()(at, only)}</time>;
}

/** Writes a moment as the office's clock shows it, for a place in a sentence. */
export function useOfficeTime(): (at: string | number, only?: 'date') => string {
  const { locale } = useReader();
  const { data: office } = useOffice();
  return (at, only) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      ...(only !== 'date' && { timeStyle: 'short' }),
      ...(office && { timeZone: office.timeZone }),
    }).format(new Date(at));
}
