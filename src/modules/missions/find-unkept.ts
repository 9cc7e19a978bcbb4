import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { findProblemFault } from '#kernel/scheduling/find-problem-fault.ts';
import { type Programme, problemOf } from '#kernel/scheduling/programme.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { type Result, refuse } from '#platform/result.ts';
import { findUnkeptKey } from './find-unkept-keys.ts';
import type { ProgrammeImportRefusal } from './import-programme-texts.ts';
import { mostInterpreters } from './interpreter.ts';
import { notKept } from './settings-of-programme.ts';

type Refused = Result<never, ProgrammeImportRefusal>;

/** The first thing of a programme that a mission here cannot keep, or that contradicts itself; null: all of it can be kept. */
export function findUnkept(programme: Programme): Refused | null {
  return (
    checkSize(programme) ??
    checkTexts(programme) ??
    checkMeetings(programme) ??
    checkProblem(programme) ??
    checkTimetable(programme)
  );
}

/** Several times the largest mission there is; the independent check takes its time for every pair of the two. */
const most = { participants: 1_000, meetings: 5_000, interpreters: mostInterpreters };

function checkSize({ participants, meetings, interpreters = [] }: Programme): Refused | null {
  if (participants.length > most.participants)
    return notKept('participants', `${participants.length} participants`, `at most ${most.participants}`);
  if (meetings.length > most.meetings)
    return notKept('meetings', `${meetings.length} meetings`, `at most ${most.meetings}`);
  if (interpreters.length > most.interpreters)
    return notKept('interpreters', `${interpreters.length} interpreters`, `at most ${most.interpreters}`);
  return null;
}

const longest = { title: 120, side: 60, name: 200, reference: 60, table: 80, interpreter: 80, languagePair: 60 };

function checkTexts({ mission, participants, tables, interpreters = [], meetings }: Programme): Refused | null {
  const limits: (readonly [string, LocalisedText, number])[] = [
    ['mission.title', mission.title, longest.title],
    ['mission.sides.left', mission.sides.left, longest.side],
    ['mission.sides.right', mission.sides.right, longest.side],
    ...tables.map(({ name }, index) => [`tables[${index}].name`, name, longest.table] as const),
    ...interpreters.map(({ name }, index) => [`interpreters[${index}].name`, name, longest.interpreter] as const),
    ...interpreters.flatMap(({ languagePairs }, index) =>
      languagePairs.map((en) => [`interpreters[${index}].languagePairs`, { en }, longest.languagePair] as const),
    ),
    ...meetings.flatMap(({ languagePair: en }, index) =>
      en === undefined ? [] : [[`meetings[${index}].languagePair`, { en }, longest.languagePair] as const],
    ),
    ...participants.map(({ name }, index) => [`participants[${index}].name`, name, longest.name] as const),
    ...participants.map(
      ({ reference }, index) => [`participants[${index}].reference`, { en: reference }, longest.reference] as const,
    ),
  ];
  for (const [path, texts, most] of limits) {
    const long = Object.values(texts).find((text) => text.length > most);
    if (long !== undefined) return notKept(path, `${long.length} characters`, `at most ${most} characters`);
  }
  const nameless = participants.findIndex(({ name }) => !Object.values(name).some((text) => text.trim()));
  if (nameless >= 0) return notKept(`participants[${nameless}].name`, 'nothing', 'a name in at least one language');
  if (!Object.values(mission.title).some((text) => text.trim()))
    return notKept('mission.title', 'nothing', 'a title in at least one language');
  return null;
}

/** The open format can say more of a meeting than a mission keeps; nothing of it is dropped without a word. */
function checkMeetings(programme: Programme): Refused | null {
  const { participants, meetings, rules, timetable } = programme;
  if (rules.fairness !== null) return notKept('rules.fairness', String(rules.fairness), 'null');
  const unkept = findUnkeptKey(programme);
  if (unkept) return notKept(unkept.path, unkept.value, 'no such key; the desk keeps missions without it');
  const tooMany = participants.findIndex(({ maximumMeetings }) => (maximumMeetings ?? 0) > 200);
  if (tooMany >= 0)
    return notKept(
      `participants[${tooMany}].maximumMeetings`,
      String(participants[tooMany]?.maximumMeetings),
      'at most 200',
    );
  const placed = new Set(timetable?.assignments.map(({ meeting }) => meeting));
  const pairs = new Map<string, number>();
  for (const [index, { number, participants: pair, session, after, fixedSlot }] of meetings.entries()) {
    const path = `meetings[${index}]`;
    const sides = pair.map((one) => participants[one - 1]!.side);
    if (sides[0] === sides[1]) return notKept(`${path}.participants`, pair.join(', '), 'one participant of each side');
    const key = pair.toSorted((a, b) => a - b).join(' ');
    const before = pairs.get(key);
    if (before !== undefined)
      return notKept(
        `${path}.participants`,
        pair.join(', '),
        `a pair that meets once; it is that of meeting ${before}`,
      );
    pairs.set(key, number);
    if (session !== null) return notKept(`${path}.session`, session, 'null: times are open, or fixed by a slot');
    if (after.length > 0) return notKept(`${path}.after`, after.join(', '), 'no order among meetings');
    if (fixedSlot !== null && !placed.has(number))
      return notKept(`${path}.fixedSlot`, String(fixedSlot), 'null, or a place for this meeting in the timetable');
  }
  return null;
}

/** What contradicts itself, such as a meeting of two hosts. */
function checkProblem(programme: Programme): Refused | null {
  const fault = findProblemFault(problemOf(programme));
  return fault && refuse('programme-malformed', { ...fault });
}

function checkTimetable(programme: Programme): Refused | null {
  const { timetable } = programme;
  if (timetable === null || timetable.assignments.length === 0) return null;
  const verdict = verify(problemOf(programme), timetable);
  if (verdict.ok) return null;
  const { code, values } = verdict.broken;
  const named = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return refuse('programme-timetable-broken', { constraint: code, values: named.join(', ') });
}
