import { type DragEvent, useId, useState } from 'react';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './drop-file.module.css';
import { importTexts } from './import-texts.ts';

/** A place to drop a file, which is also the way to choose one. The browser's own field does the choosing: keyboard and phone know it. */
export function DropFile({
  file,
  onTake,
  error,
}: {
  readonly file: File | null;
  readonly onTake: (files: readonly File[]) => void;
  readonly error: string | null;
}) {
  const { t, locale } = useReader(importTexts);
  const [isOver, setOver] = useState(false);
  const field = useId();
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first */}
      <div
        className={styles.place}
        data-over={isOver || undefined}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={drag}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onTake([...event.dataTransfer.files]);
        }}
      >
        {file ? (
          <p className={styles.file}>
            <bdi>{file.name}</bdi>
            <span className={styles.size}>{sizeIn(locale, file.size)}</span>
          </p>
        ) : (
          <p className={styles.words}>{t('import.upload.drop')}</p>
        )}
        <input
          id={field}
          type="file"
          className={styles.field}
          accept=".xlsx,.csv,.tsv,.txt"
          aria-describedby={`${field}-formats`}
          aria-invalid={error !== null}
          aria-errormessage={`${field}-error`}
          onChange={({ currentTarget }) => {
            onTake([...(currentTarget.files ?? [])]);
            // The same file chosen again, after it was corrected, counts as chosen.
            currentTarget.value = '';
          }}
        />
        <label htmlFor={field} className={styles.button}>
          {file ? t('import.upload.choose-other') : t('import.upload.choose')}
        </label>
      </div>
      <p id={`${field}-formats`} className={styles.formats}>
        {t('import.upload.formats')}
      </p>
      {error && (
        <p id={`${field}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

function sizeIn(locale: string, bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
