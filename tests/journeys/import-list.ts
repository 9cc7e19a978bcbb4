import type { Page } from 'playwright-core';
import { readWorkbook } from '#platform/documents/read-workbook.ts';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';

/** From the file to the registry, as an officer does who trusts what was recognised. */
export async function importList(url: string, page: Page, side: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${url}/imports/new`);
  await page.getByLabel(side).check();
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Upload and read' }).click();
  await page.getByRole('link', { name: 'On to the rows' }).click();
  await page.getByRole('link', { name: 'On to saving' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await decideAlike(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'The list is in the registry' }).waitFor();
}

/** Some of the sample's firms have names like these: they are others. */
async function decideAlike(page: Page): Promise<void> {
  if (await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()) return;
  await page.getByRole('link', { name: 'Decide them' }).click();
  const others = page.getByRole('button', { name: /Another company$/ });
  await others.first().waitFor();
  for (const other of await others.all()) await other.click();
  await page.getByText('All rows are decided.').waitFor();
  await page.getByRole('link', { name: 'On to saving' }).click();
}

/** The rejected row, corrected in its own file. */
export async function mendSector(file: Buffer): Promise<Buffer> {
  const read = await readWorkbook(file, 'rejected.xlsx');
  if (!read.ok) throw new Error(read.refusal.code);
  const [header, ...rows] = read.value.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
  const columns = (header ?? []).map((name) => ({ header: name, width: 20 }));
  const mended = rows.map((cells) => cells.map((cell) => (cell === '山城经济' ? '食品' : cell)));
  return Buffer.from(await writeWorkbook({ sheets: [{ name: 'list', columns, rows: mended }] }));
}
