import type { Language } from '#platform/i18n/language.ts';
import type { Board } from './board.ts';
import type { PlaceForMeeting } from './conflicts-of-move.ts';
import { howGoodIs } from './how-good.ts';
import { languagePairsOf } from './interpreting.ts';
import type { Meeting } from './meeting.ts';
import type { BoardAnswer, MissionMeeting, PlacesAnswer } from './meeting-contract.ts';
import { wordMeetingObstacle } from './meeting-obstacles.ts';
import type { ShownBoard } from './show-board.ts';
import { nameOfFirm, wordsOfConflict } from './word-conflict.ts';
import { sayHowGood } from './word-how-good.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

/** `board` knows the names of the firms a reason against a meeting speaks of. */
export function presentMeeting(
  { whyNot, reasons, interpreting, ...meeting }: Meeting,
  board: Pick<Board, 'participants' | 'interpreters'>,
  language: Language,
  languagePairOf = languagePairsOf(board),
): MissionMeeting {
  return {
    ...meeting,
    languagePair: languagePairOf({ ...meeting, interpreting }),
    languagePairBy: interpreting.decidedBy,
    reasons: [...reasons],
    whyNotPlaced: whyNot.map((obstacle) => ({
      code: obstacle.code,
      text: wordMeetingObstacle(obstacle, (company) => nameOfFirm(board, company), language),
    })),
  };
}

export function presentBoard({ board, drawn }: ShownBoard, language: Language): BoardAnswer {
  const { objective, certificate, programme } = drawn;
  const languagePairOf = languagePairsOf(board);
  return {
    slots: [...board.slots],
    tables: board.tables.map(({ number, name, forbiddenSlots = [] }) => ({
      number,
      name,
      closedSlots: [...forbiddenSlots],
    })),
    participants: board.participants.map(({ company, number, side, reference, name, unavailableSlots, host }) => ({
      ...{ company, number, side, reference, name },
      unavailableSlots: [...unavailableSlots],
      hostTable: host?.table ?? null,
    })),
    interpreters: board.interpreters.map(({ number, name, languagePairs }) => ({
      ...{ number, name },
      languagePairs: [...languagePairs],
    })),
    languagePairs: pairsOn(board, languagePairOf).map((pair) => ({ pair, name: wordsOfLanguagePair(pair) })),
    meetings: board.meetings.map((meeting) => presentMeeting(meeting, board, language, languagePairOf)),
    figures: {
      placed: programme.timetable?.assignments.length ?? 0,
      mustsPlaced: objective?.mustsPlaced ?? 0,
      worstShare: objective?.worstShare ?? 0,
      breaks: objective?.breaks ?? 0,
      tableChanges: objective?.tableChanges ?? 0,
      status: certificate?.status === 'optimal' || certificate?.status === 'feasible' ? certificate.status : null,
      boundBreaks: certificate?.bound.breaks ?? certificate?.reason?.breaksWithSameMeetings ?? null,
      says: certificate && objective ? [...sayHowGood(howGoodIs(certificate, objective, programme), language)] : [],
    },
  };
}

function pairsOn(
  { interpreters, meetings }: Board,
  languagePairOf: ReturnType<typeof languagePairsOf>,
): readonly string[] {
  const wanted = meetings.flatMap((meeting) => languagePairOf(meeting) ?? []);
  return [...new Set([...interpreters.flatMap(({ languagePairs }) => languagePairs), ...wanted])].sort();
}

export function presentPlaces(
  board: Board,
  timeZone: string,
  places: readonly PlaceForMeeting[],
  language: Language,
): PlacesAnswer {
  return {
    places: places.map(({ slot, freeTables, conflicts }) => ({
      slot,
      freeTables: [...freeTables],
      conflicts: conflicts.map((conflict) => ({
        code: conflict.code,
        text: wordsOfConflict(board, timeZone, conflict, language),
        meeting: 'meeting' in conflict ? conflict.meeting : null,
      })),
    })),
  };
}
