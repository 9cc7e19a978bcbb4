import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The browser that `npm pretest` found or installed. Nothing in it may talk to anybody but the desk. */
export function openBrowser(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, ['scripts/find-or-install-chromium.mjs', '--print'], {
    encoding: 'utf8',
  }).trim();
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ],
  });
}

export type Visit = {
  readonly page: Page;
  /** What no visitor may ever cause: errors and warnings in the console (violations of the content security
   * policy are among them), page errors, requests elsewhere. */
  readonly complaints: readonly string[];
};

/**
 * A new visitor at `url`, a page of the desk; with `link` (`desk.linkOf('officer')`) signed in before the page opens. Network
 * errors are expected where the journey itself stops the desk: `expectsSilence`.
 */
export async function visit(
  browser: Browser,
  url: string,
  {
    expectsSilence = false,
    link,
    ...options
  }: BrowserContextOptions & { expectsSilence?: boolean; link?: string } = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const { origin } = new URL(url);
  if (link !== undefined) {
    const token = new URL(link).hash.slice(1);
    const answer = await context.request.post(`${origin}/api/session/by-link`, { data: { token } });
    if (!answer.ok()) throw new Error(`the link does not sign in: ${await answer.text()}`);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isSilence = expectsSilence && /Failed to load resource/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isSilence) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`a request to ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}

/**
 * The findings of axe that keep people out, each with where it is. Of a long table the first rows stand for the others,
 * which are put out of sight meanwhile: axe takes seconds for a thousand cells.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const further = page.locator('tbody tr:nth-child(n+7)');
  const show = (display: string) =>
    further.evaluateAll((rows, value) => {
      for (const row of rows) (row as HTMLElement).style.display = value;
    }, display);
  await show('none');
  // No page has frames, so axe needs no second page to put its findings together; of what passes it need not tell.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  await show('');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
}
