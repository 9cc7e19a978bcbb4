import type { OfficeAnswer } from '#modules/offices/contract.ts';
import { languages } from '#web/reader/languages.ts';

const places = ['name', 'sides.left', 'sides.right'] as const;

/** The places of an office's change, as the server names them: `name.en`, `sides.left.zh-Hant`, `timeZone`, `email`. */
export const fieldsOfOffice = [
  ...places.flatMap((place) => languages.map((language) => `${place}.${language}` as const)),
  'timeZone' as const,
  'email' as const,
];
export type OfficeField = (typeof fieldsOfOffice)[number];
/** What is typed about an office, field by field. */
export type OfficeDraft = Readonly<Record<OfficeField, string>>;

export function draftOfOffice({ name, sides, timeZone, email }: OfficeAnswer): OfficeDraft {
  const texts = { name, 'sides.left': sides.left, 'sides.right': sides.right };
  return {
    ...(Object.fromEntries(
      places.flatMap((place) => languages.map((language) => [`${place}.${language}`, texts[place][language] ?? ''])),
    ) as Record<OfficeField, string>),
    timeZone,
    email: email ?? '',
  };
}

/** What is sent: an empty address is none. */
export function changeOfOffice(draft: OfficeDraft) {
  const inAll = (place: (typeof places)[number]) =>
    Object.fromEntries(languages.map((language) => [language, draft[`${place}.${language}`]]));
  return {
    name: inAll('name'),
    sides: { left: inAll('sides.left'), right: inAll('sides.right') },
    timeZone: draft.timeZone,
    email: draft.email.trim() || null,
  };
}

export type OfficeDifference = {
  readonly field: OfficeField;
  readonly changedBy: 'me' | 'them' | 'both';
};

/** Where what is typed and what somebody else saved differ, and who changed it since `base`. */
export function compareOffices(base: OfficeDraft, mine: OfficeDraft, theirs: OfficeDraft): readonly OfficeDifference[] {
  return fieldsOfOffice
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({
      field,
      changedBy: mine[field] === base[field] ? 'them' : theirs[field] === base[field] ? 'me' : 'both',
    }));
}
