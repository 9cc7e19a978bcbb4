import { generateMission, type MissionOptions } from '#kernel/scheduling/generate-mission.ts';
import { programmeOfProblem } from '#kernel/scheduling/programme-of-problem.ts';
import { writeProgramme } from '#kernel/scheduling/read-programme.ts';

export type { MissionOptions };

/**
 * A mission in the open format with every part of the model, made so that all its wishes can be granted without a break. The
 * timetable that does so is left out.
 */
export function generateMissionFile(options: MissionOptions): { readonly text: string; readonly meetings: number } {
  const { problem } = generateMission(options);
  const title = {
    en: `Generated mission ${options.seed}`,
    'zh-Hant': `模擬考察團 ${options.seed}`,
    'zh-Hans': `模拟考察团 ${options.seed}`,
  };
  return { text: writeProgramme(programmeOfProblem(problem, title)), meetings: problem.meetings.length };
}
