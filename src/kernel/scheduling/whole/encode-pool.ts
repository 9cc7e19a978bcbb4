import type { Clauses } from '../exact/clauses.ts';
import { countLiterals } from '../exact/count-literals.ts';
import type { Pool, PoolUser } from './pool.ts';
import type { RequirementLiterals } from './requirement-literals.ts';

/** How meetings use a pool. */
export type PoolUse = {
  /** meetings x slots: the literal that says the meeting is under way there and uses the pool; 0: never. */
  readonly using: (meeting: number, slot: number) => number;
  /** The literal that says the meeting takes place and uses the pool; 0: never. */
  readonly joins: (meeting: number) => number;
  /** A partition of meetings into sets of which at most one is under way at any time. */
  readonly clusters: (meetings: readonly number[]) => readonly (readonly number[])[];
};

/** For each user that chooses, the literal of each class; 0: not open to it. */
export type ClassChoices = ReadonlyMap<number, readonly number[]>;

/** In every slot no more meetings than units there, in all and of each class that is chosen. */
export function encodePool(
  clauses: Clauses,
  needs: RequirementLiterals,
  pool: Pool,
  use: PoolUse,
  slots: number,
): ClassChoices {
  const choices = new Map<number, readonly number[]>();
  for (const user of pool.users)
    if (user.choices !== null) choices.set(user.meeting, choose(clauses, needs, pool, user, use));
  for (let t = 0; t < slots; t++) {
    limitInAll(clauses, needs, pool, use, t);
    pool.classes.forEach((_, c) => {
      if (choices.size > 0) limitClass(clauses, needs, pool, use, choices, c, t);
    });
  }
  return choices;
}

function choose(
  clauses: Clauses,
  needs: RequirementLiterals,
  { classes }: Pool,
  { meeting, choices }: PoolUser,
  use: PoolUse,
): readonly number[] {
  const joins = use.joins(meeting);
  const literals = new Array<number>(classes.length).fill(0);
  const open = (choices ?? []).filter(({ against }) => needs.areAssumable || against.length === 0);
  if (joins === 0) return literals;
  if (open.length === 0) clauses.add(-joins);
  for (const { unitClass, against } of open) {
    const literal = open.length === 1 ? joins : clauses.newVariable();
    literals[unitClass] = literal;
    for (const requirement of against) clauses.add(...needs.unless([requirement]), -literal);
  }
  if (open.length > 1) {
    const all = literals.filter((literal) => literal !== 0);
    clauses.addAll([-joins, ...all]);
    clauses.addAtMostOne(all);
    for (const literal of all) clauses.add(-literal, joins);
  }
  return literals;
}

function limitInAll(clauses: Clauses, needs: RequirementLiterals, pool: Pool, use: PoolUse, t: number): void {
  const present = pool.users.filter(({ meeting }) => use.using(meeting, t) !== 0).map(({ meeting }) => meeting);
  const { length } = pool.units;
  const there = pool.there[t]!;
  const limits = [
    { most: length, requirements: pool.limitNeeds(t) },
    ...(there < length
      ? [
          {
            most: there,
            requirements: there === 0 ? pool.absenceNeeds(t) : [...pool.limitNeeds(t), ...pool.absenceNeeds(t)],
          },
        ]
      : []),
  ];
  for (const { most, requirements } of needs.areAssumable ? limits : limits.slice(-1)) {
    if (present.length <= most) continue;
    const lifted = needs.unless(requirements);
    if (most === 0) for (const m of present) clauses.add(...lifted, -use.using(m, t));
    else if (most === 1)
      exclude(
        clauses,
        lifted,
        present.map((m) => use.using(m, t)),
      );
    else atMost(clauses, lifted, inputsOf(clauses, use, present, t), most);
  }
}

/** One literal a cluster: of each at most one meeting is under way. */
function inputsOf(clauses: Clauses, use: PoolUse, meetings: readonly number[], t: number): readonly number[] {
  return use.clusters(meetings).map((cluster) => {
    if (cluster.length === 1) return use.using(cluster[0]!, t);
    const some = clauses.newVariable();
    clauses.addDisjunction(
      some,
      cluster.map((m) => use.using(m, t)),
    );
    return some;
  });
}

function limitClass(
  clauses: Clauses,
  needs: RequirementLiterals,
  pool: Pool,
  use: PoolUse,
  choices: ClassChoices,
  c: number,
  t: number,
): void {
  const { units, there } = pool.classes[c]!;
  const inputs: number[] = [];
  for (const [m, literals] of choices) {
    const using = use.using(m, t);
    const chosen = literals[c]!;
    if (using === 0 || chosen === 0) continue;
    if (there[t] === 0) {
      clauses.add(...needs.unless(pool.absenceNeeds(t)), -using, -chosen);
    } else if (chosen === use.joins(m)) inputs.push(using);
    else {
      const both = clauses.newVariable();
      clauses.add(-using, -chosen, both);
      inputs.push(both);
    }
  }
  if (inputs.length <= units.length) return;
  const lifted = needs.unless(pool.limitNeeds(t));
  if (units.length === 1) exclude(clauses, lifted, inputs);
  else atMost(clauses, lifted, inputs, units.length);
}

function exclude(clauses: Clauses, lifted: readonly number[], literals: readonly number[]): void {
  for (let i = 0; i < literals.length; i++)
    for (let j = i + 1; j < literals.length; j++) clauses.add(...lifted, -literals[i]!, -literals[j]!);
}

function atMost(clauses: Clauses, lifted: readonly number[], literals: readonly number[], most: number): void {
  const more = countLiterals(clauses, literals, most + 1);
  if (more.length > most) clauses.add(...lifted, -more[most]!);
}
