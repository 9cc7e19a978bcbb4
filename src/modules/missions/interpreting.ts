import type { Board, BoardParticipant } from './board.ts';
import { type MissionInterpreter, pairOfLanguages } from './interpreter.ts';
import { isPlaced, type Meeting, mostWantedFirst, type PlacedMeeting } from './meeting.ts';

type PeopleWithLanguages = Pick<Board, 'interpreters'> & {
  readonly participants: readonly Pick<BoardParticipant, 'company' | 'languages'>[];
};
type Pair = Pick<Meeting, 'left' | 'right' | 'interpreting'>;

/**
 * For each meeting of a board the language pair it needs an interpreter for, null where it needs none.
 *
 * The firms' languages ask for one where both firms name some, share none, and somebody of this mission works in one of the pairs
 * between them: a mission without interpreters is arranged as if everybody understood each other. Among several pairs the one
 * most interpreters work in counts, so that what is wanted meets what there is.
 */
export function languagePairsOf({ participants, interpreters }: PeopleWithLanguages) {
  const languagesOf = new Map(participants.map(({ company, languages }) => [company, languages]));
  const workIn = new Map<string, number>();
  for (const pair of interpreters.flatMap(({ languagePairs }) => [...new Set(languagePairs)]))
    workIn.set(pair, (workIn.get(pair) ?? 0) + 1);
  return ({ left, right, interpreting }: Pair): string | null => {
    if (interpreting.decidedBy === 'officer') return interpreting.languagePair;
    const between = pairsBetween(languagesOf.get(left) ?? [], languagesOf.get(right) ?? []);
    const [best] = between
      .filter((pair) => workIn.has(pair))
      .toSorted((a, b) => (workIn.get(b) ?? 0) - (workIn.get(a) ?? 0));
    return best ?? null;
  };
}

/** Every way to write a pair of one firm's languages and the other's; none where they share one, or one of them names none. */
export function pairsBetween(left: readonly string[], right: readonly string[]): readonly string[] {
  if (left.some((language) => right.includes(language))) return [];
  return left.flatMap((one) =>
    right.flatMap((other) => {
      const usual = pairOfLanguages(one, other);
      const turned = usual === `${one}-${other}` ? `${other}-${one}` : `${one}-${other}`;
      return [usual, turned];
    }),
  );
}

/** Who works in the pair and is at no other meeting of that slot; whoever the meeting has now comes first. */
export function freeInterpreters(
  { interpreters, meetings }: Pick<Board, 'interpreters' | 'meetings'>,
  meeting: Pick<Meeting, 'id' | 'interpreter'>,
  { slot, languagePair }: { readonly slot: number; readonly languagePair: string },
): readonly MissionInterpreter[] {
  const taken = new Set(
    meetings.filter((one) => one.slot === slot && one.id !== meeting.id).map(({ interpreter }) => interpreter),
  );
  return interpreters
    .filter((one) => worksIn(one, languagePair) && isThere(one, slot) && !taken.has(one.number))
    .toSorted((a, b) => Number(b.number === meeting.interpreter) - Number(a.number === meeting.interpreter));
}

export function worksIn({ languagePairs }: MissionInterpreter, languagePair: string): boolean {
  return languagePairs.includes(languagePair);
}

function isThere({ unavailableSlots }: MissionInterpreter, slot: number): boolean {
  return !unavailableSlots.includes(slot);
}

export type Reinterpreted = {
  readonly meetings: readonly Meeting[];
  /** Placed meetings that find no interpreter where they stand, as they stood. */
  readonly without: readonly PlacedMeeting[];
};

/** The placed meetings of a board with the interpreters they need and can have where they stand: whoever fits stays, else somebody free comes. */
export function reinterpreted(board: Board): Reinterpreted {
  const pairOf = languagePairsOf(board);
  const byNumber = new Map(board.interpreters.map((interpreter) => [interpreter.number, interpreter]));
  const kept = new Map<string, Meeting>();
  const seeking: { meeting: PlacedMeeting; languagePair: string }[] = [];
  for (const meeting of board.meetings) {
    if (!isPlaced(meeting)) {
      kept.set(meeting.id, meeting);
      continue;
    }
    const languagePair = pairOf(meeting);
    const now = meeting.interpreter === null ? undefined : byNumber.get(meeting.interpreter);
    if (languagePair === null) kept.set(meeting.id, { ...meeting, interpreter: null });
    else if (now && worksIn(now, languagePair) && isThere(now, meeting.slot)) kept.set(meeting.id, meeting);
    else seeking.push({ meeting: { ...meeting, interpreter: null }, languagePair });
  }
  const without: PlacedMeeting[] = [];
  for (const { meeting, languagePair } of seeking.toSorted((a, b) => mostWantedFirst(a.meeting, b.meeting))) {
    const at = { slot: meeting.slot, languagePair };
    const [free] = freeInterpreters({ interpreters: board.interpreters, meetings: [...kept.values()] }, meeting, at);
    if (free) kept.set(meeting.id, { ...meeting, interpreter: free.number });
    else without.push(meeting);
  }
  const stays = (meeting: Meeting) => kept.get(meeting.id) ?? meeting;
  return { meetings: board.meetings.map(stays), without };
}
