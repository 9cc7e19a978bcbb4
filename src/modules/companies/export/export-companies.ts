import { loadOffice } from '#modules/offices/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { writeCsv } from '#platform/documents/write-csv.ts';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { CompanyProfile, Side } from '../company.ts';
import { canReadRegistry } from '../policy.ts';
import { loadCompaniesOfSide } from '../store.ts';
import { companyColumns } from './company-columns.ts';
import { exportTexts } from './export-texts.ts';

export const exportContentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type ExportFormat = keyof typeof exportContentTypes;

/** Everything about the companies of one side, in the reader's words; read as a list again, it changes nothing. */
export async function exportCompanies(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  order: {
    readonly side: Side;
    readonly archived: boolean;
    readonly format: ExportFormat;
    readonly language: Language;
  },
): Promise<Result<AnsweredFile, 'not-allowed'>> {
  if (!canReadRegistry(actor)) return refuse('not-allowed');
  const { language, format, side } = order;
  const companies = await loadCompaniesOfSide(tx, order);
  const { sides } = await loadOffice(tx);
  const isSample = companies.some((company) => company.isSample);
  const title = `${exportTexts.companies[language]} ${textIn(language, sides[side])}`;
  const now = clock.now().toISOString();
  const profiles = companies.map(({ profile }) => profile);
  return accept({
    content: await writeCompanies(profiles, { format, language, title, isSample, created: now }),
    contentType: exportContentTypes[format],
    fileName: `${title} ${now.slice(0, 10)}${isSample ? ` ${exportTexts.sample[language]}` : ''}.${format}`,
  });
}

/** The file itself. A text file has no room for a title: its name says that companies are invented. */
export async function writeCompanies(
  companies: readonly CompanyProfile[],
  file: {
    readonly format: ExportFormat;
    readonly language: Language;
    readonly title: string;
    readonly isSample: boolean;
    readonly created: string;
  },
): Promise<Uint8Array> {
  const { format, language, title, isSample, created } = file;
  const columns = companyColumns(companies, language);
  const rows = companies.map((company) => columns.map(({ cell }) => cell(company)));
  if (format === 'csv') return writeCsv([columns.map(({ header }) => header), ...rows]);
  const notice = isSample ? { title: [{ value: exportTexts.sampleNotice[language], style: 'emphasis' as const }] } : {};
  const sheet = { name: title, columns, rows, freeze: { rows: isSample ? 2 : 1, columns: 2 }, ...notice };
  return writeWorkbook({ sheets: [sheet], title, created, language });
}
