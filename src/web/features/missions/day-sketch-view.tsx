import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import styles from './day-sketch.module.css';
import { type DaySketch, type SketchEntry, writeClock } from './day-sketch.ts';
import { missionTexts } from './mission-texts.ts';
import { writeDate } from './mission-times.ts';
import { type PauseForm, type SettingsForm, sketchDays } from './settings-form.ts';
import { pauseTitles, settingsTexts } from './settings-texts.ts';

const texts = { ...missionTexts, ...settingsTexts };

/** How the days will run, drawn while they are typed: every slot with its time, every pause, and what does not work out. */
export function DaySketchView({ form }: { readonly form: SettingsForm }) {
  const { t, language, locale } = useReader(texts);
  const titleOf = ({ called, own }: PauseForm) =>
    called === 'own' ? nameFor(language, own).text : pauseTitles[called][language];
  const sketches = sketchDays(form, titleOf);
  const slots = sketches.reduce((sum, sketch) => sum + sketch.slots, 0);
  const tables = form.tables ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <aside className={styles.sketch} aria-label={t('settings.sketch')} tabIndex={0}>
      <h2 className={styles.title}>{t('settings.sketch')}</h2>
      <p className={styles.total} role="status">
        {slots > 0
          ? t('settings.sketch-total', { slots, tables, places: slots * tables })
          : t(form.days.length > 0 ? 'settings.no-slots' : 'settings.no-days')}
      </p>
      {sketches.map((sketch, index) => {
        const date = form.days[index]?.date;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place among the days
          <section key={index} className={styles.day}>
            <h3 className={styles.date}>
              {date ? writeDate(locale, date, 'short') : t('day.number', { day: index + 1 })}
            </h3>
            <Fault sketch={sketch} />
            <ol className={styles.entries}>
              {sketch.entries.map((entry) => (
                <Entry key={`${entry.kind} ${entry.start}`} entry={entry} />
              ))}
            </ol>
          </section>
        );
      })}
    </aside>
  );
}

function Entry({ entry }: { readonly entry: SketchEntry }) {
  const { t } = useReader(texts);
  const words = entry.kind === 'between' ? t('settings.sketch-between') : entry.title;
  return (
    <li className={styles.entry} data-kind={entry.kind}>
      <span className={styles.time}>
        {writeClock(entry.start)}–{writeClock(entry.end)}
      </span>
      <span>{entry.number ?? words}</span>
    </li>
  );
}

function Fault({ sketch: { fault } }: { readonly sketch: DaySketch }) {
  const { t } = useReader(texts);
  if (!fault) return null;
  return (
    <p className={styles.fault}>
      {fault.code === 'after-midnight'
        ? t('wrong.after-midnight')
        : t('wrong.runs-into-afternoon', { ends: writeClock(fault.ends), starts: writeClock(fault.starts) })}
    </p>
  );
}
