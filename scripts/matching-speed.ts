import MiniSearch from 'minisearch';
import { generateProfiles } from '#kernel/matching/generate-profiles.ts';
import { documentOf, rankByProfile, type TextDocument, TextIndex, weighProfile } from '#kernel/matching/text/index.ts';
import { lexicon } from '#modules/matches/lexicon/lexicon.ts';
import { matchingKnowledge } from '#modules/matches/matching-knowledge.ts';

const queriesAtMost = 100;
/** MiniSearch takes a third of a second a query: fewer do. */
const queriesOfPeer = 10;

/** Whole profiles as queries, top 100, one size after the other; left firms are the queries, right firms the candidates. */
export function benchSpeed(sizes: readonly number[]): void {
  const words = lexicon();
  console.log(
    '| profiles | build s | index MB | postings | reading p50 ms | ranking p50 ms | p95 ms | refresh of one ms | MiniSearch p50 ms | times faster |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  const queries = documentsOf('left', queriesAtMost, 1);
  for (const count of sizes) {
    const started = performance.now();
    const index = new TextIndex(words.version);
    const peer = new MiniSearch({ fields: ['text'] });
    const withPeer = count <= 100_000;
    for (const document of documentsOf('right', count, 2)) {
      index.put(document, words);
      if (withPeer) peer.add({ id: document.id, text: textOf(document) });
    }
    index.compact();
    const build = (performance.now() - started) / 1000;
    for (const query of queries) rankByProfile(index, weighProfile(index, query, words), 100, null);
    const weighed = queries.map((query) => weighProfile(index, query, words));
    const times = weighed.map((query) => timed(() => rankByProfile(index, query, 100, null)));
    const reading = queries.map((query) => timed(() => weighProfile(index, query, words)));
    const refreshed = queries.slice(0, 20).map((query, at) => {
      const id = `R${String(at + 1).padStart(7, '0')}`;
      return timed(() => index.put({ ...query, id }, words));
    });
    const ofPeer = withPeer
      ? queries.slice(0, queriesOfPeer).map((query) => timed(() => peer.search(textOf(query))))
      : [];
    const p50 = quantile(times, 0.5);
    const peerP50 = quantile(ofPeer, 0.5);
    console.log(
      `| ${count} | ${build.toFixed(1)}${withPeer ? ' (both)' : ''} | ${(index.bytes / 1e6).toFixed(0)} | ${index.postings.slots.length} | ${quantile(reading, 0.5).toFixed(2)} | ${p50.toFixed(2)} | ${quantile(times, 0.95).toFixed(2)} | ${quantile(refreshed, 0.95).toFixed(2)} | ${withPeer ? peerP50.toFixed(1) : 'not run'} | ${withPeer ? (peerP50 / p50).toFixed(0) : ''} |`,
    );
  }
}

function* documentsOfSide(side: 'left' | 'right', count: number, seed: number): Generator<TextDocument> {
  for (const profile of generateProfiles({ count, side, seed }, matchingKnowledge)) yield documentOf(profile);
}

function documentsOf(side: 'left' | 'right', count: number, seed: number): TextDocument[] {
  return [...documentsOfSide(side, count, seed)];
}

function textOf({ passages }: TextDocument): string {
  return passages.map(({ text }) => text).join(' ');
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
