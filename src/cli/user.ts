import type { Command } from 'commander';

type LinkFlags = { email: string; demo?: true; data?: string };

/** `yugang user link`: the way in for who is locked out, or gets no mail. */
export function addUserCommand(program: Command): void {
  const user = program
    .command('user')
    .summary('let people in from the terminal')
    .description('People of the office, from the machine the desk runs on.');
  user
    .command('link')
    .summary('print a sign-in link for somebody')
    .description(
      'Prints a link that signs a person in, once, within 15 minutes. For an operator who is locked out, and for an office ' +
        'that sends no mail yet. The desk must be running: this command works beside it.',
    )
    .requiredOption('--email <address>', 'whose link it is')
    .option('--demo', 'the desk runs with --demo')
    .option('--data <folder>', 'the data folder of the desk (default: YUGANG_DATA, else var/office or var/demo)')
    .addHelpText(
      'after',
      `
Environment:
  DATABASE_URL, YUGANG_DATA, PUBLIC_URL, PORT   as for yugang start

Exit codes:
  0  the link is on standard output
  2  nobody has this address, the account is switched off, or no desk runs there

Example:
  yugang user link --email officer@example.org`,
    )
    .action(async ({ email, demo, data }: LinkFlags) => {
      const { printSignInLink } = await import('../main/print-sign-in-link.ts');
      process.exitCode = await printSignInLink({ email, demo: demo ?? false, flags: { dataFolder: data } });
    });
}
