import type { Command } from 'commander';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { parseWholeNumber } from './timetable-options.ts';
import { refuseFile, wordsFor } from './timetable-session.ts';

type GenerateOptions = {
  participants: number;
  meetings: number;
  slots: number;
  mornings?: number;
  tables: number;
  bound: number;
  fixed: number;
  forbidden: number;
  precedences: number;
  seed: number;
  out?: string;
};

export function addTimetableGenerateCommand(timetable: Command): void {
  const size = parseWholeNumber(1, 2000);
  const percent = parseWholeNumber(0, 100);
  timetable
    .command('generate')
    .summary('make a benchmark instance whose best timetable is known')
    .description(
      'Writes an instance (.dzn) with a timetable planted in it that has no break, so the optimum is 0 breaks. ' +
        'The same options give the same instance. Tight sizes may leave room for fewer meetings than asked for.',
    )
    .option('--participants <n>', 'participants', size, 60)
    .option('--meetings <n>', 'meetings', parseWholeNumber(0, 20_000), 240)
    .option('--slots <n>', 'slots', parseWholeNumber(1, 200), 12)
    .option('--mornings <n>', 'slots that are the morning (default: half of them)', parseWholeNumber(0, 200))
    .option('--tables <n>', 'tables', size, 25)
    .option('--bound <percent>', 'meetings bound to a session', percent, 0)
    .option('--fixed <percent>', 'meetings fixed to a slot', percent, 0)
    .option('--forbidden <percent>', 'slots forbidden outside each stay', percent, 0)
    .option('--precedences <n>', 'precedences to draw', parseWholeNumber(0, 20_000), 0)
    .option('--seed <n>', 'seed', parseWholeNumber(0), 1)
    .option('--out <file>', 'write it here instead of to standard output')
    .action(generate);
}

async function generate(options: GenerateOptions): Promise<void> {
  const { generateBenchmark } = await import('#modules/missions/index.ts');
  const { text } = generateBenchmark({
    ...options,
    mornings: Math.min(options.slots, options.mornings ?? Math.ceil(options.slots / 2)),
    boundShare: options.bound / 100,
    fixedShare: options.fixed / 100,
    forbiddenShare: options.forbidden / 100,
  });
  if (options.out === undefined) {
    process.stdout.write(text);
    return;
  }
  const written = await writeFileWhole(options.out, text);
  if (!written.ok) refuseFile(wordsFor(undefined), written.refusal, options.out);
}
