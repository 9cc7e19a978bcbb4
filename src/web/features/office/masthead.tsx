import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames, languages } from '#web/reader/languages.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './masthead.module.css';
import { useOffice } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';

/** Who we are, where things stand on the page, and how the reader wants to read. */
export function Masthead() {
  const { t } = useReader(officeTexts);
  const office = useOffice();
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#plan">
        {t('page.skip')}
      </a>
      <div className={styles.row}>
        <h1 className={styles.name}>
          <span aria-hidden className={styles.seal} lang="zh-Hant-HK">
            <span>渝</span>
            <span>港</span>
          </span>
          <span>
            Yugang
            {office.data && (
              <span className={styles.office}>
                <NameOf name={office.data.name} />
              </span>
            )}
          </span>
        </h1>
        <div className={styles.choices}>
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { t, language, choose } = useReader(officeTexts);
  return (
    <SegmentedControl
      aria-label={t('page.language')}
      size="xs"
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
  const { t } = useReader(officeTexts);
  // Without `keepTransitions` the kit injects a <style> to stop them, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <SegmentedControl
      aria-label={t('page.appearance')}
      size="xs"
      value={colorScheme}
      onChange={setColorScheme}
      data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`page.appearance-${value}`) }))}
    />
  );
}
