import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve('scripts/find-or-install-chromium.mjs');
const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version');

/** A folder that is the whole PATH of the script: what is not in it is not installed. */
let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'yugang-path-'));
  chmodSync(path, 0o755);
  symlinkSync('/bin/sh', join(path, 'sh'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

function command(name: string, body: string): void {
  writeFileSync(join(path, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

function run(args: readonly string[] = [], settings: { uid?: number; env?: Record<string, string> } = {}) {
  const env = { PATH: path, ...settings.env };
  return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8', cwd: '/', uid: settings.uid });
}

describe('finding the browser of the tests', () => {
  it('is silent and done when a browser and a Chinese font are there', () => {
    command('chromium', 'exit 0');
    command('fc-list', 'echo "Noto Sans CJK HK"');
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(run(['--print']).stdout).toBe(`${join(path, 'chromium')}\n`);
  });

  it('takes the browser that CHROMIUM_PATH names, and says so when it is none', () => {
    command('chromium', 'exit 0');
    command('fc-list', 'echo "Noto Sans CJK HK"');
    command('my-browser', 'exit 0');
    const named = join(path, 'my-browser');
    expect(run(['--print'], { env: { CHROMIUM_PATH: named } }).stdout).toBe(`${named}\n`);
    const wrong = run([], { env: { CHROMIUM_PATH: '/nowhere/chrome' } });
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('/nowhere/chrome');
  });

  it.each([
    ['a browser', 'fc-list', 'echo font', 'Chromium or Chrome'],
    ['a Chinese font', 'chromium', 'exit 0', 'a font with Chinese characters'],
  ])('stops with one sentence when %s is missing and nothing may be installed', (_, name, body, expected) => {
    command(name, body);
    const { status, stderr } = run([], isRoot ? { uid: 65534 } : {});
    expect(status).toBe(1);
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('installs what is missing as root on Debian, once more when the first attempt fails, and never for --print', () => {
    command('fc-list', 'echo font');
    // Fails the first update; the second attempt brings the browser.
    command(
      'apt-get',
      `here="${path}"; echo "$@" >> "$here/asked"
       if [ ! -e "$here/tried" ]; then : > "$here/tried"; exit 100; fi
       if [ "$1" = install ]; then printf '#!/bin/sh\\n' > "$here/chromium"; ${isRoot ? '/bin/chmod' : 'chmod'} 755 "$here/chromium"; fi`,
    );
    expect(run(['--print']).status).toBe(1);
    expect(existsSync(join(path, 'asked'))).toBe(false);

    const result = run();
    if (!isRoot || !isDebian) {
      expect(result.status).toBe(1);
      expect(existsSync(join(path, 'asked'))).toBe(false);
      return;
    }
    expect(result.status).toBe(0);
    expect(result.stdout.trim().split('\n')).toHaveLength(1);
    const asked = readFileSync(join(path, 'asked'), 'utf8').trim().split('\n');
    expect(asked).toEqual([
      'update -qq',
      'update -qq',
      'install -y -qq --no-install-recommends chromium fonts-noto-cjk',
    ]);
  });
});
