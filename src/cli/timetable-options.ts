import { InvalidArgumentError } from 'commander';
import { wordsFor } from './timetable-session.ts';

const longestSeconds = 86_400;

/** A parser of whole numbers for commander; the message names the value and what was expected. */
export function parseWholeNumber(from: number, to = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    const say = wordsFor(undefined);
    throw new InvalidArgumentError(
      say('option-not-a-number', { value: text, expected: say('whole-number', { from, to }) }),
    );
  };
}

export function parseSeconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= longestSeconds) return value;
  const say = wordsFor(undefined);
  throw new InvalidArgumentError(
    say('option-not-a-number', { value: text, expected: say('seconds', { to: longestSeconds }) }),
  );
}
