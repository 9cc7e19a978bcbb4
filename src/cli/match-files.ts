import { readTextFile } from '#platform/files/read-text-file.ts';
import type { Translate } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import { exitCodes } from './exit-codes.ts';
import type { matchAssignTexts } from './match-assign-texts.ts';

type Say = Translate<typeof matchAssignTexts>;

/** Profiles of a hundred thousand firms are some 80 MB; a text in memory holds no more than this. */
const mostMegabytes = 500;

/** The profiles of a file; undefined where it was refused, which is then said with file, line and reason. */
export async function readProfilesOf(file: string, say: Say) {
  const text = await readTextFile(file, mostMegabytes);
  if (!text.ok) return refuseMatchFile(text.refusal, file, say);
  const { readProfileLines } = await import('#modules/matches/index.ts');
  const read = readProfileLines(text.value);
  if (!read.ok) return refuseMatchFile(read.refusal, file, say);
  const { profiles, unknownFields } = read.value;
  if (unknownFields.length > 0) console.error(say('fields-ignored', { file, fields: unknownFields.join(', ') }));
  return profiles;
}

export function refuseMatchFile(refusal: Refusal<keyof typeof matchAssignTexts>, file: string, say: Say): undefined {
  console.error(say(refusal.code, { file, ...refusal.values }));
  process.exitCode = exitCodes.badInput;
}
