import type { OfficeAnswer } from '#modules/offices/contract.ts';
import { KeyValue } from '#web/design/key-value.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import { officeTexts } from './office-texts.ts';

/** What the office is called and where it is, for those who may not change it. */
export function OfficeFacts({ office }: { readonly office: OfficeAnswer }) {
  const { t } = useReader(officeTexts);
  return (
    <KeyValue
      rows={[
        { label: t('office.name'), value: <NameInLanguages name={office.name} /> },
        { label: t('office.sides.left'), value: <NameInLanguages name={office.sides.left} /> },
        { label: t('office.sides.right'), value: <NameInLanguages name={office.sides.right} /> },
        { label: t('office.timeZone'), value: office.timeZone.replaceAll('_', ' ') },
        { label: t('office.email'), value: office.email ?? t('office.no-email') },
      ]}
    />
  );
}
