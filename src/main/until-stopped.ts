import type { Log } from '#platform/log.ts';

const stopWithinMs = 25_000;

/**
 * Waits for a signal, or for the end of a part the program cannot do without, and stops in order. A second signal, or a stop
 * that takes too long, ends it at once. What nobody caught is logged and ends the program: its state is not known any more.
 */
export function untilStopped(program: {
  readonly stop: () => Promise<void>;
  readonly lost: Promise<void>;
  readonly log: Log;
}): Promise<number> {
  const { log } = program;
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (exitCode: number) => {
      if (stopping) {
        process.exit(exitCode === 0 ? 130 : exitCode);
      }
      stopping = true;
      setTimeout(() => {
        log.error({ stopWithinMs }, 'stopping takes too long');
        process.exit(1);
      }, stopWithinMs).unref();
      program.stop().then(
        () => resolve(exitCode),
        (error: unknown) => {
          log.error({ error }, 'stopping failed');
          resolve(1);
        },
      );
    };
    process.on('SIGINT', () => stop(0));
    process.on('SIGTERM', () => stop(0));
    const crash = (error: unknown) => {
      log.error({ error }, 'nobody expected this; the program stops');
      stop(1);
    };
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    program.lost.then(() => stop(1), crash);
  });
}
