import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { seededRandom } from '#kernel/lib/seeded-random.ts';
import {
  type FirmRecord,
  IdentityIndex,
  identityThresholds,
  readFirmName,
  type Verdict,
} from '#kernel/matching/identity/index.ts';
import { foldForSearch, joinedForSearch } from '#modules/companies/search/fold-for-search.ts';
import { nameLexicon } from '#modules/companies/search/name-lexicon.ts';

/**
 * Telling firms apart by their names alone: every second firm of a file (id, en, zh-Hans, tab-separated) stands in a registry; all
 * come in with a name distorted in one way. Recall is of those that stand there, precision of whatever is put forward; the firms
 * that don't stand there are the chance to be wrong. Beside it the plain rule: names whose letter pairs overlap by 65 %.
 *
 * npm run bench:identity -- --data FOLDER [--cpu]
 */
const folder = process.argv[process.argv.indexOf('--data') + 1];
if (!process.argv.includes('--data') || folder === undefined) {
  console.error('npm run bench:identity -- --data FOLDER, where firms-dev.tsv lies');
  process.exit(2);
}
type Firm = { readonly id: string; readonly en: string; readonly zh: string };
const lines = (await readFile(join(folder, 'firms-dev.tsv'), 'utf8')).trim().split('\n');
const firms: readonly Firm[] = lines.slice(1).map((line) => {
  const [id = '', en = '', zh = ''] = line.split('\t');
  return { id, en, zh };
});
const random = seededRandom(1);
const known = firms.filter((_, at) => at % 2 === 0);
const isKnown = new Set(known.map(({ id }) => id));

const traditional = Converter({ from: 'cn', to: 'hk' });
const chineseForms = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司)$/;
const englishForms = /[ ,]*(?:Co\.?, ?Ltd\.?|Company Limited|Corp\.?, ?Ltd\.?|Limited|Ltd\.?|Inc\.?|Corporation)\.?$/i;
function slipped(text: string, letters: string): string {
  const all = [...text];
  const at = random.below(Math.max(1, Math.min(all.length, 12) - 2)) + 1;
  const way = random.below(4);
  const other = letters[random.below([...letters].length)]!;
  if (way === 0) all.splice(at, 1);
  else if (way === 1) all.splice(at, 0, other);
  else if (way === 2) all[at] = other;
  else [all[at], all[at + 1]] = [all[at + 1] ?? '', all[at]!];
  return all.join('');
}
const core = (firm: Firm) => readFirmName(foldForSearch(firm.zh)).core;

type Names = readonly string[];
type Task = { readonly registry: (firm: Firm) => Names; readonly query: (firm: Firm) => Names };
const chinese = (firm: Firm): Names => [firm.zh];
const english = (firm: Firm): Names => [firm.en];
const tasks: Readonly<Record<string, Task>> = {
  'as it is (zh)': { registry: chinese, query: chinese },
  'in 繁體': { registry: chinese, query: ({ zh }) => [traditional(zh)] },
  'form dropped (zh)': { registry: chinese, query: ({ zh }) => [zh.replace(chineseForms, '')] },
  'form dropped (en)': { registry: english, query: ({ en }) => [en.replace(englishForms, '')] },
  'slip (zh)': { registry: chinese, query: ({ zh }) => [slipped(zh, '山国华中天东海大')] },
  'slip (en)': { registry: english, query: ({ en }) => [slipped(en, 'etaoinshr')] },
  'first four characters': { registry: chinese, query: (firm) => [[...core(firm)].slice(0, 4).join('')] },
  'first two words': { registry: english, query: ({ en }) => [en.split(' ').slice(0, 2).join(' ')] },
  'zh -> en': { registry: english, query: chinese },
  'en -> zh': { registry: chinese, query: english },
  'slip, both names there': {
    registry: ({ zh, en }) => [zh, en],
    query: ({ zh, en }) => [slipped(zh, '山国华中天东海大'), slipped(en, 'etaoinshr')],
  },
};

type Found = { readonly firm: Firm; readonly found: readonly { readonly id: string; readonly verdict: Verdict }[] };
const recordOf = (id: string, names: Names): FirmRecord<string> => ({
  id,
  registryIds: [],
  names: names.map((name) => readFirmName(foldForSearch(name))),
  contacts: [],
});

function byIdentity({ registry, query }: Task): readonly Found[] {
  const index = new IdentityIndex(
    known.map((firm) => recordOf(firm.id, registry(firm))),
    nameLexicon,
  );
  return firms.map((firm) => ({ firm, found: index.find(recordOf('?', query(firm)), 10) }));
}

function byPairs({ registry, query }: Task): readonly Found[] {
  const pairsOf = (names: Names) =>
    names.map((name) => {
      const letters = [...joinedForSearch(foldForSearch(name).replace(chineseForms, ''))];
      return new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
    });
  const there = known.map((firm) => ({ id: firm.id, pairs: pairsOf(registry(firm)) }));
  return firms.map((firm) => {
    const pairs = pairsOf(query(firm));
    const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
      (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
    const found = there.filter((other) => pairs.some((one) => other.pairs.some((two) => dice(one, two) >= 0.65)));
    return { firm, found: found.map(({ id }) => ({ id, verdict: 'likely' as const })) };
  });
}

function share(part: number, of: number): string {
  return of === 0 ? '  –  ' : (part / of).toFixed(3);
}

/** Middle 95 % of a thousand draws of the firms with replacement. */
function interval(all: readonly Found[], measure: (of: readonly Found[]) => number): string {
  const draws = Array.from({ length: 1_000 }, () =>
    measure(Array.from({ length: all.length }, () => all[random.below(all.length)]!)),
  ).sort((a, b) => a - b);
  return `${draws[25]!.toFixed(2)}–${draws[975]!.toFixed(2)}`;
}

function report(name: string, all: readonly Found[], verdicts: readonly Verdict[]): string {
  const counted = all.map(({ firm, found }) => {
    const put = found.filter(({ verdict }) => verdicts.includes(verdict));
    return { firm, found, right: put.some(({ id }) => id === firm.id) ? 1 : 0, put: put.length };
  });
  const recall = (of: readonly Found[]) => {
    const there = (of as typeof counted).filter(({ firm }) => isKnown.has(firm.id));
    return there.reduce((sum, { right }) => sum + right, 0) / there.length;
  };
  const right = counted.reduce((sum, one) => sum + one.right, 0);
  const put = counted.reduce((sum, one) => sum + one.put, 0);
  return `${name} | ${recall(counted).toFixed(3)} (${interval(counted, recall)}) | ${share(right, put)} | ${put - right}`;
}

console.log(
  `${known.length} firms in the registry, ${firms.length} come in; thresholds ${JSON.stringify(identityThresholds)}`,
);
console.log('distortion | rule | recall (95 %) | precision | wrongly put forward');
for (const [name, task] of Object.entries(tasks)) {
  const started = process.cpuUsage();
  const found = byIdentity(task);
  const { user } = process.cpuUsage(started);
  console.log(report(`${name} | same`, found, ['same']));
  console.log(report(`${name} | same or likely`, found, ['same', 'likely']));
  console.log(report(`${name} | letter pairs`, byPairs(task), ['likely']));
  if (process.argv.includes('--cpu')) console.log(`  ${(user / 1e6).toFixed(1)} s computing`);
}
