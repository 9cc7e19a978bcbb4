import { Argument, type Command, Option } from 'commander';
import type { Side } from '#modules/companies/index.ts';
import { languages } from '#platform/i18n/language.ts';

/** `yugang list check`: what a list holds and what is wrong with it, before anything is planned with it. */
export function addListCommand(program: Command): void {
  const list = program
    .command('list')
    .summary('read company lists before anything is planned with them')
    .description('Company lists: .xlsx, .csv and .tsv files as offices keep them.');
  list
    .command('check')
    .summary('read company lists and name every problem')
    .description(
      'Reads company lists and names every problem with file, sheet, row and column on standard error; a line a list says how ' +
        'many companies were read. Nothing is written.',
    )
    .addArgument(new Argument('<files...>', 'company lists'))
    .addOption(new Option('--side <side>', 'whose companies they are').choices(['left', 'right']).default('left'))
    .addOption(
      new Option('--lang <language>', 'language of the messages (default: that of LANG)').choices([...languages]),
    )
    .addHelpText(
      'after',
      `
Exit codes:
  0  every list can be planned with; warnings are worth a look
  1  a list has errors
  2  a file cannot be read as a list

Example:
  yugang list check hong-kong.xlsx chongqing.csv --lang zh-Hans`,
    )
    .action(async (files: readonly string[], options: { readonly side: Side; readonly lang?: string }) => {
      const { checkLists } = await import('./check-lists.ts');
      process.exitCode = await checkLists(files, options);
    });
}
