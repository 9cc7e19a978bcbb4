import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames, languages } from '#web/reader/languages.ts';
import styles from './reading-choices.module.css';

/** How the reader wants to read: language and appearance. The same everywhere, signed in or not. */
export function ReadingChoices({ isInLine = false }: { readonly isInLine?: boolean }) {
  return (
    <div className={styles.choices} data-in-line={isInLine || undefined}>
      <LanguageSwitch />
      <AppearanceSwitch />
    </div>
  );
}

function LanguageSwitch() {
  const { t, language, choose } = useReader();
  return (
    <SegmentedControl
      aria-label={t('page.language')}
      size="xs"
      fullWidth
      value={language}
      onChange={choose}
      data={languages.map((value) => ({
        value,
        label: <span lang={languageNames[value].tag}>{languageNames[value].name}</span>,
      }))}
    />
  );
}

function AppearanceSwitch() {
  const { t } = useReader();
  // Without `keepTransitions` the kit injects a <style> to stop them, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <SegmentedControl
      aria-label={t('page.appearance')}
      size="xs"
      fullWidth
      value={colorScheme}
      onChange={setColorScheme}
      data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`page.appearance-${value}`) }))}
    />
  );
}
