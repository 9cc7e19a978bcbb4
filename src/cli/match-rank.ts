import { type Command, Option } from 'commander';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { translator } from '#platform/i18n/texts.ts';
import { exitCodes } from './exit-codes.ts';
import { matchAssignTexts } from './match-assign-texts.ts';
import { readProfilesOf, refuseMatchFile } from './match-files.ts';
import { parseWholeNumber } from './timetable-options.ts';
import { languageFor } from './timetable-session.ts';

type RankOptions = {
  queries: string;
  candidates: string;
  top: number;
  mode: 'profile' | 'search' | 'name';
  reasons: number;
  out: string;
  lang?: string;
};

export function addMatchRankCommand(match: Command): void {
  match
    .command('rank')
    .summary('rank candidates for every query, across English, 繁體 and 简体')
    .description(
      'Ranks the profiles of --candidates for each profile of --queries and says which words of both each place rests on. Texts are ' +
        'compared across languages with a dictionary, without a language model; names have no influence but in the modes search and ' +
        'name, the order of the files has none.\n\n' +
        'A profile is one JSON object a line; every field but "id" is optional, unknown fields are ignored with one warning.',
    )
    .requiredOption('--queries <file>', 'profiles to find candidates for, JSON Lines')
    .requiredOption('--candidates <file>', 'profiles to rank, JSON Lines')
    .option('--top <n>', 'most candidates a query', parseWholeNumber(0, 100_000), 10)
    .addOption(
      new Option(
        '--mode <mode>',
        'profile: a whole profile against profiles; search: a few words against everything; name: company names across scripts',
      )
        .choices(['profile', 'search', 'name'])
        .default('profile'),
    )
    .option('--reasons <n>', 'reasons to write for each result, the weightiest first', parseWholeNumber(0, 100), 5)
    .requiredOption('--out <file>', 'write the lists here, one JSON object a query')
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .addHelpText(
      'after',
      `
Exit codes:
  0  the lists are written
  2  bad input: the message names file, line and reason; nothing is written

Example:
  yugang match rank --queries chongqing.jsonl --candidates hong-kong.jsonl --top 10 --out lists.jsonl`,
    )
    .action(rankFiles);
}

async function rankFiles(options: RankOptions): Promise<void> {
  const say = translator(matchAssignTexts, languageFor(options.lang));
  const queries = await readProfilesOf(options.queries, say);
  const candidates = queries && (await readProfilesOf(options.candidates, say));
  if (!queries || !candidates) {
    process.exitCode = exitCodes.badInput;
    return;
  }
  const { rankProfiles } = await import('#modules/matches/index.ts');
  const lines: string[] = [];
  for (const line of rankProfiles({ ...options, queries, candidates })) lines.push(`${JSON.stringify(line)}\n`);
  const written = await writeFileWhole(options.out, lines.join(''));
  if (!written.ok) refuseMatchFile(written.refusal, options.out, say);
}
