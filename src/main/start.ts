import { type ConfigFlags, readConfig } from '#platform/config.ts';
import { languageOfEnvironment } from '#platform/i18n/choose-language.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';
import { openLog } from '#platform/log.ts';
import type { Refusal } from '#platform/result.ts';
import { greet } from './greeting.ts';
import { type StartRefusal, startRefusals } from './start-refusals.ts';
import { hearStopSignal, untilStopped } from './until-stopped.ts';

export type StartOptions = { readonly demo: boolean; readonly flags: ConfigFlags };

/** Runs the desk until it is told to stop. The exit code: 0 stopped as told, 1 had to stop, 2 cannot start. */
export async function start({ demo, flags }: StartOptions): Promise<number> {
  // A demonstration's terminal is for the greeting; an operator's is for the log.
  const environment = demo ? { LOG_LEVEL: 'warn', ...process.env } : process.env;
  const config = readConfig(environment, flags);
  if (!config.ok) return tellRefusal(config.refusal);
  const log = openLog({ level: config.value.logLevel });
  const stopSignal = hearStopSignal();
  // Loaded late: a wrong setting is told at once.
  const { startDesk } = await import('./start-desk.ts');
  const running = await startDesk(config.value, { demo, log });
  if (!running.ok) return tellRefusal(running.refusal);
  const { stop, lost, ...greeting } = running.value;
  process.stdout.write(greet(greeting));
  return untilStopped({ stop, lost, stopSignal, log });
}

/** One clear sentence and the way out, in the language of the terminal. */
function tellRefusal(refusal: Refusal<StartRefusal>): number {
  const language = languageOfEnvironment(process.env);
  process.stderr.write(`${translator<Texts>(startRefusals, language)(refusal.code, refusal.values)}\n`);
  return 2;
}
