import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Fewer than a hundred million guesses: a common word, a row of keys, or little more. */
const easyScore = 2;
/** What has to be left of a password without the person's own words. */
const leastWithoutOwnWords = 8;

let judge: Promise<ZxcvbnFactory> | undefined;

/** Whether a guesser who knows the common passwords, the keyboard, and this person would soon have it. */
export async function isEasyToGuess(password: string, about: readonly string[]): Promise<boolean> {
  judge ??= openJudge();
  const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const composed = password.normalize('NFKC').toLowerCase();
  const stranger = words.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), composed);
  if (stranger !== composed && stranger.length < leastWithoutOwnWords) return true;
  return (await judge).check(password.normalize('NFKC'), words).score <= easyScore;
}

/** Loaded at the first password: its word lists are megabytes, and most programs see none. */
async function openJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
