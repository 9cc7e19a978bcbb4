import { linkOptions, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportAnswer } from '#modules/companies/import-contract.ts';
import { type FileToSend, useUpload } from '#web/api/use-order.ts';
import { RadioField } from '#web/design/fields.tsx';
import { FieldGroup, Form, FormActions } from '#web/design/form.tsx';
import { DownloadLink } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { ProgressBar } from '#web/design/progress-bar.tsx';
import { exportOf } from '#web/features/companies/export-companies.tsx';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { DropFile } from './drop-file.tsx';
import { importsPath } from './import-queries.ts';
import { importTexts } from './import-texts.ts';
import styles from './new-import-page.module.css';

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];
type ListToSend = FileToSend & { readonly side: Side; readonly fileName: string };

const mostBytes = 10_000_000;

/** A list from this device: whose companies it holds, and the file. */
export function NewImportPage() {
  const { t, language } = useReader(importTexts);
  const navigate = useNavigate();
  const { data: office } = useOffice();
  const [typed, setSide] = useAddressValue('side');
  const side = sides.find((one) => one === typed) ?? null;
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<{ readonly place: 'side' | 'file'; readonly text: string } | null>(null);
  const [share, setShare] = useState(0);
  const upload = useUpload<ListToSend, ImportAnswer>({
    path: ({ side: of, fileName }) => `${importsPath}?${new URLSearchParams({ side: of, fileName })}`,
    refreshes: [importsPath],
  });

  const take = (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    upload.forget();
    const wrong = faultOfFiles(files);
    setFault(wrong && { place: 'file', text: t(wrong.text, wrong.values) });
    setFile(wrong ? null : first);
  };
  const send = async () => {
    if (!side) return setFault({ place: 'side', text: t('import.upload.side-missing') });
    if (!file) return setFault({ place: 'file', text: t('import.upload.file-missing') });
    setFault(null);
    setShare(0);
    const answer = await upload.send({ file, side, fileName: file.name.slice(-255), onProgress: setShare });
    if (answer) await navigate({ to: '/imports/$id', params: { id: answer.id }, replace: true, ignoreBlocker: true });
    return undefined;
  };

  return (
    <Page
      title={t('import.upload.title')}
      width="text"
      breadcrumbs={[{ ...linkOptions({ to: '/imports' }), label: t('imports.title') }]}
    >
      <Form
        label={t('import.upload.title')}
        onSubmit={() => void send()}
        isChanged={upload.isSending}
        problem={upload.problem && { detail: t('import.upload.failed', { reason: upload.problem.detail }) }}
      >
        <FieldGroup>
          <RadioField<Side | ''>
            label={t('import.upload.side')}
            help={t('import.upload.side-help')}
            value={side ?? ''}
            onChange={(chosen) => {
              setFault(null);
              setSide(chosen);
            }}
            choices={sides.map((one) => ({
              value: one,
              label: office ? nameFor(language, office.sides[one], one).text : '…',
            }))}
            {...(fault?.place === 'side' && { error: fault.text })}
          />
          <DropFile file={file} onTake={take} error={fault?.place === 'file' ? fault.text : null} />
          <div className={styles.template}>
            <p>{t('import.upload.template')}</p>
            {sides
              .filter((one) => side === null || one === side)
              .map((one) => (
                <DownloadLink key={one} size="xs" href={exportOf(one, 'xlsx')}>
                  {t('import.upload.template-get', {
                    side: office ? nameFor(language, office.sides[one], one).text : '…',
                  })}
                </DownloadLink>
              ))}
          </div>
        </FieldGroup>
        {upload.isSending && file && (
          <ProgressBar share={share} label={t('import.upload.sending', { file: file.name })} />
        )}
        <FormActions submit={t('import.upload.send')} isSending={upload.isSending} isSentAgain={upload.isSentAgain} />
      </Form>
    </Page>
  );
}

/** What this device knows to be no list, before it is sent. */
function faultOfFiles(files: readonly File[]) {
  const [file] = files;
  if (!file) return null;
  if (files.length > 1) return { text: 'import.upload.one-only', values: { count: files.length } } as const;
  if (file.size === 0) return { text: 'import.upload.empty', values: { file: file.name } } as const;
  if (file.size <= mostBytes) return null;
  const megabytes = (file.size / 1_000_000).toFixed(1);
  return { text: 'import.upload.too-large', values: { file: file.name, megabytes } } as const;
}
