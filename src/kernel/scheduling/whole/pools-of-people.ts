import type { CompiledProblem } from '../compile.ts';
import type { Requirement } from '../requirement.ts';
import { areAlike, type Choice, classify, countThere, type Pool, type PoolUser, presence } from './pool.ts';

/** The team of a participant; a participant without one is a team of one, and needs no choosing. */
export function poolOfTeam(problem: CompiledProblem, p: number, doTravel: boolean): Pool {
  const { slots, first, mission } = problem;
  const { memberFrom, forbidden, reserved } = mission.teams;
  const { previous, length } = mission;
  const units = Array.from({ length: memberFrom[p + 1]! - memberFrom[p]! }, (_, i) => memberFrom[p]! + i);
  const own = [...problem.meetingsOf[p]!];
  const end = (m: number) => 2 * m + (first[m] === p ? 0 : 1);
  const frozenTo = (m: number) => (previous?.isFrozen[m] === 1 ? previous.memberOf[end(m)]! : -1);
  const isAlone = units.length === 1;
  const named = new Set(own.flatMap((m) => [reserved[end(m)]!, frozenTo(m)]));
  const classes = classify(
    units,
    slots,
    (unit, t) => forbidden[unit * slots + t] === 0,
    (unit) => (doTravel || named.has(unit) ? `unit ${unit}` : presence(forbidden, unit, slots)),
  );
  const users = own.map((m): PoolUser => {
    const isBound = reserved[end(m)]! >= 0 || frozenTo(m) >= 0;
    if (isAlone || areAlike(classes) || !(doTravel || isBound || length[m]! > 1)) return { meeting: m, choices: null };
    const choices = classes.map(({ units: alike }, unitClass): Choice => {
      const against: Requirement[] = [];
      const member = reserved[end(m)]!;
      if (member >= 0 && alike[0] !== member) {
        const representative = member - memberFrom[p]! + 1;
        against.push({ code: 'representative-reserved', meeting: m + 1, participant: p + 1, representative });
      }
      if (frozenTo(m) >= 0 && alike[0] !== frozenTo(m)) against.push(...frozenBy(problem));
      return { unitClass, against };
    });
    return { meeting: m, choices };
  });
  return {
    units,
    there: countThere(classes, slots),
    classes,
    users,
    limitNeeds: () => [{ code: 'participant-one-at-a-time', participant: p + 1 }],
    absenceNeeds: () => [{ code: 'participant-unavailable', participant: p + 1 }],
  };
}

/** Interpreters, in groups that share no language pair with each other. */
export function poolsOfInterpreters(problem: CompiledProblem, doTravel: boolean): readonly Pool[] {
  return groupsOfPairs(problem).map((pairs) => poolOfPairs(problem, pairs, doTravel));
}

function poolOfPairs(problem: CompiledProblem, pairs: readonly number[], doTravel: boolean): Pool {
  const { slots, meetings, mission } = problem;
  const { interpreters, pairs: names, pairOf, worksIn, forbidden } = mission.interpreting;
  const { previous, length, isExcluded } = mission;
  const worksInPair = (i: number, pair: number) => worksIn[i * names.length + pair] === 1;
  const units = Array.from({ length: interpreters }, (_, i) => i).filter((i) =>
    pairs.some((pair) => worksInPair(i, pair)),
  );
  const own = Array.from({ length: meetings }, (_, m) => m).filter(
    (m) => pairs.includes(pairOf[m]!) && isExcluded[m] === 0,
  );
  const frozenTo = (m: number) => (previous?.isFrozen[m] === 1 ? previous.interpreterOf[m]! : -1);
  const named = new Set(own.map(frozenTo));
  const skills = (i: number) => pairs.filter((pair) => worksInPair(i, pair)).join(',');
  const classes = classify(
    units,
    slots,
    (i, t) => forbidden[i * slots + t] === 0,
    (i) => (doTravel || named.has(i) ? `unit ${i}` : `${skills(i)} ${presence(forbidden, i, slots)}`),
  );
  const isOneSkill = units.every((i) => pairs.every((pair) => worksInPair(i, pair)));
  const numberOf = (pair: number, t: number) =>
    units.filter((i) => worksInPair(i, pair) && forbidden[i * slots + t] === 0).length;
  const needs = (t: number): readonly Requirement[] =>
    pairs.map((pair) => ({
      code: 'interpreters',
      languagePair: names[pair]!,
      slot: t + 1,
      interpreters: numberOf(pair, t),
    }));
  return {
    units,
    there: countThere(classes, slots),
    classes,
    limitNeeds: needs,
    absenceNeeds: needs,
    users: own.map((m): PoolUser => {
      if (units.length === 0) return { meeting: m, choices: null };
      if (isOneSkill && frozenTo(m) < 0 && !doTravel && (length[m] === 1 || areAlike(classes)))
        return { meeting: m, choices: null };
      const choices = classes.flatMap(({ units: alike }, unitClass): Choice[] => {
        if (!worksInPair(alike[0]!, pairOf[m]!)) return [];
        const isLeft = frozenTo(m) >= 0 && alike[0] !== frozenTo(m);
        return [{ unitClass, against: isLeft ? frozenBy(problem) : [] }];
      });
      return { meeting: m, choices };
    }),
  };
}

/** Language pairs that are needed, two in one group where somebody works in both. */
function groupsOfPairs({ mission }: CompiledProblem): readonly (readonly number[])[] {
  const { interpreters, pairs, worksIn } = mission.interpreting;
  let groups: number[][] = pairs.map((_, pair) => [pair]);
  for (let i = 0; i < interpreters; i++) {
    const touched = groups.filter((group) => group.some((pair) => worksIn[i * pairs.length + pair] === 1));
    if (touched.length < 2) continue;
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  return groups;
}

export function frozenBy({ mission }: CompiledProblem): readonly Requirement[] {
  const frozen = mission.previous?.frozen ?? new Uint8Array();
  if (!frozen.includes(1)) return [];
  return [{ code: 'frozen-slots', slots: [...frozen].flatMap((is, t) => (is === 1 ? [t + 1] : [])) }];
}
