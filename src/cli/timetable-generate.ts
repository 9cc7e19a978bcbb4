import { type Command, Option } from 'commander';
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
  mission?: boolean;
  days: number;
  hosts: number;
  interpreters: number;
  frozen?: number;
  seed: number;
  out?: string;
};

export function addTimetableGenerateCommand(timetable: Command): void {
  const size = parseWholeNumber(1, 2000);
  timetable
    .command('generate')
    .summary('make an instance whose best timetable is known')
    .description(
      'Writes a benchmark instance (.dzn) with a timetable planted in it that has no break, so the optimum is 0 breaks. ' +
        'With --mission it is a programme (.json) with wishes, teams, hosts, two venues, interpreters, pauses and ' +
        'meetings of two slots, in which every wish can be granted without a break. ' +
        'The same options give the same file. Tight sizes may leave room for fewer meetings than asked for.',
    )
    .option('--participants <n>', 'participants', size, 60)
    .option('--meetings <n>', 'meetings', parseWholeNumber(0, 20_000), 240)
    .option('--slots <n>', 'slots; a mission has a pause a day on top', parseWholeNumber(1, 200), 12)
    .option('--tables <n>', 'tables', size, 25)
    .addOption(onlyBenchmark('--mornings <n>', 'slots that are the morning (default: half of them)', [0, 200]))
    .addOption(onlyBenchmark('--bound <percent>', 'meetings bound to a session', [0, 100]).default(0))
    .addOption(onlyBenchmark('--fixed <percent>', 'meetings fixed to a slot', [0, 100]).default(0))
    .addOption(onlyBenchmark('--forbidden <percent>', 'slots forbidden outside each stay', [0, 100]).default(0))
    .addOption(onlyBenchmark('--precedences <n>', 'precedences to draw', [0, 20_000]).default(0))
    .option('--mission', 'a mission instead of a benchmark instance')
    .addOption(onlyMission('--days <n>', 'days of the mission', [1, 60]).default(1))
    .addOption(onlyMission('--hosts <n>', 'participants with a table of their own', [0, 1000]).default(4))
    .addOption(onlyMission('--interpreters <n>', 'interpreters', [0, 1000]).default(6))
    .addOption(
      onlyMission('--frozen <n>', 'the planted timetable is told already, and its first n slots are over', [0, 200]),
    )
    .option('--seed <n>', 'seed', parseWholeNumber(0), 1)
    .option('--out <file>', 'write it here instead of to standard output')
    .action(generate);
}

function onlyBenchmark(flags: string, description: string, [from, to]: [number, number]): Option {
  return new Option(flags, description).argParser(parseWholeNumber(from, to)).conflicts('mission');
}

function onlyMission(flags: string, description: string, [from, to]: [number, number]): Option {
  return new Option(flags, `${description} (with --mission)`).argParser(parseWholeNumber(from, to));
}

async function generate(options: GenerateOptions): Promise<void> {
  const { generateBenchmark, generateMissionFile } = await import('#modules/missions/index.ts');
  const { text } = options.mission
    ? generateMissionFile({ ...options, ...(options.frozen === undefined ? {} : { frozenSlots: options.frozen }) })
    : generateBenchmark({
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
