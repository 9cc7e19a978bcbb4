import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme, ProgrammeMeeting, ProgrammeParticipant, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { inEveryLanguage } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Board, BoardParticipant } from './board.ts';
import { boardTexts } from './board-texts.ts';
import { languagePairsOf } from './interpreting.ts';
import type { Meeting } from './meeting.ts';
import { referencesInProgramme } from './programme-references.ts';

/** What the open format says of a mission besides its board. */
export type MissionToDraw = {
  readonly title: LocalisedText;
  readonly timeZone: string;
  readonly sides: { readonly left: LocalisedText; readonly right: LocalisedText };
  /** Calendar date of the first day in `timeZone`. */
  readonly date: string;
};

/** The mission in the open format, before its timetable, with what its numbers stand for here. */
export type DrawnMission = {
  readonly programme: Programme;
  /** `companies[n - 1]` is the company of participant n. */
  readonly companies: readonly string[];
  /** `meetings[n - 1]` is meeting n. Dropped ones are not drawn up. */
  readonly meetings: readonly Meeting[];
  /** `interpreters[n - 1]` is the number in the mission of interpreter n. */
  readonly interpreters: readonly number[];
};

/**
 * The one way from a mission to the open format: for the computation, the independent check, publishing and every document.
 *
 * Participants come left first, then by their number in the mission; meetings by falling worth: musts, then weight. A locked
 * meeting is bound to its slot. The numbers are those of one drawing: what lasts is the reference of a firm.
 *
 * @param obligations ids of meetings without which a timetable is none.
 */
export function drawUpMission(mission: MissionToDraw, board: Board, obligations: readonly string[] = []): DrawnMission {
  const hasToTakePlace = new Set(obligations);
  const participants = board.participants.toSorted(leftFirst);
  const numbers = new Map(participants.map(({ company }, index) => [company, index + 1]));
  const numberOf = (company: string): number => {
    const number = numbers.get(company);
    if (number === undefined) throw new Error(`company ${company} has a meeting and takes no part in the mission`);
    return number;
  };
  const meetings = board.meetings
    .filter(({ decision }) => decision !== 'dropped')
    .toSorted(
      (a, b) =>
        Number(b.demand === 'must') - Number(a.demand === 'must') ||
        b.weight - a.weight ||
        numberOf(a.left) - numberOf(b.left) ||
        numberOf(a.right) - numberOf(b.right),
    );
  const languagePairOf = languagePairsOf(board);
  const programme: Programme = {
    format: 'yugang-programme',
    version: 1,
    mission: { title: mission.title, timeZone: mission.timeZone, date: mission.date, sides: mission.sides },
    slots: withDaysInRow(board.slots),
    tables: board.tables,
    ...(board.interpreters.length > 0 && {
      interpreters: board.interpreters.map(({ name, languagePairs, unavailableSlots }, index) => ({
        number: index + 1,
        name,
        languagePairs,
        forbiddenSlots: unavailableSlots,
      })),
    }),
    participants: drawParticipants(participants),
    meetings: meetings.map((meeting, index): ProgrammeMeeting => {
      const { id, left, right, weight, locked, slot, reasons } = meeting;
      const languagePair = languagePairOf(meeting);
      return {
        number: index + 1,
        participants: [numberOf(left), numberOf(right)],
        demand: hasToTakePlace.has(id) ? 'obligation' : meeting.demand,
        weight,
        session: null,
        fixedSlot: locked ? slot : null,
        after: [],
        reasons,
        ...(languagePair !== null && { languagePair }),
      };
    }),
    rules: { fairness: null },
    timetable: null,
  };
  return {
    programme,
    companies: participants.map(({ company }) => company),
    meetings,
    interpreters: board.interpreters.map(({ number }) => number),
  };
}

/** What tables are called where nobody gave them a name. */
export function tableName(number: number): Required<LocalisedText> {
  return inEveryLanguage((language) => translator(boardTexts, language)('table', { number }));
}

function leftFirst(a: BoardParticipant, b: BoardParticipant): number {
  return a.side === b.side ? a.number - b.number : a.side === 'left' ? -1 : 1;
}

function drawParticipants(participants: readonly BoardParticipant[]): readonly ProgrammeParticipant[] {
  const references = referencesInProgramme(participants);
  return participants.map(({ side, name, unavailableSlots, maximumMeetings, host }, index) => ({
    number: index + 1,
    reference: references[index]!,
    name,
    side,
    forbiddenSlots: unavailableSlots,
    maximumMeetings,
    ...(host && { hostTable: host.table }),
  }));
}

/** A day without slots does not count in the open format. */
function withDaysInRow(slots: readonly ProgrammeSlot[]): readonly ProgrammeSlot[] {
  const days = [...new Set(slots.map(({ day }) => day))];
  return slots.map((slot) => ({ ...slot, day: days.indexOf(slot.day) + 1 }));
}
