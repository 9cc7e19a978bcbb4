import type { Command } from 'commander';
import type { TimetableChange } from '#modules/missions/index.ts';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { translator } from '#platform/i18n/texts.ts';
import { exitCodes } from './exit-codes.ts';
import { changeTexts } from './timetable-change-texts.ts';
import {
  type AddedOption,
  type AwayOption,
  collectAdded,
  collectAway,
  collectLostTables,
  collectNumbers,
  type LostTableOption,
  parseSlots,
} from './timetable-changes.ts';
import { namesFor } from './timetable-names.ts';
import { parseSeconds, parseWholeNumber } from './timetable-options.ts';
import { readPairOfFiles } from './timetable-pair-files.ts';
import { languageFor, refuseFile, wordsFor } from './timetable-session.ts';

type RepairOptions = {
  cancel?: readonly number[];
  unavailable?: readonly AwayOption[];
  loseTable?: readonly LostTableOption[];
  callOff?: readonly number[];
  add?: readonly AddedOption[];
  frozen?: readonly number[];
  timeLimit: number;
  seed: number;
  out?: string;
  programmeOut?: string;
  lang?: string;
};

export function addTimetableRepairCommand(timetable: Command): void {
  timetable
    .command('repair <file> [result]')
    .summary('mend a timetable after something happened, moving as few meetings as can be')
    .description(
      'Takes the timetable of [result] for <file>, what happened since, and finds the timetable that keeps most of it: ' +
        'obligations and musts are placed, told meetings kept, as few as possible moved to another slot, then as few as ' +
        'possible to another table; frozen slots are not touched. It says what is proven, what changes, who has to be ' +
        'told what, and why something could not be kept.',
    )
    .option('--cancel <participants>', 'they do not come, such as 5 or 5,8', collectNumbers)
    .option(
      '--unavailable <who:slots>',
      'they cannot come to these slots, such as 3,4:1-6; may be repeated',
      collectAway,
    )
    .option('--lose-table <table[:slots]>', 'a table is gone, such as 7 or 7:3-5; may be repeated', collectLostTables)
    .option('--call-off <meetings>', 'these meetings are off, such as 12 or 12,15', collectNumbers)
    .option(
      '--add <pair[:demand]>',
      'a new meeting, such as 3,9 or 3,9:like (default: must); may be repeated',
      collectAdded,
    )
    .option('--frozen <slots>', 'slots that are here or over, such as 1-4', parseSlots)
    .option('--time-limit <seconds>', 'longest search; it ends earlier when the proof is there', parseSeconds, 10)
    .option('--seed <n>', 'the same files, changes and seed give the same timetable', parseWholeNumber(0), 1)
    .option('--out <file>', 'write the result here, whole or not at all, instead of standard output')
    .option(
      '--programme-out <file>',
      'also write the programme as it is now, with what happened and the repaired timetable; anybody can verify it alone',
    )
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .addHelpText(
      'after',
      `
Writes the repaired timetable as JSON with what it is \`worth\` and its \`bound\` (kept, moved, reseated), \`changes\` and
\`notices\`, and says it in words on standard error.

Exit codes:
  0  repaired (optimal: fewer moves are impossible; feasible: the bound says how far) or infeasible, with the reason
  2  bad input: the message names the value and what was expected; nothing is written
  3  unknown: no timetable found within the limit, and none excluded

Examples:
  yugang timetable repair mission.json timetable.json --cancel 5 --out repaired.json
  yugang timetable repair mission.json timetable.json --unavailable 3,4:1-6 --frozen 1-2
  yugang timetable repair mission.json timetable.json --lose-table 7:9-16 --add 3,9:must
  yugang timetable repair mission.json timetable.json --cancel 5 --programme-out now.json && yugang timetable verify now.json`,
    )
    .action(repairFiles);
}

async function repairFiles(file: string, result: string | undefined, options: RepairOptions): Promise<void> {
  const language = languageFor(options.lang);
  const say = wordsFor(options.lang);
  const read = await readPairOfFiles(say, file, result);
  if (!read) return;
  const { problem, assignments } = read;
  const { mendTimetable, programmeAfterRepair } = await import('#modules/missions/index.ts');
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  const mended = await mendTimetable({
    problem,
    previous: { assignments, frozenSlots: options.frozen ?? [] },
    changes: changesOf(options, problem.slots.length),
    seed: options.seed,
    timeLimitSeconds: options.timeLimit,
    signal: interruption.signal,
  });
  if (!mended.ok) {
    const { code, values } = mended.refusal;
    if (code === 'timetable-problem-ill-formed') return refuseFile(say, { code, values }, file);
    process.stderr.write(`${translator(changeTexts, language)(code, { file, ...values })}\n`);
    process.exitCode = exitCodes.badInput;
    return;
  }
  const { problem: repaired, status, objective, worth, bound, seconds, ...answer } = mended.value;
  const head = { status, objective, seconds, seed: options.seed, repair: { worth, bound } };
  const json = `${JSON.stringify({ ...head, ...answer }, null, 1)}\n`;
  if (options.out === undefined) process.stdout.write(json);
  else {
    const written = await writeFileWhole(options.out, json);
    if (!written.ok) return refuseFile(say, written.refusal, options.out);
  }
  if (options.programmeOut !== undefined) {
    const text = programmeAfterRepair(read.programme, mended.value, options.seed);
    const written = await writeFileWhole(options.programmeOut, text);
    if (!written.ok) return refuseFile(say, written.refusal, options.programmeOut);
  }
  const { linesOfRepair } = await import('./tell-repair.ts');
  const names = namesFor({ problem: repaired, programme: read.programme }, language);
  process.stderr.write(`${linesOfRepair(mended.value, names, language).join('\n')}\n`);
  if (status === 'unknown') process.stderr.write(`${say('unknown', { seconds })}\n`);
  process.exitCode = status === 'unknown' ? exitCodes.unknown : exitCodes.done;
}

function changesOf(options: RepairOptions, slots: number): readonly TimetableChange[] {
  const everySlot = Array.from({ length: slots }, (_, t) => t + 1);
  return [
    ...(options.cancel ?? []).map((participant) => ({ code: 'participant-cancelled' as const, participant })),
    ...(options.unavailable ?? []).map((away) => ({ code: 'participants-unavailable' as const, ...away })),
    ...(options.loseTable ?? []).map(({ table, slots: lost }) => ({
      code: 'table-lost' as const,
      table,
      slots: lost ?? everySlot,
    })),
    ...(options.callOff ?? []).map((meeting) => ({ code: 'meeting-called-off' as const, meeting })),
    ...(options.add ?? []).map((added) => ({ code: 'meeting-added' as const, weight: 0, ...added })),
  ];
}
