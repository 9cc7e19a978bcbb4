/**
 * The file-size budget: a source file over 300 lines is a warning, over 500 a failure. Split by idea, not by size.
 * A file may be listed here by name with its reason; a list that is not needed any more fails too.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const warnOver = 300;
const failOver = 500;
/** path -> why it may be longer */
const exceptions = new Map([]);

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'scripts', 'tests', 'bin'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file));

let failures = 0;
for (const file of files) {
  let lines;
  try {
    lines = readFileSync(file, 'utf8').split('\n').length - 1;
  } catch {
    continue; // deleted in the working tree, not yet in git
  }
  const excused = exceptions.has(file);
  if (lines > failOver && !excused) {
    failures += 1;
    process.stderr.write(
      `${file}: ${lines} lines, at most ${failOver}: split it by idea, or list it in scripts/check-file-sizes.mjs with a reason\n`,
    );
  } else if (lines > warnOver && !excused) {
    process.stderr.write(`${file}: ${lines} lines, warning over ${warnOver}\n`);
  } else if (excused && lines <= failOver) {
    failures += 1;
    process.stderr.write(
      `${file}: ${lines} lines, its exception in scripts/check-file-sizes.mjs is not needed any more\n`,
    );
  }
}
process.exitCode = failures > 0 ? 1 : 0;
