import type { CompanyRow } from '#modules/companies/contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import type { TableColumn } from '#web/design/table-column.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import type { pageTexts } from '#web/reader/page-texts.ts';
import type { Words } from '#web/reader/words.ts';
import { CodeWords } from './code-words.tsx';
import styles from './columns-of-companies.module.css';
import type { fieldTexts } from './field-texts.ts';
import { SideName } from './field-value.tsx';
import { OfficeTime } from './office-time.tsx';
import type { registryTexts } from './registry-texts.ts';

/**
 * What the list of companies shows of each; the reader hides what is not needed. Invented companies are told apart where
 * `isMixed` says that others stand beside them; where all are, the page says it once.
 */
export function columnsOfCompanies(
  t: Words<typeof registryTexts | typeof fieldTexts | typeof pageTexts>,
  isMixed: boolean,
): readonly TableColumn<CompanyRow>[] {
  return [
    {
      id: 'name',
      header: t('company.field.name'),
      cell: ({ name, reference }) => (
        <span className={styles.name}>
          <NameInLanguages name={name} instead={reference} />
        </span>
      ),
      isName: true,
      isOrderedByServer: true,
    },
    {
      id: 'reference',
      header: t('company.field.reference'),
      cell: ({ reference, isSample }) => (
        <span className={styles.reference}>
          <bdi>{reference}</bdi>
          {isMixed && isSample && <Stamp>{t('page.sample')}</Stamp>}
        </span>
      ),
      isOrderedByServer: true,
      width: 'narrow',
    },
    {
      id: 'side',
      header: t('company.field.side'),
      cell: ({ side }) => (
        <Pill tone={side}>
          <SideName side={side} />
        </Pill>
      ),
      width: 'narrow',
    },
    {
      id: 'kinds',
      header: t('companies.kinds-and-sectors'),
      cell: ({ kinds, sectors }) => (
        <span>
          <CodeWords of="kinds" codes={kinds} />
          <span className={styles.sectors}>
            <CodeWords of="sectors" codes={sectors} />
          </span>
        </span>
      ),
    },
    { id: 'offers', header: t('company.field.offers'), cell: ({ offers }) => <InOneLine phrases={offers} /> },
    {
      id: 'seeks',
      header: t('company.field.seeks'),
      cell: ({ seeks }) => <InOneLine phrases={seeks} />,
      isExtra: true,
    },
    {
      id: 'updated',
      header: t('companies.updated'),
      cell: ({ updatedAt }) => <OfficeTime at={updatedAt} />,
      isOrderedByServer: true,
      isExtra: true,
      width: 'narrow',
    },
  ];
}

/** Phrases as typed, after each other; of long ones the beginning. */
function InOneLine({ phrases }: { readonly phrases: readonly string[] }) {
  const { language } = useReader();
  return <bdi className={styles.phrases}>{phrases.join(language === 'en' ? '; ' : '；')}</bdi>;
}
