import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Fewer than a hundred million guesses: a common word, a row of keys, the person's own name, or little more. */
const easyScore = 2;

let judge: Promise<ZxcvbnFactory> | undefined;

/** Whether a guesser who knows the common passwords, the keyboard, and this person would soon have it. */
export async function isEasyToGuess(password: string, about: readonly string[]): Promise<boolean> {
  judge ??= openJudge();
  const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
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
