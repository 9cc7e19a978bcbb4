import { useEffect } from 'react';
import type { CompanyDraft, CompanyWhole } from '#modules/companies/contract.ts';
import { Conflict } from '#web/design/conflict.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { draftOfProfile } from './company-form.ts';
import { fieldTexts } from './field-texts.ts';
import { FieldValue } from './field-value.tsx';
import { formTexts } from './form-texts.ts';
import { compareDrafts, mergeDrafts } from './merge-drafts.ts';
import { useOfficeTime } from './office-time.tsx';
import { useCompanyHistory } from './registry-queries.ts';

const texts = { ...fieldTexts, ...formTexts };

/** Somebody else saved this company while it was typed about here: both beside each other, field by field. */
export function EditConflict({
  base,
  mine,
  theirs,
  isOwn,
  isSaving,
  onSettle,
}: {
  readonly base: CompanyDraft;
  readonly mine: CompanyDraft;
  readonly theirs: CompanyWhole;
  /** A company about itself: who of the office changed it is not told. */
  readonly isOwn: boolean;
  readonly isSaving: boolean;
  readonly onSettle: (settled: CompanyDraft) => void;
}) {
  const { t } = useReader(texts);
  const when = useOfficeTime();
  const history = useCompanyHistory(isOwn ? null : theirs.id);
  const { refetch } = history;
  // What is known of its history is from before.
  useEffect(() => void refetch(), [refetch]);
  const change = history.data?.changes.find(({ version }) => version === theirs.version);
  const present = draftOfProfile(theirs.profile);
  return (
    <div>
      {change?.by && <p>{t('company.conflict.by', { who: change.by, when: when(change.at) })}</p>}
      <Conflict
        rows={compareDrafts(base, mine, present).map(({ field, changedBy }) => ({
          id: field,
          label: t(`company.field.${field}`),
          mine: <FieldValue field={field} value={mine[field]} />,
          theirs: <FieldValue field={field} value={present[field]} />,
          changedBy,
        }))}
        isSaving={isSaving}
        onSettle={(isMine) => onSettle(mergeDrafts(mine, present, isMine))}
      />
    </div>
  );
}
