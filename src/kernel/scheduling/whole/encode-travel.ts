import type { CompiledProblem } from '../compile.ts';
import type { Clauses } from '../exact/clauses.ts';
import type { Requirement } from '../requirement.ts';
import type { RequirementLiterals } from './requirement-literals.ts';

/** One person: in which meetings they may be, and by which literal; 0 stands for "whenever it takes place". */
export type Traveller = {
  readonly requirement: Requirement;
  readonly meetings: readonly { readonly meeting: number; readonly attends: number }[];
};

/** From one venue to another a person needs as many slots as the way takes, on one day. */
export function encodeTravel(
  problem: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  active: Int32Array,
  inVenue: (meeting: number, venue: number) => number,
  { requirement, meetings }: Traveller,
): void {
  const { slots, dayOf, mission } = problem;
  const { venues, travel } = mission.seating;
  /** venues x slots: the person is in a meeting there; only ever forced, as nothing is gained by it. */
  const present = new Int32Array(venues * slots);
  for (let venue = 0; venue < venues; venue++) {
    for (let t = 0; t < slots; t++) {
      for (const { meeting, attends } of meetings) {
        const under = active[meeting * slots + t]!;
        const there = inVenue(meeting, venue);
        if (under === 0 || there === 0) continue;
        if (present[venue * slots + t] === 0) present[venue * slots + t] = clauses.newVariable();
        clauses.addAll([-under, -there, ...(attends === 0 ? [] : [-attends]), present[venue * slots + t]!]);
      }
    }
  }
  const lifted = needs.unless([requirement]);
  for (let from = 0; from < venues; from++) {
    for (let to = 0; to < venues; to++) {
      const way = travel[from * venues + to]!;
      if (from === to || way === 0) continue;
      for (let t = 0; t < slots; t++) {
        for (let s = t + 1; s <= t + way && s < slots && dayOf[s] === dayOf[t]; s++) {
          const [here, next] = [present[from * slots + t]!, present[to * slots + s]!];
          if (here !== 0 && next !== 0) clauses.add(...lifted, -here, -next);
        }
      }
    }
  }
}
