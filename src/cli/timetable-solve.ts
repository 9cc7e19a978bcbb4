import type { Command } from 'commander';
import { readTextFile } from '#platform/files/read-text-file.ts';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { translator } from '#platform/i18n/texts.ts';
import { exitCodes } from './exit-codes.ts';
import { conflictTexts } from './timetable-constraint-texts.ts';
import { namesFor } from './timetable-names.ts';
import { parseSeconds, parseWholeNumber } from './timetable-options.ts';
import { languageFor, refuseFile, wordsFor } from './timetable-session.ts';

type SolveOptions = { fairness?: number; timeLimit: number; seed: number; out?: string; proof?: string; lang?: string };

export function addTimetableSolveCommand(timetable: Command): void {
  timetable
    .command('solve <file>')
    .summary('find the timetable with the fewest breaks')
    .description(
      'Finds a timetable for a benchmark instance (.dzn) or a programme (.json) and writes it as JSON.\n\n' +
        'Every meeting gets a slot and a table; nobody is in two places at once; breaks are as few as can be found. ' +
        'The result says what is proven: optimal, feasible with a bound, infeasible with the conflict, or unknown.',
    )
    .option(
      '--fairness <d>',
      'the most by which two participants’ numbers of breaks may differ (default: the programme’s rule, else no limit)',
      parseWholeNumber(0, 1000),
    )
    .option('--time-limit <seconds>', 'longest search; it ends earlier when nothing gets better', parseSeconds, 10)
    .option('--seed <n>', 'the same file and seed give the same timetable', parseWholeNumber(0), 1)
    .option('--out <file>', 'write the result here, whole or not at all, instead of standard output')
    .option(
      '--proof <file>',
      'write why one break fewer, or any timetable, is impossible; see `timetable verify --proof`',
    )
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .addHelpText(
      'after',
      `
Exit codes:
  0  optimal, feasible or infeasible (the status in the result says which)
  2  bad input: the message names file, line and reason; nothing is written
  3  unknown: no timetable found within the limit, and none excluded

Examples:
  yugang timetable solve mission.json --out timetable.json
  yugang timetable solve tic-12.dzn --fairness 2 --time-limit 30 --seed 7
  yugang timetable solve tic-13crafc.dzn --fairness 2 --out timetable.json --proof why.txt`,
    )
    .action(solveFile);
}

async function solveFile(file: string, options: SolveOptions): Promise<void> {
  const say = wordsFor(options.lang);
  const text = await readTextFile(file);
  if (!text.ok) return refuseFile(say, text.refusal, file);
  const { readTimetableProblem, solveTimetable } = await import('#modules/missions/index.ts');
  const read = readTimetableProblem(text.value, options.fairness ?? null);
  if (!read.ok) return refuseFile(say, read.refusal, file, text.value);

  // Ctrl+C once: end with the best so far. Twice: the shell's own way.
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  const isWatched = process.stderr.isTTY === true;
  const solved = await solveTimetable({
    problem: read.value.problem,
    seed: options.seed,
    timeLimitSeconds: options.timeLimit,
    exact: true,
    prove: options.proof !== undefined,
    signal: interruption.signal,
    onProgress: ({ objective, bound, seconds }) => {
      if (!isWatched || !objective) return;
      const values = { seconds: seconds.toFixed(1), breaks: objective.breaks, bound: bound.breaks ?? 0 };
      process.stderr.write(`${say('progress', values)}\n`);
    },
  });
  if (!solved.ok) return refuseFile(say, solved.refusal, file, text.value);

  const { proof, ...result } = solved.value;
  const json = `${JSON.stringify(result, null, 1)}\n`;
  if (options.out === undefined) process.stdout.write(json);
  else {
    const written = await writeFileWhole(options.out, json);
    if (!written.ok) return refuseFile(say, written.refusal, options.out);
  }
  if (options.proof !== undefined) {
    if (typeof proof === 'string') {
      const written = await writeFileWhole(options.proof, proof);
      if (!written.ok) return refuseFile(say, written.refusal, options.proof);
    } else process.stderr.write(`${say('nothing-proven')}\n`);
  }
  if (result.status === 'infeasible') {
    const language = languageFor(options.lang);
    const { requirementOf } = await import('#modules/missions/index.ts');
    const { linesOfConflict } = await import('./tell-explanations.ts');
    const conflicts = result.conflicts ?? [];
    const requirements = conflicts.flatMap((conflict) => requirementOf(conflict) ?? []);
    const sayConflict = translator(conflictTexts, language);
    const reasons = conflicts.flatMap(({ code, values }) =>
      code in conflictTexts ? [sayConflict(code as keyof typeof conflictTexts, values)] : [],
    );
    if (requirements.length > 0)
      reasons.push(linesOfConflict({ requirements }, namesFor(read.value, language), language).join('\n'));
    for (const reason of reasons) process.stderr.write(`${say('infeasible', { reason })}\n`);
  }
  if (result.status === 'unknown') process.stderr.write(`${say('unknown', { seconds: result.seconds })}\n`);
  process.exitCode = result.status === 'unknown' ? exitCodes.unknown : exitCodes.done;
}
