import type { LocalisedText } from '../lib/localised-text.ts';
import type { Problem } from './problem.ts';
import type { Programme, ProgrammeSlot } from './programme.ts';

const hour = 3_600_000;
const firstMorning = Date.parse('2026-03-02T01:00:00Z');

/** A problem in the open format, with names that say no more than numbers do and slots of half an hour where the day is long enough. */
export function programmeOfProblem(problem: Problem, title: LocalisedText): Programme {
  const { participants, meetings, tableDetails, travelSlots, interpreters, previous } = problem;
  const half = Math.ceil(participants.length / 2);
  const venues = Math.max(
    travelSlots?.length ?? 0,
    ...[...(tableDetails ?? []), ...meetings].map(({ venue }) => venue ?? 0),
  );
  return {
    format: 'yugang-programme',
    version: 1,
    mission: {
      title,
      timeZone: 'Asia/Hong_Kong',
      date: '2026-03-02',
      sides: {
        left: { en: 'Visitors', 'zh-Hant': '到訪企業', 'zh-Hans': '来访企业' },
        right: { en: 'Hosts', 'zh-Hant': '本地企業', 'zh-Hans': '本地企业' },
      },
    },
    slots: slotsOf(problem),
    tables: Array.from({ length: problem.tables }, (_, i) => ({
      number: i + 1,
      name: numbered(['Table #', '# 號枱', '# 号桌'], i),
      ...tableDetails?.[i],
    })),
    ...(venues > 0 && {
      venues: Array.from({ length: venues }, (_, i) => ({
        number: i + 1,
        name: numbered(['Venue #', '# 號場地', '# 号场地'], i),
      })),
    }),
    ...(travelSlots && { travelSlots }),
    ...(interpreters && {
      interpreters: interpreters.map((interpreter, i) => ({
        number: i + 1,
        name: numbered(['Interpreter #', '第 # 號傳譯員', '第 # 号口译员'], i),
        ...interpreter,
      })),
    }),
    participants: participants.map(({ representatives, ...participant }, p) => ({
      number: p + 1,
      reference: `P${String(p + 1).padStart(4, '0')}`,
      name: numbered(['Participant #', '第 # 號參加者', '第 # 号参会方'], p),
      side: p < half ? 'left' : 'right',
      ...participant,
      ...(representatives && {
        representatives: representatives.map((representative, k) => ({
          name: numbered(['Representative #', '第 # 位代表', '第 # 位代表'], k),
          ...representative,
        })),
      }),
    })),
    meetings: meetings.map((meeting, m) => ({ number: m + 1, ...meeting, reasons: [] })),
    rules: { fairness: problem.fairness },
    ...(previous && { previous }),
    timetable: null,
  };
}

function slotsOf({ slots }: Problem): ProgrammeSlot[] {
  return slots.map((slot, t) => {
    const today = slots.filter(({ day }) => day === slot.day).length;
    const place = t - slots.findIndex(({ day }) => day === slot.day);
    // Fourteen hours hold the longest day.
    const length = Math.min(hour / 2, Math.floor((14 * hour) / today / 60_000) * 60_000 || 1000);
    const start = firstMorning + (slot.day - 1) * 24 * hour + place * length;
    return {
      number: t + 1,
      session: slot.session,
      day: slot.day,
      start: new Date(start).toISOString(),
      end: new Date(start + length).toISOString(),
      ...(slot.isClosed === undefined ? {} : { isClosed: slot.isClosed }),
    };
  });
}

/** The words in three languages, the number from 1 in the place of #. */
function numbered([en, hant, hans]: readonly [string, string, string], index: number): LocalisedText {
  const fill = (words: string) => words.replace('#', String(index + 1));
  return { en: fill(en), 'zh-Hant': fill(hant), 'zh-Hans': fill(hans) };
}
