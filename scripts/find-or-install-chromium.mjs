// The browser tests need a Chromium and a font with Chinese characters (without one Chromium shows boxes).
// `npm test` runs this first. Plain Node, so it works before anything else does.
//
//   node scripts/find-or-install-chromium.mjs           find both; as root on Debian or Ubuntu install what is missing
//   node scripts/find-or-install-chromium.mjs --print   find only, and print the path of the browser
//
// CHROMIUM_PATH names another browser. Exit 0: all there. Exit 1: one sentence says what to install.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const packages = ['chromium', 'fonts-noto-cjk'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    stop(`CHROMIUM_PATH names ${named}, which is not a program that can be run; name the Chromium or Chrome to use.`);
  }
  for (const command of commands) {
    const path = onPath(command);
    if (path) return path;
  }
  return process.platform === 'darwin' ? macApplications.find(isExecutable) : undefined;
}

/** macOS brings Chinese fonts; elsewhere fontconfig knows. */
function hasChineseFont() {
  if (process.platform === 'darwin') return true;
  const listing = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listing.status === 0 && listing.stdout.trim() !== '';
}

function canInstall() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function install() {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env: environment, stdio: ['ignore', 'ignore', 'pipe'] };
  for (const attempt of [1, 2]) {
    try {
      execFileSync('apt-get', ['update', '-qq'], options);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
      return;
    } catch (error) {
      if (attempt === 2) process.stderr.write(`${String(error.stderr ?? error.message).trim()}\n`);
    }
  }
}

function missing() {
  const lacks = [];
  if (!findChromium()) lacks.push('Chromium or Chrome');
  if (!hasChineseFont()) lacks.push('a font with Chinese characters (such as Noto Sans CJK)');
  return lacks;
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const printOnly = process.argv.includes('--print');
let lacks = missing();
if (lacks.length > 0 && !printOnly && canInstall()) {
  process.stdout.write(`Installing ${packages.join(' and ')} with apt-get for the browser tests ...\n`);
  install();
  lacks = missing();
}
if (lacks.length > 0) {
  stop(
    `The browser tests need ${lacks.join(' and ')}: install ${lacks.length > 1 ? 'them' : 'it'} (on Debian or Ubuntu as root: apt-get install ${packages.join(' ')}), or name your browser in CHROMIUM_PATH, and run the tests again.`,
  );
}
if (printOnly) process.stdout.write(`${findChromium()}\n`);
