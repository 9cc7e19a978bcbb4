/** Runs the desk until it is told to stop; the exit code of the process. */
export async function start(_options: {
  readonly demo?: true;
  readonly data?: string;
  readonly port?: number;
  readonly host?: string;
}): Promise<number> {
  process.stderr.write('yugang start is being built.\n');
  return 3;
}
