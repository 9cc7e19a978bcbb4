import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { MissionSettings } from './mission.ts';

/** A programme with the companies its participants are: `companies[n - 1]` is participant n. */
export type KnownProgramme = { readonly programme: Programme; readonly companies: readonly string[] };

/** A programme as it is handed out; the settings tell place, days and pauses, which the programme does not carry whole. */
export type Handout = KnownProgramme & { readonly settings: MissionSettings };

export type VersionPlace = {
  readonly start: string;
  readonly table: LocalisedText;
  /** Who interprets. Absent: nobody. */
  readonly interpreter?: LocalisedText;
};

/** A meeting that is in one version and not in the other, or at another time or table, or with another interpreter; companies by id. */
export type VersionChange = {
  readonly kind: 'added' | 'moved' | 'removed';
  readonly left: string;
  readonly right: string;
  readonly leftName: LocalisedText;
  readonly rightName: LocalisedText;
  readonly from: VersionPlace | null;
  readonly to: VersionPlace | null;
};

export type VersionDifference = {
  readonly changes: readonly VersionChange[];
  /** Companies whose itinerary differs, in the order of participants. */
  readonly toTell: readonly string[];
};

/**
 * What publishing `after` changes of `before`, and who must hear of it. The first version changes nothing and is told to
 * everybody. A change of title, place or days stands on everybody's paper; reasons and proofs are told to nobody anew, nor is a
 * firm that has no meeting in either.
 */
export function differenceOf(before: Handout | null, after: Handout): VersionDifference {
  if (before === null) return { changes: [], toTell: after.companies };
  const [old, now] = [placesByPair(before), placesByPair(after)];
  const changes: VersionChange[] = [];
  for (const [pair, meeting] of now) {
    const was = old.get(pair);
    if (!was) changes.push({ kind: 'added', ...meeting.firms, from: null, to: meeting.place });
    else if (!isSame(was.place, meeting.place) || was.end !== meeting.end)
      changes.push({ kind: 'moved', ...meeting.firms, from: was.place, to: meeting.place });
  }
  for (const [pair, meeting] of old) {
    if (!now.has(pair)) changes.push({ kind: 'removed', ...meeting.firms, from: meeting.place, to: null });
  }
  const everybody = [...new Set([...after.companies, ...before.companies])];
  const touched = new Set(changes.flatMap(({ left, right }) => [left, right]));
  const sameFacts = isSame(onPaper(before.settings), onPaper(after.settings));
  return {
    changes: changes.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0)),
    toTell: sameFacts ? everybody.filter((company) => touched.has(company)) : everybody,
  };
}

type PairPlace = {
  readonly firms: Pick<VersionChange, 'left' | 'right' | 'leftName' | 'rightName'>;
  readonly place: VersionPlace;
  readonly end: string;
};

function placesByPair({ programme, companies }: KnownProgramme): ReadonlyMap<string, PairPlace> {
  const pairs = new Map<string, PairPlace>();
  for (const { meeting, slot, table, interpreter } of programme.timetable?.assignments ?? []) {
    const [a, b] = programme.meetings[meeting - 1]!.participants.map((number) => programme.participants[number - 1]!);
    const [left, right] = a!.side === 'left' ? [a!, b!] : [b!, a!];
    const { start, end } = programme.slots[slot - 1]!;
    const firms = {
      left: companies[left.number - 1]!,
      right: companies[right.number - 1]!,
      leftName: left.name,
      rightName: right.name,
    };
    pairs.set(`${firms.left} ${firms.right}`, {
      firms,
      place: {
        start,
        table: programme.tables[table - 1]!.name,
        ...(interpreter !== undefined && { interpreter: programme.interpreters![interpreter - 1]!.name }),
      },
      end,
    });
  }
  return pairs;
}

/** What of the settings stands on somebody's paper. `mission-count-store.ts` digests the same. */
function onPaper({ meetingsPerCompany: _perCompany, minimumEach: _each, tables: _tables, ...told }: MissionSettings) {
  return told;
}

function startOf({ from, to }: VersionChange): string {
  return (to ?? from)?.start ?? '';
}

/** Equal as JSON, whatever the order of keys: what comes from the database has its own. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
