import type { ImportState } from '#modules/companies/import-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { importTexts } from './import-texts.ts';

const tones = {
  reading: 'busy',
  ready: 'alert',
  applying: 'busy',
  applied: 'good',
  undoing: 'busy',
  undone: 'plain',
  discarded: 'plain',
  failed: 'alert',
} as const satisfies Record<ImportState, string>;

/** How far an import is, in a word. */
export function StateOfImport({ state }: { readonly state: ImportState }) {
  const { t } = useReader(importTexts);
  return <Pill tone={tones[state]}>{t(`import.state.${state}`)}</Pill>;
}
