import { z } from 'zod';
import { type Profile, priceBands } from '#kernel/matching/profile.ts';
import { accept, type Result, refuse } from '#platform/result.ts';

/** A profile of a file, with the references of firms of the other file that it may not be put together with. */
export type ProfileLine = Profile & { readonly neverMeet: readonly string[]; readonly metBefore: readonly string[] };

export type ProfileLines = {
  readonly profiles: readonly ProfileLine[];
  /** Fields that nobody knows; they are ignored, which is worth one warning. */
  readonly unknownFields: readonly string[];
};

export type ProfileLinesRefusal = 'profile-line-not-json' | 'profile-line-malformed' | 'profile-id-twice';

const phrases = z.array(z.string()).default([]);
const localised = z.object({ en: z.string(), 'zh-Hant': z.string(), 'zh-Hans': z.string() }).partial().default({});
const units = z.number().min(0).finite();

const line = z.object({
  id: z.string().min(1),
  name: localised,
  text: localised,
  kinds: phrases,
  sectors: phrases,
  products: phrases,
  offers: phrases,
  seeks: phrases,
  channels: phrases,
  territory: phrases,
  languages: phrases,
  priceBands: z.array(z.enum(priceBands)).optional(),
  monthlyUnits: z.object({ offered: units, sought: units }).partial().optional(),
  certificates: phrases.optional(),
  certificatesRequired: phrases.optional(),
  onlyIn: phrases.optional(),
  exclusiveIn: phrases.optional(),
  neverMeet: phrases,
  metBefore: phrases,
});

/** What a field has to be, for whoever mends the file. */
const expectations: Readonly<Record<string, string>> = {
  '': 'an object {"id": "…", …}',
  id: 'a text of at least one character',
  name: '{"en": "…", "zh-Hant": "…", "zh-Hans": "…"}, each optional',
  text: '{"en": "…", "zh-Hant": "…", "zh-Hans": "…"}, each optional',
  priceBands: `a list of ${priceBands.join(', ')}`,
  monthlyUnits: '{"offered": number, "sought": number}, each optional and not below 0',
};

/** Reads profiles, one JSON object a line; empty lines are passed over. Values of a refusal: line, path, value, expected. */
export function readProfileLines(text: string): Result<ProfileLines, ProfileLinesRefusal> {
  const profiles: ProfileLine[] = [];
  const unknown = new Set<string>();
  const lines = new Map<string, number>();
  // A mark of the byte order stands before the first line of files of some editors.
  for (const [at, row] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (row.trim() === '') continue;
    const read = readJson(row);
    if (read === undefined) return refuse('profile-line-not-json', { line: at + 1, value: shown(row) });
    const parsed = line.safeParse(read);
    if (!parsed.success) {
      const path = (parsed.error.issues[0]?.path ?? []).map(String);
      const value = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], read);
      return refuse('profile-line-malformed', {
        line: at + 1,
        path: path.join('.') || '(the line)',
        value: shown(JSON.stringify(value) ?? 'nothing'),
        expected: expectations[path[0] ?? ''] ?? 'a list of texts',
      });
    }
    const first = lines.get(parsed.data.id);
    if (first !== undefined) return refuse('profile-id-twice', { line: at + 1, value: shown(parsed.data.id), first });
    lines.set(parsed.data.id, at + 1);
    for (const field of Object.keys(read as object)) if (!(field in line.shape)) unknown.add(field);
    profiles.push(parsed.data as ProfileLine);
  }
  return accept({ profiles, unknownFields: [...unknown].sort() });
}

function readJson(row: string): unknown {
  try {
    return JSON.parse(row) as unknown;
  } catch {
    return undefined;
  }
}

function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
