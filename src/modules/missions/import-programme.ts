import { createHash } from 'node:crypto';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { findProblemFault } from '#kernel/scheduling/find-problem-fault.ts';
import {
  type Programme,
  type ProgrammeMeeting,
  type ProgrammeTimetable,
  problemOf,
} from '#kernel/scheduling/programme.ts';
import { readProgramme } from '#kernel/scheduling/read-programme.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { createCompaniesFromReferences, loadParticipantProfiles } from '#modules/companies/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { findUnstorableText } from '#platform/http/unstorable-text.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { mostInterpreters } from './add-interpreter.ts';
import { findUnkeptKey } from './find-unkept-keys.ts';
import type { ProgrammeImportRefusal } from './import-programme-texts.ts';
import type { MissionInterpreter } from './interpreter.ts';
import { insertInterpreters } from './interpreter-store.ts';
import { languagePairsOf } from './interpreting.ts';
import { loadBoard } from './load-board.ts';
import type { Meeting } from './meeting.ts';
import { insertMeetings } from './meeting-store.ts';
import { findImportedMission, insertMission, loadMission, lockImport, recordMissionChange } from './mission-store.ts';
import { insertParticipants } from './participant-store.ts';
import { canChangeMissions } from './policy.ts';
import type { Certificate } from './programme-of-board.ts';
import { referencesOnSides } from './programme-references.ts';
import { saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';
import { notKept, settingsOfProgramme } from './settings-of-programme.ts';
import { parseJson } from './verify-timetable.ts';

type Refused = Result<never, ProgrammeImportRefusal>;

/**
 * Makes a mission of a programme in the open format, whole or not at all: firms are those the registry has under side and
 * reference, else new ones; meetings keep their places. The same bytes again are the same mission. What the file claims of its
 * timetable is kept where the independent check does not contradict it. Answers the mission's id.
 */
export async function importProgramme(
  { tx, clock, newId }: { readonly tx: OfficeTransaction; readonly clock: Clock; readonly newId: NewId },
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<string, ProgrammeImportRefusal | 'not-allowed'>> {
  if (!canChangeMissions(actor)) return refuse('not-allowed');
  const importedSha256 = createHash('sha256').update(bytes).digest('hex');
  await lockImport(tx, importedSha256);
  const known = await findImportedMission(tx, importedSha256);
  if (known !== null) return accept(known);
  const read = readBytes(bytes);
  if (!read.ok) return read;
  const programme = read.value;
  const settings = settingsOfProgramme(programme);
  if (!settings.ok) return settings;
  const wrong =
    checkSize(programme) ??
    checkTexts(programme) ??
    checkMeetings(programme) ??
    checkProblem(programme) ??
    checkTimetable(programme);
  if (wrong) return wrong;

  const firms = firmsOf(programme);
  const companies = await createCompaniesFromReferences(tx, { clock, newId }, actor, firms);
  const twice = companies.findIndex((company, index) => companies.indexOf(company) < index);
  if (twice >= 0) {
    const path = `participants[${twice}].reference`;
    return notKept(path, firms[twice]!.reference, 'a reference of its own on its side, whatever its case and width');
  }
  const profiles = await loadParticipantProfiles(tx, actor, companies);
  for (const [index, { profile }] of profiles.entries()) {
    if (!isSameFirm(firms[index]!.name, profile.name)) return differs(index, firms[index]!, profile.name);
  }
  const id = newId();
  const { sides } = programme.mission;
  const closedTables = programme.tables.flatMap(({ number, forbiddenSlots = [] }) =>
    forbiddenSlots.length > 0 ? [{ table: number, slots: forbiddenSlots }] : [],
  );
  await insertMission(tx, { id, ...settings.value, sides, sampleKey: null, closedTables, importedSha256 });
  await insertParticipants(
    tx,
    id,
    programme.participants.map(({ side, forbiddenSlots, maximumMeetings, hostTable }, index) => ({
      company: companies[index]!,
      side,
      unavailableSlots: forbiddenSlots,
      maximumMeetings,
      host: hostTable === undefined ? null : { table: hostTable, name: {} },
      isSample: profiles[index]!.isSample,
    })),
  );
  const interpreters = interpretersOf(programme);
  await insertInterpreters(tx, id, interpreters);
  const languages = profiles.map(({ profile }) => profile.languages);
  const meetings = meetingsOf(programme, { companies, interpreters, languages }, newId);
  await insertMeetings(tx, id, meetings);
  await placeAndCertify(tx, id, programme);
  return accept(id);
}

async function placeAndCertify(tx: OfficeTransaction, id: string, { timetable }: Programme): Promise<void> {
  const mission = await loadMission(tx, id);
  if (mission === null) throw new Error('an imported mission was saved and cannot be found');
  const board = await loadBoard(tx, mission);
  const seated = await saveSeats(tx, id, { release: 'all', seats: seatsOfMeetings(board.slots, board.meetings) });
  if (!seated.ok) throw new Error('an imported timetable passed the check and takes a seat twice');
  if (timetable === null || timetable.assignments.length === 0) return;
  await recordMissionChange(tx, id, { certificate: claimOf(timetable), touchesPlan: true });
}

/** What the file says of its timetable and how that was obtained; the hash is computed anew whenever it is told. */
function claimOf({ status, bound, seconds, seed, certificate }: ProgrammeTimetable): Certificate {
  if (certificate === undefined) return { status, bound, seconds, seed };
  const { problem: _problem, seed: _seed, version, ...reason } = certificate;
  return { status, bound, seconds, seed, reason, version };
}

function readBytes(bytes: Uint8Array): Result<Programme, ProgrammeImportRefusal> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('programme-not-utf8');
  }
  const json = parseJson(text);
  if (!json.ok) return refuse('programme-not-json', json.refusal.values);
  const programme = readProgramme(json.value);
  if (!programme.ok) return programme;
  const unstorable = findUnstorableText(programme.value);
  if (unstorable !== null)
    return refuse('programme-malformed', { path: unstorable, value: 'NUL or half a character', expected: 'a text' });
  return accept(programme.value);
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

/** Firms as the registry knows them. */
function firmsOf({ participants }: Programme) {
  const references = referencesOnSides(participants);
  return participants.map(({ side, name }, index) => ({ side, reference: references[index]!, name, isSample: false }));
}

/** One name in common is enough: a firm may have learnt another since. */
function isSameFirm(given: LocalisedText, known: LocalisedText): boolean {
  const folded = (name: LocalisedText) =>
    Object.values(name).map((text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim());
  const names = folded(known);
  return folded(given).some((name) => name !== '' && names.includes(name));
}

function differs(index: number, { reference, name }: { reference: string; name: LocalisedText }, known: LocalisedText) {
  const path = `participants[${index}].reference`;
  return refuse('programme-firm-differs', { path, reference }, { given: name, firm: known });
}

function interpretersOf({ interpreters = [] }: Programme): readonly MissionInterpreter[] {
  return interpreters.map(({ number, name, languagePairs, forbiddenSlots }) => ({
    ...{ number, version: 1, name, languagePairs },
    unavailableSlots: forbiddenSlots,
  }));
}

type ImportedPeople = {
  readonly companies: readonly string[];
  readonly interpreters: readonly MissionInterpreter[];
  /** Of each participant, as the registry has them. */
  readonly languages: readonly (readonly string[])[];
};

function meetingsOf(
  { meetings, participants, timetable }: Programme,
  { companies, interpreters, languages }: ImportedPeople,
  newId: NewId,
) {
  const places = new Map(timetable?.assignments.map((assignment) => [assignment.meeting, assignment]));
  const pairOf = languagePairsOf({
    participants: companies.map((company, index) => ({ company, languages: languages[index] ?? [] })),
    interpreters,
  });
  return meetings.map((meeting): Meeting => {
    const [a, b] = meeting.participants;
    const isInOrder = participants[a - 1]!.side === 'left';
    const place = places.get(meeting.number);
    const pair = { left: companies[(isInOrder ? a : b) - 1]!, right: companies[(isInOrder ? b : a) - 1]! };
    const { languagePair = null } = meeting;
    // Where the firms' languages say the same as the file, they go on deciding.
    const isUsual = pairOf({ ...pair, interpreting: { decidedBy: 'languages' } }) === languagePair;
    return {
      id: newId(),
      version: 1,
      ...pair,
      ...wishOf(meeting),
      origin: 'imported',
      decision: 'accepted',
      reasons: meeting.reasons,
      slot: place?.slot ?? null,
      table: place?.table ?? null,
      interpreting: isUsual ? { decidedBy: 'languages' } : { decidedBy: 'officer', languagePair },
      interpreter: place?.interpreter ?? null,
      locked: meeting.fixedSlot !== null,
      whyNot: [],
    };
  });
}

/** A mission has no obligations: a timetable may lack any meeting. The nearest is a must. */
function wishOf({ demand, weight }: ProgrammeMeeting): Pick<Meeting, 'demand' | 'weight'> {
  return { demand: demand === 'like' ? 'like' : 'must', weight };
}
