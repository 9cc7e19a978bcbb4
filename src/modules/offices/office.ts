import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { OfficeRefusal } from './texts.ts';

/** The trade-promotion office whose desk this is, and what it calls the two communities it brings together. */
export type Office = {
  readonly id: string;
  readonly code: string;
  readonly name: LocalisedText;
  /** IANA name. */
  readonly timeZone: string;
  readonly sides: { readonly left: LocalisedText; readonly right: LocalisedText };
  /** Where the desk writes to the office itself. */
  readonly email: string | null;
  /** Whether invented companies and missions are in the office. Once removed, they do not come back. */
  readonly sample: 'never' | 'there' | 'removed';
  readonly version: number;
};

export type OfficeChange = Pick<Office, 'name' | 'timeZone' | 'sides' | 'email'>;

/** The office after a change that started from `fromVersion`. */
export function changedOffice(
  office: Office,
  change: OfficeChange,
  fromVersion: number,
): Result<Office, OfficeRefusal | 'version-stale'> {
  if (office.version !== fromVersion) return refuse('version-stale', { expected: fromVersion, actual: office.version });
  if (!isTimeZone(change.timeZone)) return refuse('time-zone-not-known', { timeZone: change.timeZone });
  return accept({ ...office, ...change, version: office.version + 1 });
}

/** Offsets such as +08:00 are no zones: they know nothing of the days on which clocks change. */
function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
}
