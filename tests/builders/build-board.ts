import type { Board, BoardParticipant } from '#modules/missions/board.ts';
import { tableName } from '#modules/missions/draw-up-mission.ts';
import type { MissionInterpreter } from '#modules/missions/interpreter.ts';
import { type Meeting, notArranged } from '#modules/missions/meeting.ts';
import { buildProgramme } from './build-programme.ts';

export type BoardToBuild = {
  readonly perDay?: number;
  readonly days?: number;
  readonly tables?: number;
  /** Left firms are L1, L2 …, right ones R1, R2 …; unless `participants` names others. */
  readonly firms?: number;
  readonly participants?: readonly (Partial<BoardParticipant> & { readonly company: string })[];
  /** Of Cantonese and Mandarin, unless told otherwise. */
  readonly interpreters?: readonly Partial<MissionInterpreter>[];
  readonly meetings?: readonly (Partial<Meeting> & { readonly left: string; readonly right: string })[];
};

/** A board of firms without wishes of their own; meetings are proposed likes without a place unless told otherwise. */
export function buildBoard(wanted: BoardToBuild = {}): Board {
  const firms = wanted.firms ?? 3;
  const given = new Map(wanted.participants?.map((participant) => [participant.company, participant]));
  const participants = ['L', 'R'].flatMap((letter, side) =>
    Array.from({ length: firms }, (_, index) => ({
      company: `${letter}${index + 1}`,
      number: side * firms + index + 1,
      side: side === 0 ? ('left' as const) : ('right' as const),
      reference: `${letter}${index + 1}`,
      name: { en: `Firm ${letter}${index + 1}` },
      unavailableSlots: [],
      maximumMeetings: null,
      languages: [],
      host: null,
      ...given.get(`${letter}${index + 1}`),
    })),
  );
  return {
    slots: buildProgramme({ slots: { perDay: wanted.perDay ?? 4, days: wanted.days ?? 1 }, meetings: [] }).slots,
    tables: Array.from({ length: wanted.tables ?? 3 }, (_, index) => ({
      number: index + 1,
      name: tableName(index + 1),
    })),
    participants,
    interpreters: (wanted.interpreters ?? []).map((interpreter, index) => ({
      number: index + 1,
      version: 1,
      name: { en: `Interpreter ${index + 1}` },
      languagePairs: ['cmn-yue'],
      unavailableSlots: [],
      ...interpreter,
    })),
    meetings: (wanted.meetings ?? []).map((meeting) => ({
      id: `${meeting.left}-${meeting.right}`,
      version: 1,
      demand: 'like',
      weight: 5000,
      origin: 'proposed',
      decision: 'proposed',
      reasons: [],
      ...notArranged,
      ...meeting,
    })),
  };
}

/** What the open format says besides the board. */
export const missionForTests = {
  title: { en: 'A mission', 'zh-Hant': '考察團', 'zh-Hans': '考察团' },
  timeZone: 'Asia/Shanghai',
  sides: { left: { en: 'Hong Kong' }, right: { en: 'Chongqing' } },
  date: '2026-11-20',
};
