import { useReader } from '#web/reader/language-of-page.ts';
import { useOffice } from './office-queries.ts';

/** The day at the office in words, whatever the reader's own clock says. */
export function useToday(): string {
  const { locale } = useReader();
  const timeZone = useOffice().data?.timeZone;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', ...(timeZone && { timeZone }) }).format(new Date());
}
