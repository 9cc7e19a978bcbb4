import { readTextFile } from '#platform/files/read-text-file.ts';
import { refuseFile, type Say } from './timetable-session.ts';

/** A problem file and the timetable made for it, from a result file or from the programme itself; null: refused and said so. */
export async function readPairOfFiles(say: Say, file: string, result: string | undefined) {
  const refuse = (...args: Parameters<typeof refuseFile> extends [Say, ...infer Rest] ? Rest : never) => {
    refuseFile(say, ...args);
    return null;
  };
  const text = await readTextFile(file);
  if (!text.ok) return refuse(text.refusal, file);
  const { readTimetableClaim, readTimetableProblem } = await import('#modules/missions/index.ts');
  const read = readTimetableProblem(text.value, null);
  if (!read.ok) return refuse(read.refusal, file, text.value);
  const { problem, programme } = read.value;
  if (result === undefined && programme === null) return refuse({ code: 'result-needed', values: {} }, file);
  const resultFile = result ?? file;
  const resultText = result === undefined ? text : await readTextFile(result);
  if (!resultText.ok) return refuse(resultText.refusal, resultFile);
  const claim = readTimetableClaim(resultText.value);
  if (!claim.ok) return refuse(claim.refusal, resultFile, resultText.value);
  return { problem, programme, assignments: claim.value.assignments, resultFile };
}
