import type { Command } from 'commander';

type StartFlags = { demo?: true; data?: string; port?: string; host?: string };

/** `yugang start`: the one command that imports the composition root. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .summary('run the desk: web pages, API and jobs in one process')
    .description(
      'Runs the desk in this process: web pages, API and jobs.\n\n' +
        'Without DATABASE_URL it starts its own PostgreSQL in the data folder. One data folder serves one program.',
    )
    .option(
      '--demo',
      'open an office of invented companies, with a sign-in link for each role; mails become files in the data folder',
    )
    .option(
      '--data <folder>',
      'where the database and the files live (default: YUGANG_DATA, else var/office or var/demo)',
    )
    .option('--port <number>', 'port to listen on, 0 for any free one (default: PORT, else 8080)')
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1: this machine only)')
    .addHelpText(
      'after',
      `
Environment:
  DATABASE_URL   use this PostgreSQL (15 or newer) instead of an own one
  SMTP_URL       send mails through this server, e.g. smtps://user:password@mail.example.org
                 (without it, mails wait in the outbox; with --demo they become .eml files in <data>/mail)
  MAIL_FROM      whom the mails come from; needed with SMTP_URL
  PUBLIC_URL     address under which people reach the desk, e.g. https://desk.example.org;
                 its host is answered besides localhost, and links in mails carry it
  TRUSTED_PROXY  IP address of a proxy on another machine that is believed about where requests come from
  LOG_LEVEL      debug, info (default; warn with --demo), warn, error or silent; lines of JSON on standard error
  PORT, HOST, YUGANG_DATA, LANG

Examples:
  yugang start --demo
  DATABASE_URL=postgres://desk@db.example.org/desk yugang start --host 0.0.0.0

Ctrl+C stops it after the requests and jobs in hand; a second Ctrl+C stops it at once.
Exit code 2: it cannot start; the message says why and what to do. 1: it had to stop.`,
    )
    .action(async ({ demo, data, host, port }: StartFlags) => {
      const { start } = await import('../main/start.ts');
      process.exitCode = await start({ demo: demo ?? false, flags: { host, port, dataFolder: data } });
    });
}
