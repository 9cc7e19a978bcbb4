import office from '#data/sample-office.json' with { type: 'json' };
import { type CompanyList, describeProblem, readCompanyList, type Side } from '#modules/companies/index.ts';
import {
  chooseMissionDate,
  filesOfPlan,
  isPlanFile,
  type PlanSettings,
  planDefaults,
  planMission,
  titleMission,
  wordsOfPlanRefusal,
} from '#modules/missions/index.ts';
import { inspectFolder, writeFolder } from '#platform/files/write-folder.ts';
import { isLanguage, languageOfEnvironment } from '#platform/i18n/choose-language.ts';
import type { Language } from '#platform/i18n/language.ts';
import { inEveryLanguage } from '#platform/i18n/text-in.ts';
import { type Translate, translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { planTexts } from './plan-texts.ts';
import { progressLine } from './progress-line.ts';
import { tellListProblems } from './tell-list-problems.ts';

export type PlanOptions = {
  readonly left: string;
  readonly right: string;
  readonly slots: number;
  readonly tables: number;
  readonly out: string;
  readonly seed: number;
  readonly timeLimit: number;
  readonly timeZone: string;
  readonly firstStart: string;
  readonly meetingMinutes: number;
  readonly changeMinutes: number;
  readonly afternoonStart?: string;
  readonly meetingsPerCompany?: number;
  readonly date?: string;
  readonly title?: string;
  readonly force?: true;
  readonly lang?: string;
};

type Say = Translate<typeof planTexts>;

/** Reads, plans, writes: in that order, so that a refusal leaves nothing behind. */
export async function runPlanCommand(options: PlanOptions): Promise<ExitCode> {
  const language = isLanguage(options.lang) ? options.lang : languageOfEnvironment(process.env);
  const say = translator(planTexts, language);
  if (options.lang !== undefined && !isLanguage(options.lang))
    return refuse(say('language-unknown', { language: options.lang }));
  const folder = await inspectFolder(options.out, (path) => options.force === true || isPlanFile(path));
  if (!folder.ok) return refuse(say(folder.refusal.code, folder.refusal.values));

  const progress = progressLine(process.stderr);
  progress.show(say('reading'));
  const lists = await readLists(options, language, say, progress.clear);
  if (!lists) return exitCodes.badInput;
  const [left, right] = lists;
  const settings = settingsOf(options);
  if (settings === null)
    return refuse(words({ code: 'time-zone-unknown', values: { timeZone: options.timeZone } }, language));

  // Ctrl+C once: end with the best so far. Twice: the shell's own way.
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  const planned = await planMission({
    left: left.companies,
    right: right.companies,
    settings,
    seed: options.seed,
    timeLimitSeconds: options.timeLimit,
    signal: interruption.signal,
    onProgress: (at) => {
      if (at.stage === 'proposing') return progress.show(say('proposing'));
      const { meetings, found } = at;
      const values = { meetings, seconds: found?.seconds.toFixed(1) ?? 0, breaks: found?.objective?.breaks ?? 0 };
      progress.show(say(found ? 'found' : 'scheduling', values));
    },
  });
  progress.clear();
  if (!planned.ok) {
    const code = planned.refusal.code === 'no-timetable-found' ? exitCodes.unknown : exitCodes.badInput;
    return refuse(placed(planned.refusal, lists, language, say), code);
  }

  progress.show(say('writing'));
  const warnings = [...left.problems, ...right.problems].map((problem) => describeProblem(problem, language));
  const companies = [...left.companies, ...right.companies];
  const files = await filesOfPlan(planned.value, {
    language,
    companies,
    listWarnings: warnings,
    sample: companies.every(({ reference }) => reference.startsWith('SAMPLE-')),
    programmeFile: 'programme.json',
    onMissingCharacters: (characters) => complain(say('missing-characters', { characters: characters.join(' ') })),
  });
  const written = await writeFolder(options.out, files, folder.value.filter(isPlanFile));
  progress.clear();
  if (!written.ok) return refuse(say(written.refusal.code, written.refusal.values));
  if (process.stdout.isTTY) summarise();
  return exitCodes.done;

  function summarise(): void {
    if (!planned.ok || settings === null) return;
    const { programme, summary, withoutMeeting } = planned.value;
    const seconds = programme.timetable?.seconds ?? 0;
    if (options.date === undefined) console.log(say('date-chosen', { date: settings.date }));
    if (seconds >= options.timeLimit) console.log(say('limit-reached'));
    console.log(
      say('summary', {
        placed: summary.mustsPlaced + summary.likesPlaced,
        asked: summary.mustsAsked + summary.likesAsked,
        companies: summary.left + summary.right,
        without: withoutMeeting.length,
        breaks: programme.timetable?.objective?.breaks ?? 0,
        date: settings.date,
      }),
    );
    const calendars = files.filter(({ path }) => path.endsWith('.ics')).length;
    console.log(say('written', { folder: options.out, calendars }));
  }
}

/** Both lists, or null after every problem of both was named. */
async function readLists(
  options: PlanOptions,
  language: Language,
  say: Say,
  clear: () => void,
): Promise<readonly [CompanyList, CompanyList] | null> {
  const read = (side: Side) => readCompanyList({ source: options[side], side });
  const results = await Promise.all([read('left'), read('right')]);
  clear();
  let errors = 0;
  for (const result of results) {
    errors += tellListProblems(result, language);
  }
  const [left, right] = results;
  if (left.ok && right.ok && errors === 0) return [left.value, right.value];
  complain(say('lists-refused', { errors }));
  return null;
}

/** null where the time zone is unknown, which the choice of a date must know first. */
function settingsOf(options: PlanOptions): PlanSettings | null {
  const { title, timeZone, slots, tables, firstStart, meetingMinutes, changeMinutes } = options;
  const date = options.date ?? usualDate(timeZone);
  if (date === null) return null;
  return {
    ...planDefaults,
    title: title === undefined ? titleMission(office.sides) : inEveryLanguage(() => title),
    sides: office.sides,
    date,
    timeZone,
    slots,
    tables,
    firstStart,
    meetingMinutes,
    changeMinutes,
    afternoonStart: options.afternoonStart ?? planDefaults.afternoonStart,
    meetingsPerCompany: options.meetingsPerCompany ?? planDefaults.meetingsPerCompany,
  };
}

function usualDate(timeZone: string): string | null {
  try {
    return chooseMissionDate(new Date().toISOString(), timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A refusal that names a company is told with the file and row it stands in. */
function placed(refusal: Refusal, lists: readonly [CompanyList, CompanyList], language: Language, say: Say): string {
  const { company, side } = refusal.values;
  for (const list of lists) {
    if (side !== undefined && side !== list.side) continue;
    const row = list.rows[list.companies.findIndex(({ reference }) => reference === company)];
    if (row !== undefined) return say('place', { file: list.fileName, row, words: words(refusal, language) });
  }
  return words(refusal, language);
}

function words(refusal: Refusal, language: Language): string {
  return wordsOfPlanRefusal(refusal, language) ?? `${refusal.code} ${JSON.stringify(refusal.values)}`;
}

function refuse(message: string, code: ExitCode = exitCodes.badInput): ExitCode {
  complain(message);
  return code;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}
