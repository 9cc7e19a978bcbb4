import { createHash } from 'node:crypto';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme, ProgrammeMeeting, ProgrammeTimetable } from '#kernel/scheduling/programme.ts';
import { readProgramme } from '#kernel/scheduling/read-programme.ts';
import { createCompaniesFromReferences, loadParticipantProfiles } from '#modules/companies/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { findUnstorableText } from '#platform/http/unstorable-text.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { findUnkept } from './find-unkept.ts';
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
  const wrong = findUnkept(programme);
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
