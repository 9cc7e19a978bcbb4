import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { isLanguage, languageOfEnvironment } from '#platform/i18n/choose-language.ts';
import type { Language } from '#platform/i18n/language.ts';
import { type Translate, translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import { exitCodes } from './exit-codes.ts';
import { timetableTexts } from './timetable-texts.ts';

export type Say = Translate<typeof timetableTexts>;

/** The words in the language asked for with --lang, else in that of the terminal. */
export function languageFor(asked: string | undefined): Language {
  return isLanguage(asked) ? asked : languageOfEnvironment(process.env);
}

export function wordsFor(asked: string | undefined): Say {
  return translator(timetableTexts, languageFor(asked));
}

/**
 * Says on standard error why a file was refused, with file, line and reason, and sets the exit code for bad input.
 *
 * @param text the file's text where there is one: a fault that a kernel reader names by its path gets its line from there.
 */
export function refuseFile(say: Say, refusal: Refusal<keyof typeof timetableTexts>, file: string, text = ''): void {
  const { path } = refusal.values;
  const line = typeof path === 'string' ? lineOf(text, path) : 1;
  process.stderr.write(`${say(refusal.code, { file, line, ...refusal.values })}\n`);
  process.exitCode = exitCodes.badInput;
}

/** The line of a path such as `meetings[3].slot` in a JSON text; of the nearest thing around it where it is missing. */
function lineOf(text: string, path: string): number {
  const tree = parseTree(text);
  const steps = (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return text.slice(0, node.offset).split('\n').length;
  }
  return 1;
}
