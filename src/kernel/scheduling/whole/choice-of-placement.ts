import type { Pool } from './pool.ts';
import { type Layout, noChoice, type WholeChoice } from './whole-choice.ts';
import type { WholePlacement } from './whole-placement.ts';

/** What a placement decides, without the units that could as well be others. */
export function choiceOf({ problem, slotOf, seatOf }: WholePlacement, layout: Layout): WholeChoice {
  const { first, meetings } = problem;
  const choice = noChoice(meetings);
  choice.slotOf.set(slotOf);
  const fill = (pool: Pool, unitOf: (m: number) => number, set: (m: number, unitClass: number) => void) => {
    for (const { meeting, choices } of pool.users) {
      if (slotOf[meeting]! < 0) continue;
      const unit = unitOf(meeting);
      const unitClass = pool.classes.findIndex(({ units }) => units.includes(unit));
      if (unitClass >= 0) set(meeting, choices === null ? -1 : unitClass);
    }
  };
  layout.sites.list.forEach(({ pool }, site) => {
    fill(
      pool,
      (m) => seatOf[m]!.table,
      (m, unitClass) => {
        choice.siteOf[m] = site;
        choice.tableClass[m] = unitClass;
      },
    );
  });
  layout.teams.forEach((pool, p) => {
    const end = (m: number) => (first[m] === p ? 0 : 1);
    fill(
      pool,
      (m) => seatOf[m]!.members[end(m)],
      (m, unitClass) => {
        choice.memberClass[2 * m + end(m)] = unitClass;
      },
    );
  });
  for (const pool of layout.interpreters) {
    fill(
      pool,
      (m) => seatOf[m]!.interpreter,
      (m, unitClass) => {
        choice.interpreterClass[m] = unitClass;
      },
    );
  }
  return choice;
}
