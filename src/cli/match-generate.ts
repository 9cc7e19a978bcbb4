import { type Command, Option } from 'commander';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { translator } from '#platform/i18n/texts.ts';
import { matchAssignTexts } from './match-assign-texts.ts';
import { refuseMatchFile } from './match-files.ts';
import { parseWholeNumber } from './timetable-options.ts';
import { languageFor } from './timetable-session.ts';

type GenerateOptions = { count: number; side: 'left' | 'right'; seed: number; out: string; lang?: string };

export function addMatchGenerateCommand(match: Command): void {
  match
    .command('generate')
    .summary('make invented profiles to measure with')
    .description(
      'Writes invented profiles, one JSON object a line: left firms in English and 繁體, right firms in 简体, some in English too. ' +
        'The same options give the same file; nothing in it is true of any firm.',
    )
    .option('--count <n>', 'profiles', parseWholeNumber(1, 300_000), 1000)
    .addOption(new Option('--side <side>', 'whose firms they are').choices(['left', 'right']).default('left'))
    .option('--seed <n>', 'seed', parseWholeNumber(0, 1_000_000), 1)
    .requiredOption('--out <file>', 'write them here')
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .action(async (options: GenerateOptions) => {
      const { generateProfileLines } = await import('#modules/matches/index.ts');
      const written = await writeFileWhole(options.out, generateProfileLines(options));
      const say = translator(matchAssignTexts, languageFor(options.lang));
      if (!written.ok) refuseMatchFile(written.refusal, options.out, say);
    });
}
