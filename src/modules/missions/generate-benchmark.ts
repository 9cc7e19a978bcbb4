import { type GenerateOptions, generateInstance } from '#kernel/scheduling/generate.ts';
import { writeDzn } from '#kernel/scheduling/write-dzn.ts';

export type { GenerateOptions };

/** A benchmark instance (.dzn) with a timetable planted in it that has no break, so that its optimum is known to be 0. */
export function generateBenchmark(options: GenerateOptions): { readonly text: string; readonly meetings: number } {
  const { problem } = generateInstance(options);
  return { text: writeDzn(problem), meetings: problem.meetings.length };
}
