import { accepted, type Outcome, refused } from '#kernel/lib/outcome.ts';
import type { Question } from './restate-problem.ts';

const title = 'yugang-timetable-proof 1';
const longestClause = 1_000_000;

/** A proof as it stands in its file; docs/scheduling.md has the format. */
export type ProofFile = Question & {
  /** SHA-256 of the problem it speaks of. */
  readonly problem: string;
  readonly variables: number;
  readonly clauses: number;
  /** Literals one after another, 0 after each clause. */
  readonly lemmas: Int32Array;
};

export type ProofMalformed = 'timetable-proof-malformed';

export function writeProof(proof: Omit<ProofFile, 'lemmas'>, lemmas: readonly (readonly number[])[]): string {
  const { problem, atMostBreaks, variables, clauses } = proof;
  const lines = [
    title,
    `problem ${problem}`,
    `impossible ${atMostBreaks === null ? 'any' : `breaks ${atMostBreaks}`}`,
    `variables ${variables}`,
    `clauses ${clauses}`,
    ...lemmas.map((lemma) => [...lemma, 0].join(' ')),
  ];
  return `${lines.join('\n')}\n`;
}

/** Refuses, with the line, what is not a proof; whether it proves anything is for `checkProof`. */
export function readProof(text: string): Outcome<ProofFile, ProofMalformed> {
  const lines = text.split('\n');
  const malformed = (line: number, expected: string) =>
    refused('timetable-proof-malformed' as const, { line, value: (lines[line - 1] ?? '').slice(0, 40), expected });
  if (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  else return malformed(Math.max(1, lines.length), 'the end of a line: the file is cut short');
  if (lines[0] !== title) return malformed(1, title);
  const problem = /^problem ([0-9a-f]{64})$/.exec(lines[1] ?? '')?.[1];
  if (problem === undefined) return malformed(2, 'problem and 64 hexadecimal digits');
  const question = /^impossible (?:any|breaks (\d{1,9}))$/.exec(lines[2] ?? '');
  if (!question) return malformed(3, 'impossible any, or impossible breaks and a number');
  const variables = /^variables (\d{1,9})$/.exec(lines[3] ?? '')?.[1];
  if (variables === undefined) return malformed(4, 'variables and a number');
  const clauses = /^clauses (\d{1,9})$/.exec(lines[4] ?? '')?.[1];
  if (clauses === undefined) return malformed(5, 'clauses and a number');
  const lemmas: number[] = [];
  for (let line = 6; line <= lines.length; line++) {
    const literals = lines[line - 1]!.split(' ').map(Number);
    const isClause =
      literals.length <= longestClause &&
      literals[literals.length - 1] === 0 &&
      literals.slice(0, -1).every((l) => Number.isInteger(l) && l !== 0 && Math.abs(l) <= Number(variables));
    if (!isClause) return malformed(line, `literals from 1 to ${variables} or below 0, and 0 at the end`);
    for (const literal of literals) lemmas.push(literal);
  }
  return accepted({
    problem,
    atMostBreaks: question[1] === undefined ? null : Number(question[1]),
    variables: Number(variables),
    clauses: Number(clauses),
    lemmas: Int32Array.from(lemmas),
  });
}
