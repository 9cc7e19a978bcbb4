import { boundObjective } from '../bound.ts';
import type { CompiledProblem } from '../compile.ts';
import { isPlain } from '../compile.ts';
import { searchLocally } from '../search-locally.ts';
import { choiceOf } from './choice-of-placement.ts';
import { onlyMeetings } from './only-meetings.ts';
import { improveWhole } from './search-whole-locally.ts';
import { seatWhole } from './seat-whole.ts';
import type { Layout, WholeChoice } from './whole-choice.ts';
import { WholePlacement } from './whole-placement.ts';

type Tools = { readonly seed: number; readonly patience: number; readonly shouldStop: () => boolean };

/** Looks for fewer breaks among timetables of exactly the meetings that are placed; null: there were none to be found soon. */
export function closeBreaks(
  problem: CompiledProblem,
  layout: Layout,
  choice: WholeChoice,
  tools: Tools,
): WholeChoice | null {
  return problem.mission.previous === null && isPlain(problem)
    ? closePlain(problem, choice, tools)
    : improveChoice(problem, layout, choice, tools, true);
}

function closePlain(problem: CompiledProblem, choice: WholeChoice, tools: Tools): WholeChoice | null {
  const { part, indices } = onlyMeetings(problem, (m) => choice.slotOf[m]! >= 0);
  const found = searchLocally(part, boundObjective(part), { ...tools, turn: 'full', onBetter() {} });
  if (!found) return null;
  const closed = { ...choice, slotOf: choice.slotOf.slice() };
  indices.forEach((m, i) => {
    closed.slotOf[m] = found.slotOf[i]!;
  });
  return closed;
}

/** Goes on by moves from a choice the exact search made. */
export function improveChoice(
  problem: CompiledProblem,
  layout: Layout,
  choice: WholeChoice,
  tools: Tools,
  areWishesSettled: boolean,
): WholeChoice | null {
  const seats = seatWhole(problem, layout, choice);
  const placement = new WholePlacement(problem);
  choice.slotOf.forEach((slot, m) => {
    if (slot < 0) return;
    const members = [seats.memberOf[2 * m]!, seats.memberOf[2 * m + 1]!] as const;
    placement.place(m, slot, { table: seats.tableOf[m]!, members, interpreter: seats.interpreterOf[m]! });
  });
  placement.forget();
  const best = improveWhole(placement, tools, areWishesSettled);
  return best && choiceOf(best, layout);
}
