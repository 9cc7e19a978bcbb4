import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { bestByBruteForce } from '#tests/oracles/timetable-brute-force.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { proveImpossible } from '../exact/prove.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import type { Problem } from '../problem.ts';
import { checkClauses } from './check-clauses.ts';
import { checkProof } from './check-proof.ts';
import { readProof, writeProof } from './proof-file.ts';
import { restateProblem } from './restate-problem.ts';

let makeSolver: MakeSatSolver;
beforeAll(async () => {
  makeSolver = await loadSatSolver();
});
const hash = 'a'.repeat(64);

function proofOf(problem: Problem, atMostBreaks: number | null): string | null {
  const lemmas: number[][] = [];
  const proving = {
    makeSolver,
    seed: 1,
    shouldStop: () => false,
    onLearned: (c: readonly number[]) => lemmas.push([...c]),
  };
  const sizes = proveImpossible(problem, atMostBreaks, proving);
  return sizes && writeProof({ problem: hash, atMostBreaks, ...sizes }, lemmas);
}

function check(problem: Problem, text: string, atMostBreaks: number | null) {
  const proof = readProof(text);
  if (!proof.ok) throw new Error(JSON.stringify(proof.refusal));
  const claim = { assignments: [], status: atMostBreaks === null ? 'infeasible' : 'optimal' } as const;
  return checkProof(problem, hash, claim, atMostBreaks === null ? null : atMostBreaks + 1, proof.value);
}

test('proofs exist exactly where brute force says so, and every one is accepted', () => {
  let proven = 0;
  fc.assert(
    fc.property(tinyProblems, (wished) => {
      const problem: Problem = {
        ...wished,
        participants: wished.participants.map((participant) => ({ ...participant, maximumMeetings: null })),
        meetings: wished.meetings.map((meeting) => ({ ...meeting, demand: 'obligation' })),
      };
      const truth = bestByBruteForce(problem);
      const question = truth === null ? null : -truth[3]! - 1;
      if (question !== null && question < 0) return;
      const text = proofOf(problem, question);
      expect(text).not.toBe(null);
      expect(check(problem, text!, question)).toMatchObject({ ok: true });
      if (truth !== null) expect(proofOf(problem, -truth[3]!)).toBe(null);
      proven++;
    }),
    { numRuns: 1000, seed: 3 },
  );
  expect(proven).toBeGreaterThan(150);
});

/** Five firms, everyone meets everyone in five slots: one sits out each time, and for three of them that is a break. */
const everyoneMeets: Problem = {
  slots: Array.from({ length: 5 }, () => ({ session: 'morning', day: 1 })),
  tables: 2,
  participants: Array.from({ length: 5 }, () => ({ forbiddenSlots: [], maximumMeetings: null })),
  meetings: [1, 2, 3, 4, 5].flatMap((one) =>
    [1, 2, 3, 4, 5]
      .filter((other) => other > one)
      .map((other) => ({
        participants: [one, other] as const,
        demand: 'obligation' as const,
        weight: 0,
        session: null,
        fixedSlot: null,
        after: [],
      })),
  ),
  fairness: null,
};

test('a proof that is cut short or changed is never taken for more than it shows', () => {
  const text = proofOf(everyoneMeets, 2)!;
  expect(proofOf(everyoneMeets, 3)).toBe(null);
  expect(check(everyoneMeets, text, 2)).toMatchObject({ ok: true });
  const lines = text.trimEnd().split('\n');
  const cut = `${lines.slice(0, 5).join('\n')}\n`;
  expect(check(everyoneMeets, cut, 2)).toMatchObject({ ok: false, broken: { code: 'proof-without-contradiction' } });
  // Three breaks are possible: whatever steps are told, the checker must not believe that they are not.
  const { variables, clauses } = restateProblem(everyoneMeets, { atMostBreaks: 3 });
  let refused = 0;
  for (let changed = 5; changed < Math.min(lines.length, 200); changed++) {
    const lemma = lines[changed]!.split(' ').map(Number);
    const turned = lemma.map((literal, i) => (i === 0 ? -literal : literal)).join(' ');
    const steps = [...lines.slice(5, changed), turned, ...lines.slice(changed + 1)];
    if (!check(everyoneMeets, [...lines.slice(0, 5), ...steps, ''].join('\n'), 2).ok) refused++;
    if (changed > 60) continue;
    const claimed = [lines[0], lines[1], 'impossible breaks 3', `variables ${variables}`, `clauses ${clauses}`];
    expect(check(everyoneMeets, [...claimed, ...steps, '0', ''].join('\n'), 3).ok).toBe(false);
  }
  expect(refused).toBeGreaterThan(0);
});

test('lemmas that do not follow are found wherever something rests on them', () => {
  // x1 or x2, in every polarity: the lemmas 1 and the empty clause refute them.
  const axioms = Int32Array.from([1, 2, 0, 1, -2, 0, -1, 2, 0, -1, -2, 0]);
  expect(checkClauses(2, axioms, Int32Array.from([1, 0, 0]))).toEqual({ ok: true, needed: 1 });
  const open = Int32Array.from([1, 2, 0, 1, -2, 0, -1, 2, 0]);
  expect(checkClauses(2, open, Int32Array.from([-1, 0, 0]))).toEqual({
    ok: false,
    lemma: 1,
    reason: 'does-not-follow',
  });
  expect(checkClauses(2, open, Int32Array.from([0]))).toEqual({ ok: false, lemma: 1, reason: 'does-not-follow' });
  expect(checkClauses(2, open, Int32Array.from([1, 0]))).toEqual({ ok: false, lemma: 1, reason: 'no-contradiction' });
});

test('no list of lemmas, however wild, refutes clauses that can be satisfied', () => {
  const clause = (variables: number) =>
    fc.array(
      fc.integer({ min: 1, max: variables }).chain((v) => fc.constantFrom(v, -v)),
      { maxLength: 4 },
    );
  const variables = 6;
  const flat = (list: readonly number[][]) => Int32Array.from(list.flatMap((literals) => [...literals, 0]));
  let refuted = 0;
  fc.assert(
    fc.property(
      fc.array(clause(variables), { maxLength: 40 }),
      fc.array(clause(variables), { maxLength: 12 }),
      (a, b) => {
        const axioms = a.filter((literals) => literals.length > 0);
        const isModel = (bits: number) =>
          axioms.every((literals) => literals.some((l) => ((bits >> (Math.abs(l) - 1)) & 1) === (l > 0 ? 1 : 0)));
        const isOpen = Array.from({ length: 1 << variables }, (_, bits) => bits).some(isModel);
        const verdict = checkClauses(variables, flat(axioms), flat(b));
        if (verdict.ok) refuted++;
        if (isOpen) expect(verdict.ok).toBe(false);
      },
    ),
    { numRuns: 4000, seed: 11 },
  );
  expect(refuted).toBeGreaterThan(100);
});

test('what is proven of one person a participant is not taken for a proof of teams', () => {
  const participant = { forbiddenSlots: [], maximumMeetings: null };
  const meeting = { demand: 'obligation', weight: 0, session: null, fixedSlot: null, after: [] } as const;
  const problem: Problem = {
    slots: [{ session: 'morning', day: 1 }],
    tables: 2,
    participants: [participant, participant, participant],
    meetings: [
      { ...meeting, participants: [1, 2] },
      { ...meeting, participants: [1, 3] },
    ],
    fairness: null,
  };
  const text = proofOf(problem, null)!;
  expect(check(problem, text, null)).toMatchObject({ ok: true });
  const team = { ...participant, representatives: [{ forbiddenSlots: [] }, { forbiddenSlots: [] }] };
  const mission = { ...problem, participants: [team, participant, participant] };
  expect(bestByBruteForce(mission)).not.toBe(null);
  expect(check(mission, text, null)).toMatchObject({ ok: false, broken: { code: 'proof-of-a-mission' } });
});

test('a proof of another problem, another claim or other clauses is refused', () => {
  const restated = restateProblem(everyoneMeets, { atMostBreaks: 0 });
  const sizes = { variables: restated.variables, clauses: restated.clauses };
  const text = writeProof({ problem: hash, atMostBreaks: 0, ...sizes }, [[]]);
  expect(check(everyoneMeets, text.replaceAll('a'.repeat(64), 'b'.repeat(64)), 0)).toMatchObject({
    broken: { code: 'proof-of-another-problem' },
  });
  expect(check(everyoneMeets, text, 1)).toMatchObject({ broken: { code: 'proof-of-another-claim' } });
  expect(check(everyoneMeets, text.replace(/clauses \d+/, 'clauses 7'), 0)).toMatchObject({
    broken: { code: 'proof-with-other-clauses' },
  });
  expect(check(everyoneMeets, text, 0)).toMatchObject({ broken: { code: 'proof-step-does-not-follow' } });
});

test.each([
  ['', 1],
  ['yugang-timetable-proof 1\n', 2],
  [`yugang-timetable-proof 1\nproblem ${hash}\nimpossible breaks x\n`, 3],
  [`yugang-timetable-proof 1\nproblem ${hash}\nimpossible any\nvariables 2\nclauses 3\n1 2 0\n3 0\n`, 7],
  [`yugang-timetable-proof 1\nproblem ${hash}\nimpossible any\nvariables 2\nclauses 3\n1 2\n`, 6],
  [`yugang-timetable-proof 1\nproblem ${hash}\nimpossible any\nvariables 2\nclauses 3\n1 2 0`, 6],
])('what is no proof is refused with its line: %j', (text, line) => {
  expect(readProof(text)).toMatchObject({
    ok: false,
    refusal: { code: 'timetable-proof-malformed', values: { line } },
  });
});
