import { type Command, InvalidArgumentError } from 'commander';

type StartOptions = { demo?: true; data?: string; port?: number; host?: string };

/** `yugang start`: the one command that imports the composition root. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .summary('run the desk: web pages, API and jobs in one process')
    .description(
      'Runs the desk in this process: web pages, API and jobs.\n\n' +
        'Without DATABASE_URL it starts its own PostgreSQL in the data folder. One data folder serves one program.',
    )
    .option('--demo', 'load two invented company lists and plan a first mission; mails become files in the data folder')
    .option('--data <folder>', 'where the database and the files live (default: DATA_DIR, else ./var)')
    .option('--port <number>', 'port to listen on (default: PORT, else 8080)', parsePort)
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1: this machine only)')
    .addHelpText(
      'after',
      `
Environment:
  DATABASE_URL   use this PostgreSQL (15 or newer) instead of an own one
  SMTP_URL       send mails through this server, e.g. smtps://user:password@mail.example.org
                 (default: every mail becomes an .eml file in <data>/mail)
  MAIL_FROM      sender of the mails (default: desk@localhost.localdomain)
  PUBLIC_URL     address under which people reach the desk; its host is answered besides localhost
  PORT, HOST, DATA_DIR, LANG

Examples:
  yugang start --demo
  DATABASE_URL=postgres://desk@db.example.org/desk yugang start --host 0.0.0.0

Ctrl+C stops it after the requests and the job in hand; a second Ctrl+C stops it at once.`,
    )
    .action(async (options: StartOptions) => {
      const { start } = await import('../main/start.ts');
      process.exitCode = await start(options);
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError(`"${text}" is no port: expected a whole number from 0 to 65535.`);
  }
  return port;
}
