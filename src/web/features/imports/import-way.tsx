import { linkOptions } from '@tanstack/react-router';
import type { ImportAnswer } from '#modules/companies/import-contract.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { ProgressBar } from '#web/design/progress-bar.tsx';
import { type Step, Steps } from '#web/design/steps.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { ApplyImport } from './apply-import.tsx';
import { ImportColumns } from './import-columns.tsx';
import type { ImportPart } from './import-part.ts';
import { ImportResult } from './import-result.tsx';
import { ImportRows } from './import-rows.tsx';
import { type ImportOnPage, isLookedAt, type LookStep, lookSteps } from './import-steps.ts';
import { importTexts } from './import-texts.ts';
import styles from './import-way.module.css';
import { useDecisions } from './use-decisions.ts';

/** Where an import stands, and what can be done with it there. */
export function ImportWay(onPage: ImportOnPage) {
  const part: ImportPart = { ...onPage, decisions: useDecisions(onPage) };
  const { loaded } = part;
  const { t } = useReader(importTexts);
  const [asked] = useAddressValue('step', 'columns');
  const step = lookSteps.find((one) => one === asked) ?? 'columns';
  if (loaded.state === 'failed') return <FailedImport {...part} />;
  if (loaded.state === 'discarded') return <DiscardedImport loaded={loaded} />;
  return (
    <div className={styles.way}>
      <Steps label={t('import.steps')} steps={stepsOf(loaded, step, t)} />
      <Stage part={part} step={step} />
    </div>
  );
}

function Stage({ part, step }: { readonly part: ImportPart; readonly step: LookStep }) {
  const { t, locale } = useReader(importTexts);
  const { state, progress } = part.loaded;
  const number = new Intl.NumberFormat(locale);
  const rows = progress && progress.of > 0 && { done: number.format(progress.done), of: number.format(progress.of) };
  switch (state) {
    case 'reading':
    case 'applying':
    case 'undoing':
      return (
        <ProgressBar
          share={progress && progress.of > 0 ? progress.done / progress.of : null}
          label={rows ? `${t(`import.${state}`)} ${t('import.progress', rows)}` : t(`import.${state}`)}
        />
      );
    case 'ready':
      if (step === 'columns') return <ImportColumns {...part} />;
      return step === 'rows' ? <ImportRows {...part} /> : <ApplyImport {...part} />;
    case 'applied':
    case 'undone':
      return <ImportResult {...part} />;
    default:
      return null;
  }
}

function stepsOf(
  loaded: ImportAnswer,
  step: LookStep,
  t: (key: `import.step.${LookStep | 'done'}`) => string,
): readonly Step[] {
  const all = [...lookSteps, 'done'] as const;
  const now = all.indexOf(isLookedAt(loaded) ? (loaded.state === 'reading' ? 'columns' : step) : stageOf(loaded));
  return all.map((one, index) => ({
    title: t(`import.step.${one}`),
    state: index < now || (one === 'done' && loaded.state === 'applied') ? 'done' : index === now ? 'now' : 'later',
  }));
}

const stageOf = ({ state }: ImportAnswer) => (state === 'applying' ? 'apply' : 'done');

/** It was no list, or saving it broke off: why, in the desk's words, what was saved before, and the way out. */
function FailedImport(part: ImportPart) {
  const { t } = useReader(importTexts);
  const { loaded } = part;
  return (
    <div className={styles.way}>
      <Notice
        tone="alert"
        action={
          <LinkButton
            size="xs"
            variant="outline"
            target={linkOptions({ to: '/imports/new', search: { side: loaded.side } })}
          >
            {t('import.other-file')}
          </LinkButton>
        }
      >
        {!loaded.result && t('import.failed')} {loaded.failure?.text}
      </Notice>
      {loaded.result && <ImportResult {...part} />}
    </div>
  );
}

/** Nothing came of it: thrown away by somebody, or the very same file was imported before. */
function DiscardedImport({ loaded }: { readonly loaded: ImportAnswer }) {
  const { t } = useReader(importTexts);
  const { sameAs, side } = loaded;
  const earlier = sameAs !== null && linkOptions({ to: '/imports/$id', params: { id: sameAs } });
  return (
    <div className={styles.way}>
      <Notice
        action={
          <>
            {earlier && (
              <LinkButton size="xs" variant="outline" target={earlier}>
                {t('import.see-earlier')}
              </LinkButton>
            )}
            <LinkButton size="xs" variant="outline" target={linkOptions({ to: '/imports/new', search: { side } })}>
              {t('import.other-file')}
            </LinkButton>
          </>
        }
      >
        {t(sameAs ? 'import.same-file' : 'import.discarded')}
      </Notice>
    </div>
  );
}
