import type { Command } from 'commander';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { translator } from '#platform/i18n/texts.ts';
import { exitCodes } from './exit-codes.ts';
import { changeTexts } from './timetable-change-texts.ts';
import { collectNumbers } from './timetable-changes.ts';
import { constraintTexts } from './timetable-constraint-texts.ts';
import { namesFor } from './timetable-names.ts';
import { parseSeconds } from './timetable-options.ts';
import { readPairOfFiles } from './timetable-pair-files.ts';
import { languageFor, refuseFile, wordsFor } from './timetable-session.ts';

type ExplainOptions = { meeting?: readonly number[]; timeLimit: number; out?: string; lang?: string };

export function addTimetableExplainCommand(timetable: Command): void {
  timetable
    .command('explain <file> [result]')
    .summary('why wishes were not granted, and what it would take')
    .description(
      'For each wish of <file> that has no place in the timetable of [result]: whether there is room after all; else the ' +
        'requirements that leave none, and the cheapest change that makes room, tried out and verified. Everything ' +
        'that is placed stays placed, perhaps elsewhere. What somebody does not want is not explained.\n\n' +
        'A change is made of: one more table in a slot (cost 2), a meeting unlocked from slot, table, half day or order ' +
        '(2), a slot freed by a firm (3), a maximum raised by one (3), one more interpreter (4), another wish given up (6).',
    )
    .option('--meeting <numbers>', 'only these, such as 5 or 5,8 (default: all wishes without a place)', collectNumbers)
    .option('--time-limit <seconds>', 'longest search; what it does not suffice for is unknown', parseSeconds, 30)
    .option('--out <file>', 'write the result here, whole or not at all, instead of standard output')
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .addHelpText(
      'after',
      `
Writes the explanations as JSON, and says them in words on standard error.

Exit codes:
  0  every wish asked about is explained
  2  bad input: the message names file, line and reason; nothing is written
  3  unknown: time ran out for some of them

Examples:
  yugang timetable explain mission.json timetable.json
  yugang timetable explain mission.json timetable.json --meeting 17 --out why.json`,
    )
    .action(explainFiles);
}

async function explainFiles(file: string, result: string | undefined, options: ExplainOptions): Promise<void> {
  const language = languageFor(options.lang);
  const say = wordsFor(options.lang);
  const sayChange = translator(changeTexts, language);
  const read = await readPairOfFiles(say, file, result);
  if (!read) return;
  const { problem, assignments, resultFile } = read;
  const asked = options.meeting ?? [];
  const unknown = asked.find((meeting) => meeting < 1 || meeting > problem.meetings.length);
  if (unknown !== undefined) {
    const expected = say('whole-number', { from: 1, to: problem.meetings.length });
    process.stderr.write(`${sayChange('meeting-not-there', { file, value: unknown, expected })}\n`);
    process.exitCode = exitCodes.badInput;
    return;
  }
  const { explainTimetable, verifyTimetable } = await import('#modules/missions/index.ts');
  const verdict = verifyTimetable(problem, { assignments });
  if (!verdict.ok) {
    const { code, values } = verdict.broken;
    const reason = translator(constraintTexts, language)(code, values);
    process.stderr.write(`${resultFile}: ${say('timetable-broken', { reason })}\n`);
    process.exitCode = exitCodes.badInput;
    return;
  }
  const { linesOfExplanation } = await import('./tell-explanations.ts');
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  const names = namesFor(read, language);
  const tell = (lines: readonly string[]) => process.stderr.write(`${lines.join('\n')}\n`);
  const explained = await explainTimetable(
    { problem, assignments, meetings: asked, timeLimitSeconds: options.timeLimit },
    {
      signal: interruption.signal,
      onReport: (explanation) => tell(linesOfExplanation(explanation, assignments, names, language)),
    },
  );
  if (!explained.ok) return refuseFile(say, explained.refusal, file);
  if (explained.value.length === 0) tell([sayChange('every-wish-placed')]);
  const json = `${JSON.stringify({ explanations: explained.value }, null, 1)}\n`;
  if (options.out === undefined) process.stdout.write(json);
  else {
    const written = await writeFileWhole(options.out, json);
    if (!written.ok) return refuseFile(say, written.refusal, options.out);
  }
  const isOpen = explained.value.some(
    (each) => each.code === 'unknown' || (each.code === 'blocked' && !each.isSettled),
  );
  process.exitCode = isOpen ? exitCodes.unknown : exitCodes.done;
}
