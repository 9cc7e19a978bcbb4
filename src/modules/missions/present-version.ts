import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { VersionDifference } from './changes-between-versions.ts';
import type { MissionVersion, MyItinerariesAnswer, VersionsAnswer } from './meeting-contract.ts';
import type { ShownVersions } from './show-versions.ts';
import type { PublishedVersion, VersionInHistory, VersionOfFirm } from './version-store.ts';

/** Ids of users to their names. */
export type UserNames = ReadonlyMap<string, string>;

/** Given by main: this module knows users by id only. */
export type NameUsers = (tx: OfficeTransaction, ids: readonly string[]) => Promise<UserNames>;

export function presentVersion(version: VersionInHistory, names: UserNames): MissionVersion {
  const { number, publishedAt, publishedBy, meetings } = version;
  return {
    number,
    publishedAt: publishedAt.toISOString(),
    publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? null),
    meetings,
    ...presentDifference(version),
  };
}

export function inHistory({ programme, companies: _, settings: _s, ...version }: PublishedVersion): VersionInHistory {
  return { ...version, meetings: programme.timetable?.assignments.length ?? 0 };
}

export function presentVersions({ versions, pending }: ShownVersions, names: UserNames): VersionsAnswer {
  return {
    versions: versions.map((version) => presentVersion(version, names)),
    pending: presentDifference(pending),
  };
}

function presentDifference({ changes, toTell }: VersionDifference): VersionsAnswer['pending'] {
  return { changes: changes.map((change) => ({ ...change })), toTell: [...toTell] };
}

export function presentMyItineraries(found: {
  readonly isSample: boolean;
  readonly versions: readonly VersionOfFirm[];
}): MyItinerariesAnswer {
  return {
    itineraries: found.versions.map(({ mission, number, settings, firstStart, meetings, isCancelled }) => ({
      mission,
      title: settings.title,
      place: settings.place,
      timeZone: settings.timeZone,
      firstStart,
      meetings,
      version: number,
      cancelled: isCancelled,
      isSample: found.isSample,
    })),
  };
}
