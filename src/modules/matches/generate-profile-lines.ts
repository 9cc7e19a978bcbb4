import { type GenerateProfiles, generateProfiles } from '#kernel/matching/generate-profiles.ts';
import { matchingKnowledge } from './matching-knowledge.ts';

/** Invented profiles as JSON Lines: the same options give the same text. */
export function generateProfileLines(options: GenerateProfiles): string {
  const lines: string[] = [];
  for (const profile of generateProfiles(options, matchingKnowledge)) lines.push(JSON.stringify(profile));
  return lines.map((line) => `${line}\n`).join('');
}
