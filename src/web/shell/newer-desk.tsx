import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { shellTexts } from './shell-texts.ts';

const lookEveryMs = 5 * 60_000;

/** Tells that the desk was renewed while this page was open: its pages are others now. What is typed is not thrown away. */
export function NewerDesk() {
  const { t } = useReader(shellTexts);
  const entry = useQuery({
    queryKey: ['entry-of-page'],
    queryFn: ({ signal }) => readEntry(signal),
    refetchInterval: lookEveryMs,
    // Whoever comes back to this window learns it at once.
    staleTime: 0,
    retry: false,
  });
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');
  if (!entry.data || entry.data === own) return null;
  return (
    <Notice
      action={
        <Button size="xs" variant="outline" onClick={() => window.location.reload()}>
          {t('shell.load-newer')}
        </Button>
      }
    >
      {t('shell.newer')}
    </Notice>
  );
}

/** The name of the script that index.html begins with: it holds the hash of everything the page is made of. */
async function readEntry(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/', { signal });
  if (!response.ok) return null;
  const html = new DOMParser().parseFromString(await response.text(), 'text/html');
  return html.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;
}
