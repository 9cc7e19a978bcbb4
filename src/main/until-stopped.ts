import type { Log } from '#platform/log.ts';

const stopWithinMs = 25_000;

/**
 * Hears SIGINT and SIGTERM from now on. The first one resolves the promise, so one that comes while the program is still
 * starting is not lost and leaves no database server behind; the second one ends the program at once.
 */
export function hearStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let heard = false;
    const hear = () => {
      if (heard) process.exit(130);
      heard = true;
      resolve();
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}

/**
 * Waits for the stop signal, or for the end of a part the program cannot do without, and stops in order. A stop that takes
 * too long ends it at once. What nobody caught is logged and ends the program: its state is not known any more.
 */
export function untilStopped(program: {
  readonly stop: () => Promise<void>;
  readonly lost: Promise<void>;
  readonly stopSignal: Promise<void>;
  readonly log: Log;
}): Promise<number> {
  const { log } = program;
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (exitCode: number) => {
      if (stopping) process.exit(1);
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
    const crash = (error: unknown) => {
      log.error({ error }, 'nobody expected this; the program stops');
      stop(1);
    };
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    program.stopSignal.then(() => stop(0), crash);
    program.lost.then(() => stop(1), crash);
  });
}
