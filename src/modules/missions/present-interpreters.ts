import { languageLabels } from '#modules/companies/index.ts';
import type { FoundInterpreters } from './find-interpreters.ts';
import { type MissionInterpreter, pairOfLanguages } from './interpreter.ts';
import type { InterpreterAnswer, InterpretersAnswer } from './interpreter-contract.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

export function presentInterpreters({ board, wanted }: FoundInterpreters): InterpretersAnswer {
  return {
    interpreters: board.interpreters.map((one) => presentInterpreter(one, board)),
    wanted: wanted.map((one) => ({ ...one, name: wordsOfLanguagePair(one.pair) })),
    choices: choicesOf(wanted.map(({ pair }) => pair)).map((pair) => ({ pair, name: wordsOfLanguagePair(pair) })),
    slots: [...board.slots],
  };
}

/** What is wanted, then every two languages that firms can name. */
function choicesOf(wanted: readonly string[]): readonly string[] {
  const tags = Object.keys(languageLabels);
  const pairs = tags.flatMap((one, index) => tags.slice(index + 1).map((other) => pairOfLanguages(one, other)));
  return [...new Set([...wanted, ...pairs])];
}

export function presentInterpreter(
  { number, version, name, languagePairs, unavailableSlots }: MissionInterpreter,
  { meetings }: Pick<FoundInterpreters['board'], 'meetings'>,
): InterpreterAnswer {
  return {
    number,
    version,
    name,
    languagePairs: languagePairs.map((pair) => ({ pair, name: wordsOfLanguagePair(pair) })),
    unavailableSlots: [...unavailableSlots],
    meetings: meetings.filter(({ interpreter }) => interpreter === number).length,
  };
}
