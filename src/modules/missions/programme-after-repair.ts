import type { Programme } from '#kernel/scheduling/programme.ts';
import { programmeOfProblem } from '#kernel/scheduling/programme-of-problem.ts';
import { writeProgramme } from '#kernel/scheduling/read-programme.ts';
import { restateProgramme } from '#kernel/scheduling/restate-programme.ts';
import type { MendedTimetable } from './mend-timetable.ts';

/**
 * The programme as it is after what happened, with the repaired timetable, as the text of a file: what anybody can verify by itself,
 * since it states what was called off, lost or added, and what can be repaired again. That fewest meetings moved is no claim about
 * a timetable, so the timetable claims nothing but its objective.
 *
 * @param programme before; null: a benchmark instance, which has no names to keep.
 */
export function programmeAfterRepair(programme: Programme | null, repair: MendedTimetable, seed: number): string {
  const { problem, objective, assignments, seconds } = repair;
  const restated = programme ? restateProgramme(programme, problem) : programmeOfProblem(problem, untitled);
  const timetable = objective && { status: 'feasible' as const, objective, bound: {}, assignments, seconds, seed };
  return writeProgramme({ ...restated, timetable });
}

const untitled = { en: 'Repaired timetable', 'zh-Hant': '調整後的時間表', 'zh-Hans': '调整后的时间表' };
