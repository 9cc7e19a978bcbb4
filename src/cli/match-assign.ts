import { type Command, Option } from 'commander';
import type { AssignmentMethod } from '#modules/matches/index.ts';
import { writeFileWhole } from '#platform/files/write-file-whole.ts';
import { translator } from '#platform/i18n/texts.ts';
import { matchAssignTexts } from './match-assign-texts.ts';
import { readProfilesOf, refuseMatchFile } from './match-files.ts';
import { parseWholeNumber } from './timetable-options.ts';
import { languageFor } from './timetable-session.ts';

type AssignOptions = {
  left: string;
  right: string;
  listLength: number;
  cap: number;
  method: AssignmentMethod;
  minimumExposure: boolean;
  reasons: number;
  raises: number;
  seed: number;
  out: string;
  lang?: string;
};

/** Comparing descriptions takes a few milliseconds a firm. */
const mostForTexts = 20_000;

export function addMatchAssignCommand(match: Command): void {
  match
    .command('assign')
    .summary('make lists for two sides, so that the popular do not crowd out the rest')
    .description(
      'Scores every firm of --left against those of --right in both directions, and chooses pairs: at most --list-length for a left ' +
        'firm, a right firm on at most --cap lists. Every firm that has an open partner gets one where the limits allow it; every ' +
        'other firm gets the reason. Neither names nor the order of the files have an influence.\n\n' +
        'A profile is one JSON object a line; every field but "id" is optional, unknown fields are ignored with one warning.',
    )
    .requiredOption('--left <file>', 'profiles of one side, JSON Lines')
    .requiredOption('--right <file>', 'profiles of the other side, JSON Lines')
    .option('--list-length <n>', 'most partners of a left firm', parseWholeNumber(0, 1000), 10)
    .option('--cap <n>', 'most lists a right firm stands on', parseWholeNumber(0, 1_000_000), 5)
    .addOption(
      new Option(
        '--method <method>',
        'greedy: best pair first, nobody is blocked; flow: the highest sum of scores; max-min: the worst-off first',
      )
        .choices(['greedy', 'flow', 'max-min'] satisfies AssignmentMethod[])
        .default('greedy'),
    )
    .option('--no-minimum-exposure', 'leave firms without a pair where others want theirs more')
    .option('--reasons <n>', 'reasons to write for each pair, the weightiest first', parseWholeNumber(0, 20), 3)
    .option(
      '--raises <n>',
      'empty fields to name that would raise a pair, the weightiest first',
      parseWholeNumber(0, 20),
      1,
    )
    .option('--seed <n>', 'decides between pairs that are equal in every field', parseWholeNumber(0), 1)
    .requiredOption('--out <file>', 'write the lists here, as JSON')
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .addHelpText(
      'after',
      `
Exit codes:
  0  the lists are written
  2  bad input: the message names file, line and reason; nothing is written

Example:
  yugang match assign --left hong-kong.jsonl --right chongqing.jsonl --list-length 10 --cap 5 --out lists.json`,
    )
    .action(assign);
}

async function assign(options: AssignOptions): Promise<void> {
  const say = translator(matchAssignTexts, languageFor(options.lang));
  const matches = await import('#modules/matches/index.ts');
  const left = await readProfilesOf(options.left, say);
  const right = left && (await readProfilesOf(options.right, say));
  if (!left || !right) return;
  const isSmall = left.length <= mostForTexts && right.length <= mostForTexts;
  if (!isSmall) console.error(say('texts-left-out', { limit: mostForTexts }));
  const model = await matches.rankByModel(process.env, left, right);
  if (model.refusal) console.error(say('model-unavailable', model.refusal.values));
  const input = {
    ...options,
    left,
    right,
    closed: matches.closedPairs(left, right),
    outside: [...(isSmall ? [matches.rankTexts(left, right)] : []), ...model.tables],
  };
  const assigned = await matches.assignProfiles(input);
  try {
    const answer = matches.describeAssignment(input, assigned, options);
    const written = await writeFileWhole(options.out, `${JSON.stringify(answer, null, 1)}\n`);
    if (!written.ok) return refuseMatchFile(written.refusal, options.out, say);
    console.error(
      say('done', {
        pairs: answer.pairs.length,
        share: (answer.shareOfUncapped * 100).toFixed(1),
        gini: answer.gini.toFixed(2),
        most: answer.maximumExposure,
        without: answer.without.length,
      }),
    );
  } finally {
    await assigned.close();
  }
}
