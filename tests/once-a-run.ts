import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What a whole run of the tests needs once: made by the first who asks, and what `make` gives (JSON) is everybody's. Test files run
 * in several processes, so they meet in the run's folder; where making it fails, everybody fails with the same words at once.
 */
export async function onceARun<Made>(folder: string, name: string, make: () => Promise<Made>): Promise<Made> {
  const isFirst = await mkdir(join(folder, `${name}.begun`)).then(
    () => true,
    () => false,
  );
  if (isFirst) await write(folder, name, await outcomeOf(make));
  for (let waitedMs = 0; waitedMs < 110_000; waitedMs += 50) {
    const outcome = await readOutcome<Made>(folder, name);
    if (outcome) {
      if ('failure' in outcome) throw new Error(`${name}, made once for this run, failed: ${outcome.failure}`);
      return outcome.made;
    }
    await sleep(50);
  }
  throw new Error(`${name}, made once for this run, was not there within 110 s`);
}

/** What was made of it so far; undefined where nobody asked. For the end of the run. */
export async function madeInRun<Made>(folder: string, name: string): Promise<Made | undefined> {
  const outcome = await readOutcome<Made>(folder, name);
  return outcome && 'made' in outcome ? outcome.made : undefined;
}

type Outcome<Made> = { readonly made: Made } | { readonly failure: string };

async function outcomeOf<Made>(make: () => Promise<Made>): Promise<Outcome<Made>> {
  try {
    return { made: await make() };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** By another name first: who reads finds all of it or nothing. */
async function write<Made>(folder: string, name: string, outcome: Outcome<Made>): Promise<void> {
  const path = join(folder, `${name}.json`);
  await writeFile(`${path}.new`, JSON.stringify(outcome));
  await rename(`${path}.new`, path);
}

async function readOutcome<Made>(folder: string, name: string): Promise<Outcome<Made> | undefined> {
  const path = join(folder, `${name}.json`);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Outcome<Made>) : undefined;
}
