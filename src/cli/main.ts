import { Command, CommanderError } from 'commander';
import { version } from '#platform/version.ts';
import { exitCodes } from './exit-codes.ts';
import { addListCommand } from './list.ts';
import { addMatchCommand } from './match.ts';
import { addPlanCommand } from './plan.ts';
import { addStartCommand } from './start.ts';
import { addTimetableCommand } from './timetable.ts';
import { addUserCommand } from './user.ts';

/**
 * The command line. Each command is one file that exports `addXCommand(program)`, sets `process.exitCode`, and loads what it
 * runs with `await import(…)` inside its action, so that `--help` answers at once.
 */
const program = new Command('yugang')
  .description('The open-source desk of a trade-promotion office: two company lists in, a mission that works out.')
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this page, or the page of a command')
  .helpCommand('help [command]', 'print the page of a command')
  .showSuggestionAfterError()
  .exitOverride();

program.addHelpText(
  'after',
  `
Exit codes:
  0  done
  1  a check failed (the answer is no)
  2  bad input: an option, a file or the environment; the message names it and the way out
  3  unknown: no answer within the limits that were set

Messages are in the language of LANG: English, 繁體中文 (zh_HK, zh_TW) or 简体中文 (zh_CN).`,
);

addStartCommand(program);
addPlanCommand(program);
addListCommand(program);
addMatchCommand(program);
addTimetableCommand(program);
addUserCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version come here too, with 0; everything else is a way of calling that doesn't exist.
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
}
