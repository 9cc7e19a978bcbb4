import type { CompiledProblem } from '../compile.ts';
import type { ClassChoices } from './encode-pool.ts';
import type { WholeEncoding } from './encode-whole.ts';
import { noChoice, type WholeChoice } from './whole-choice.ts';

/** What a solution of the clauses decides. */
export function readChoice(
  { meetings, slots, first }: CompiledProblem,
  { start, sites, siteLiterals, chosen }: WholeEncoding,
  isTrue: (literal: number) => boolean,
): WholeChoice {
  const choice = noChoice(meetings);
  const holds = (literal: number | undefined) => literal !== undefined && literal !== 0 && isTrue(literal);
  const classIn = (choices: ClassChoices, m: number) => (choices.get(m) ?? []).findIndex(holds);
  for (let m = 0; m < meetings; m++) {
    const slot = start.subarray(m * slots, (m + 1) * slots).findIndex(holds);
    if (slot < 0) continue;
    choice.slotOf[m] = slot;
    const site = sites.choicesOf[m]![siteLiterals[m]!.findIndex(holds)]!.site;
    choice.siteOf[m] = site;
    choice.tableClass[m] = classIn(chosen.tables[site]!, m);
  }
  chosen.teams.forEach(({ choices }, p) => {
    for (const m of choices.keys())
      if (choice.slotOf[m]! >= 0) choice.memberClass[2 * m + (first[m] === p ? 0 : 1)] = classIn(choices, m);
  });
  for (const { choices } of chosen.interpreters) {
    for (const m of choices.keys()) if (choice.slotOf[m]! >= 0) choice.interpreterClass[m] = classIn(choices, m);
  }
  return choice;
}
