import MiniSearch from 'minisearch';
import { generateProfiles } from '#kernel/matching/generate-profiles.ts';
import {
  documentOf,
  type Hit,
  rankByProfile,
  type TextDocument,
  TextIndex,
  weighProfile,
} from '#kernel/matching/text/index.ts';
import { lexicon } from '#modules/matches/lexicon/lexicon.ts';
import { matchingKnowledge } from '#modules/matches/matching-knowledge.ts';
import { drawGrowth } from './draw-growth.ts';

const top = 100;
const queriesAtMost = 200;
/** The exact order takes up to a second a query in the largest index. */
const queriesComparedAtMost = 50;
/** MiniSearch takes a third of a second a query: fewer do. */
const queriesOfPeer = 20;
const batch = 500;

export type MeasuredIndex = {
  readonly profiles: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly postings: number;
  readonly reading: number;
  readonly ranking: number;
  readonly whole: number;
  readonly slowest: number;
  readonly refreshed: number;
  /** Of the true 100 best and 10 best of each query, the part that was found. */
  readonly foundOfHundred: number;
  readonly foundOfTen: number;
};

export const speedHead =
  '| profiles | build s | index MB | terms a profile | reading p50 ms | ranking p50 ms | both p50 ms | both p95 ms | refresh of one p95 ms | of the true 100 | of the true 10 |\n|---|---|---|---|---|---|---|---|---|---|---|';

export function speedRow(row: MeasuredIndex): string {
  const cells = [
    row.profiles,
    row.buildSeconds.toFixed(1),
    row.megabytes.toFixed(0),
    (row.postings / row.profiles).toFixed(0),
    ...[row.reading, row.ranking, row.whole, row.slowest, row.refreshed].map((ms) => ms.toFixed(2)),
    ...[row.foundOfHundred, row.foundOfTen].map((part) => part.toFixed(3)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Whole left profiles as queries against right firms, top 100; times are of the processor, one thread. */
export function measureIndex(profiles: number): MeasuredIndex {
  const words = lexicon();
  const index = new TextIndex(words.version);
  let buildMilliseconds = 0;
  for (const documents of batchesOf(documentsOf('right', profiles, 2))) {
    buildMilliseconds += timed(() => {
      for (const document of documents) index.put(document, words);
    });
  }
  buildMilliseconds += timed(() => index.compact());
  const queries = [...documentsOf('left', queriesAtMost, 1)];
  for (const query of queries) rankByProfile(index, weighProfile(index, query, words), top, null);
  const reading = queries.map((query) => timed(() => weighProfile(index, query, words)));
  const weighed = queries.map((query) => weighProfile(index, query, words));
  const ranking = weighed.map((query) => timed(() => rankByProfile(index, query, top, null)));
  const whole = reading.map((ms, at) => ms + ranking[at]!);
  const compared = weighed.slice(0, profiles > 300_000 ? 10 : queriesComparedAtMost).map((query) => ({
    found: rankByProfile(index, query, top, null),
    right: rankByProfile(index, query, top, null, Number.POSITIVE_INFINITY),
  }));
  const refreshed = queries.slice(0, 20).map((query, at) => {
    const id = `R${String(at + 1).padStart(7, '0')}`;
    return timed(() => index.put({ ...query, id }, words));
  });
  return {
    profiles,
    buildSeconds: buildMilliseconds / 1000,
    megabytes: index.bytes / 1e6,
    postings: index.postings.slots.length,
    reading: quantile(reading, 0.5),
    ranking: quantile(ranking, 0.5),
    whole: quantile(whole, 0.5),
    slowest: quantile(whole, 0.95),
    refreshed: quantile(refreshed, 0.95),
    foundOfHundred: foundOf(compared, top),
    foundOfTen: foundOf(compared, 10),
  };
}

/** Milliseconds, seconds and megabytes against the number of profiles. */
export function drawIndexes(rows: readonly MeasuredIndex[]): string {
  const dots = (value: (row: MeasuredIndex) => number) => rows.map((row) => ({ x: row.profiles, y: value(row) }));
  return drawGrowth({
    title: 'Milliseconds of a query, seconds of a build and megabytes of an index against the number of profiles',
    of: 'profiles',
    unit: '',
    series: [
      {
        name: 'a whole profile as query, read and ranked, median (ms)',
        color: '#0b6e75',
        dots: dots((row) => row.whole),
      },
      { name: 'build (s)', color: '#a3441b', dots: dots((row) => row.buildSeconds) },
      { name: 'index (MB)', color: '#5b4b8a', dots: dots((row) => row.megabytes) },
    ],
  });
}

/** The same queries of MiniSearch, its own words: milliseconds at the median, and seconds to build. */
export function measurePeer(profiles: number): { readonly milliseconds: number; readonly buildSeconds: number } {
  const peer = new MiniSearch({ fields: ['text'] });
  const entryOf = (document: TextDocument) => ({ id: document.id, text: textOf(document) });
  let buildMilliseconds = 0;
  for (const documents of batchesOf(documentsOf('right', profiles, 2))) {
    buildMilliseconds += timed(() => peer.addAll(documents.map(entryOf)));
  }
  const queries = [...documentsOf('left', queriesOfPeer, 1)].map(textOf);
  peer.search(queries[0]!);
  const times = queries.map((query) => timed(() => peer.search(query)));
  return { milliseconds: quantile(times, 0.5), buildSeconds: buildMilliseconds / 1000 };
}

/** As `yugang match rank --mode profile` compares them: names have no influence, so they are left out. */
function* documentsOf(side: 'left' | 'right', count: number, seed: number): Generator<TextDocument> {
  for (const profile of generateProfiles({ count, side, seed }, matchingKnowledge)) {
    yield { ...documentOf(profile), names: [] };
  }
}

function* batchesOf(documents: Iterable<TextDocument>): Generator<readonly TextDocument[]> {
  let next: TextDocument[] = [];
  for (const document of documents) {
    next.push(document);
    if (next.length < batch) continue;
    yield next;
    next = [];
  }
  yield next;
}

function textOf({ passages }: TextDocument): string {
  return passages.map(({ text }) => text).join(' ');
}

type Compared = { readonly found: readonly Hit[]; readonly right: readonly Hit[] };

function foundOf(compared: readonly Compared[], count: number): number {
  const parts = compared.map(({ found, right }) => {
    const ids = new Set(found.slice(0, count).map(({ id }) => id));
    const best = right.slice(0, count);
    return best.filter(({ id }) => ids.has(id)).length / Math.max(1, best.length);
  });
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function timed(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
