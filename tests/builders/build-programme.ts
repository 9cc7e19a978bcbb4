import type { Programme, ProgrammeMeeting, ProgrammeParticipant, ProgrammeSlot } from '#kernel/scheduling/programme.ts';

/** A meeting between two participants; placed where it has a slot. The table defaults to the first one free in that slot. */
export type MeetingToBuild = {
  readonly between: readonly [number, number];
  readonly slot?: number;
  readonly table?: number;
} & Partial<Pick<ProgrammeMeeting, 'demand' | 'weight' | 'reasons' | 'session' | 'fixedSlot' | 'after'>>;

export type ProgrammeToBuild = {
  readonly mission?: Partial<Programme['mission']>;
  readonly participants?: readonly Partial<ProgrammeParticipant>[];
  /** Slots, or how many on each of how many days; default one day of 8. */
  readonly slots?: readonly ProgrammeSlot[] | { readonly perDay: number; readonly days: number };
  readonly tables?: number;
  readonly meetings?: readonly MeetingToBuild[];
  readonly seed?: number;
};

/**
 * A programme of 20 November 2026 in Chongqing: 25-minute slots every 30 minutes from 09:30 local time (UTC+8), lunch after
 * half of them. Participants default to one firm a side; odd numbers are on the left.
 */
export function buildProgramme(wanted: ProgrammeToBuild = {}): Programme {
  const slots = Array.isArray(wanted.slots)
    ? (wanted.slots as readonly ProgrammeSlot[])
    : buildSlots((wanted.slots as { perDay: number; days: number } | undefined) ?? { perDay: 8, days: 1 });
  const tables = wanted.tables ?? 4;
  const meetings = wanted.meetings ?? [{ between: [1, 2] as const, slot: 1 }];
  const taken = new Set<string>();
  const assignments = meetings.flatMap(({ slot, table }, index) => {
    if (slot === undefined) return [];
    const free = table ?? Array.from({ length: tables }, (_, at) => at + 1).find((at) => !taken.has(`${slot} ${at}`));
    if (free === undefined)
      throw new Error(`Meeting ${index + 1}: no table is free in slot ${slot}; there are ${tables}`);
    taken.add(`${slot} ${free}`);
    return [{ meeting: index + 1, slot, table: free }];
  });
  return {
    format: 'yugang-programme',
    version: 1,
    mission: {
      title: { en: 'Design mission to Chongqing', 'zh-Hant': '重慶設計考察團', 'zh-Hans': '重庆设计考察团' },
      timeZone: 'Asia/Shanghai',
      date: '2026-11-20',
      sides: {
        left: { en: 'Hong Kong', 'zh-Hant': '香港代表團', 'zh-Hans': '香港代表团' },
        right: { en: 'Chongqing', 'zh-Hant': '重慶代表團', 'zh-Hans': '重庆代表团' },
      },
      ...wanted.mission,
    },
    slots,
    tables: Array.from({ length: tables }, (_, index) => ({
      number: index + 1,
      name: { en: `Table ${index + 1}`, 'zh-Hant': `${index + 1}號檯`, 'zh-Hans': `${index + 1}号桌` },
    })),
    participants: (wanted.participants ?? [{}, {}]).map(buildParticipant),
    meetings: meetings.map((meeting, index) => ({
      number: index + 1,
      participants: meeting.between,
      demand: meeting.demand ?? 'like',
      weight: meeting.weight ?? 5000,
      session: meeting.session ?? null,
      fixedSlot: meeting.fixedSlot ?? null,
      after: meeting.after ?? [],
      reasons: meeting.reasons ?? [],
    })),
    rules: { fairness: null },
    timetable: {
      status: 'feasible',
      objective: null,
      bound: {},
      assignments,
      seconds: 0.1,
      seed: wanted.seed ?? 42,
    },
  };
}

function buildParticipant(wanted: Partial<ProgrammeParticipant>, index: number): ProgrammeParticipant {
  const number = index + 1;
  const side = wanted.side ?? (number % 2 === 1 ? 'left' : 'right');
  const name =
    side === 'left'
      ? { en: `Harbour Firm ${number} Ltd`, 'zh-Hant': `海港${number}號有限公司` }
      : { en: `River Firm ${number} Co., Ltd`, 'zh-Hans': `江畔${number}号有限责任公司` };
  const reference = `${side === 'left' ? 'HK' : 'CQ'}-${String(number).padStart(3, '0')}`;
  return { number, reference, name, side, forbiddenSlots: [], maximumMeetings: null, ...wanted };
}

function buildSlots({ perDay, days }: { perDay: number; days: number }): ProgrammeSlot[] {
  const morning = Math.ceil(perDay / 2);
  return Array.from({ length: perDay * days }, (_, index) => {
    const day = Math.floor(index / perDay);
    const inDay = index % perDay;
    const lunchMinutes = inDay >= morning ? 60 : 0;
    const start = Date.parse('2026-11-20T01:30:00Z') + (day * 1440 + inDay * 30 + lunchMinutes) * 60_000;
    return {
      number: index + 1,
      session: inDay < morning ? 'morning' : 'afternoon',
      day: day + 1,
      start: instant(start),
      end: instant(start + 25 * 60_000),
    };
  });
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
