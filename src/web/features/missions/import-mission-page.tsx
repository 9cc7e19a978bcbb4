import { Button } from '@mantine/core';
import { linkOptions, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { type FileToSend, useUpload } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Page } from '#web/design/page.tsx';
import { ProgressBar } from '#web/design/progress-bar.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './import-mission.module.css';
import { missionsPath } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { overviewTexts } from './overview-texts.ts';

const texts = { ...missionTexts, ...overviewTexts };
const mostMegabytes = 10;
const megabyte = 1_000_000;

/** A programme in the open format becomes a mission; what does not fit is told with its place in the file. */
export function ImportMissionPage() {
  const { t, locale } = useReader(texts);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const field = useId();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const [isOverDrop, setOverDrop] = useState(false);
  const upload = useUpload<FileToSend, MissionAnswer>({
    path: () => `${missionsPath}/import`,
    refreshes: [missionsPath],
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fault = file && faultOf(file);

  function take(chosen: File | null | undefined) {
    if (!chosen) return;
    upload.forget();
    setShare(0);
    setFile(chosen);
  }
  async function send() {
    if (!file || fault) return;
    const mission = await upload.send({ file, onProgress: setShare });
    if (!mission) return;
    announce(t('import.done'));
    await navigate({ to: '/missions/$id', params: { id: mission.id }, replace: true });
  }

  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      breadcrumbs={[{ ...linkOptions({ to: '/missions' }), label: t('missions.title') }]}
      width="text"
    >
      <form
        className={styles.form}
        aria-label={t('import.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label
          htmlFor={field}
          className={styles.drop}
          data-over={isOverDrop || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOverDrop(true);
          }}
          onDragLeave={() => setOverDrop(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOverDrop(false);
            take(event.dataTransfer.files[0]);
          }}
        >
          <span className={styles.label}>{t('import.file')}</span>
          <input
            id={field}
            type="file"
            accept=".json,application/json"
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
          <span className={styles.quiet}>{t('import.drop')}</span>
          {file && (
            <bdi className={styles.chosen}>
              {t('import.chosen', { name: file.name, kilobytes: number.format(file.size / 1000) })}
            </bdi>
          )}
        </label>
        {fault === 'too-large' && file && (
          <Notice tone="alert">
            {t('import.too-large', { megabytes: number.format(file.size / megabyte), most: mostMegabytes })}
          </Notice>
        )}
        {fault === 'not-json' && file && <Notice tone="alert">{t('import.not-json', { name: file.name })}</Notice>}
        {upload.isSentAgain && <Notice tone="alert">{t('order.again')}</Notice>}
        {upload.isSending && <ProgressBar share={share < 1 ? share : null} label={t('import.reading')} />}
        {upload.problem && <Refusal problem={upload.problem} />}
        <div>
          <Button type="submit" disabled={!file || fault !== null} loading={upload.isSending}>
            {t('import.do')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function Refusal({ problem }: { readonly problem: NonNullable<ReturnType<typeof useUpload>['problem']> }) {
  const { t } = useReader(texts);
  return (
    <>
      <Notice tone="alert">
        {t('import.refused')} {problem.detail}
      </Notice>
      {problem.issues && problem.issues.length > 0 && (
        <table className={styles.issues}>
          <thead>
            <tr>
              <th scope="col">{t('import.place')}</th>
              <th scope="col">{t('import.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {problem.issues.map(({ place, expected }) => (
              <tr key={`${place} ${expected}`}>
                <th scope="row">
                  <code>{place}</code>
                </th>
                <td>{expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What is clear before anything is sent. */
function faultOf(file: File): 'too-large' | 'not-json' | null {
  if (!/\.json$/i.test(file.name)) return 'not-json';
  return file.size > mostMegabytes * megabyte ? 'too-large' : null;
}
