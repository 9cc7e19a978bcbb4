import type { Command } from 'commander';
import type { PlanOptions } from './run-plan-command.ts';
import { parseSeconds, parseWholeNumber } from './timetable-options.ts';

/** `yugang plan`: the main job without the server. */
export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .summary('two company lists in, a mission that works out')
    .description(
      'Plans a mission from two company lists (.xlsx, .csv, .tsv): who should meet whom and why, a timetable that is checked ' +
        'independently, and an itinerary for every company.\n\n' +
        'Writes programme.json (the open format), timetable.xlsx, itineraries.pdf, calendars/*.ics and report.md, all or none.',
    )
    .requiredOption('--left <file>', 'company list of the one side, e.g. the Hong Kong delegation')
    .requiredOption('--right <file>', 'company list of the other side')
    .requiredOption(
      '--slots <n>',
      'meeting slots of the day; half of them in the morning, rounded up',
      parseWholeNumber(1, 288),
    )
    .requiredOption('--tables <n>', 'tables, that is: most meetings at once', parseWholeNumber(1, 10_000))
    .requiredOption('--out <folder>', 'folder for the documents: missing, empty, or with an earlier plan to replace')
    .option('--force', 'write into a folder that holds other files too; they stay as they are')
    .option(
      '--date <date>',
      'day of the mission, YYYY-MM-DD (default: the first Tuesday at least four weeks from today)',
    )
    .option('--time-zone <zone>', 'IANA time zone of the venue', 'Asia/Shanghai')
    .option('--first-start <time>', 'start of the first slot', '09:00')
    .option('--meeting-minutes <n>', 'length of a meeting', parseWholeNumber(1, 480), 20)
    .option('--change-minutes <n>', 'time to change tables after a meeting', parseWholeNumber(0, 120), 5)
    .option(
      '--afternoon-start <time>',
      'start of the first afternoon slot (default: 13:30, later after a long morning)',
    )
    .option(
      '--meetings-per-company <n>',
      'most meetings proposed for a company beyond its must-meets (default: half of the slots)',
      parseWholeNumber(1, 288),
    )
    .option('--title <text>', 'title of the mission, used in every language')
    .option('--seed <n>', 'the same lists, options, date and seed give the same plan', parseWholeNumber(0), 1)
    .option('--time-limit <seconds>', 'longest search; it ends earlier when nothing gets better', parseSeconds, 30)
    .option(
      '--lang <language>',
      'language of messages, report and workbook: en, zh-Hant or zh-Hans (default: that of LANG)',
    )
    .addHelpText(
      'after',
      `
Both lists are read first, and every problem is named with file, sheet, row and column on standard error: an error stops
the command before anything is written, a warning does not. Progress shows on a terminal only. Ctrl+C ends the search and
writes the best plan so far; a second Ctrl+C stops at once, with nothing written.

Exit codes:
  0  planned; what found no place stands in report.md with the reason
  2  bad input: a list, an option or the folder; the message names it, and nothing is written
  3  no timetable found within the limit; nothing is written

Examples:
  yugang plan --left hong-kong.xlsx --right chongqing.xlsx --slots 16 --tables 20 --out mission
  yugang plan --left hk.csv --right cq.csv --slots 8 --tables 10 --date 2027-03-16 --seed 7 --lang zh-Hant --out mission`,
    )
    .action(async (options: PlanOptions) => {
      const { runPlanCommand } = await import('./run-plan-command.ts');
      process.exitCode = await runPlanCommand(options);
    });
}
