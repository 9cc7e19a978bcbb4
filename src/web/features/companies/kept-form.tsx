import { Button } from '@mantine/core';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { formTexts } from './form-texts.ts';
import { useOfficeTime } from './office-time.tsx';
import type { CompanyFormState } from './use-company-form.ts';

/** Says that what is in the form was typed before a reload or an ended session, and lets it be thrown away. */
export function KeptForm({ typing }: { readonly typing: CompanyFormState }) {
  const { t } = useReader(formTexts);
  const when = useOfficeTime();
  if (typing.keptFrom === null || !typing.isChanged) return null;
  return (
    <Notice
      action={
        <Button size="xs" variant="outline" onClick={typing.forget}>
          {t('company.form.forget')}
        </Button>
      }
    >
      {t('company.form.kept', { when: when(typing.keptFrom) })}
    </Notice>
  );
}
