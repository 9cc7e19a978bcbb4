import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { languages } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { Result } from '#platform/result.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type BuiltMission, buildMission } from '#tests/builders/build-mission.ts';
import { addMeeting } from './add-meeting.ts';
import { boardRefusals } from './board-texts.ts';
import { changeMeeting } from './change-meeting.ts';
import { decideMeetings } from './decide-meetings.ts';
import { findPlaces } from './find-places.ts';
import type { MeetingChange, MoveOrder } from './meeting-contract.ts';
import { loadMission } from './mission-store.ts';
import { moveMeeting } from './move-meeting.ts';
import { presentPlaces } from './present-board.ts';
import { showBoard } from './show-board.ts';

let database: TestDatabase;
let office: string;
let mission: BuiltMission;
const newId = uuidVersion7(systemClock);

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
  mission = await buildMission(database, office, {
    meetings: [
      { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1 },
      { left: 'HK-2', right: 'CQ-2', slot: 1, table: 2 },
      { left: 'HK-1', right: 'CQ-2' },
      { left: 'HK-3', right: 'CQ-3', slot: 2, table: 3, locked: true, decision: 'accepted' },
    ],
    unavailable: { 'CQ-1': [3] },
    maximum: { 'CQ-2': 1 },
  });
});

function move(left: string, right: string, order: MoveOrder, fromVersion = 1, actor = system) {
  const input = { mission: mission.id, meeting: mission.meeting(left, right), fromVersion, order };
  return database.gateway.inOffice(office, (tx) => moveMeeting(tx, actor, input));
}

function change(left: string, right: string, change: MeetingChange, fromVersion = 1) {
  const input = { mission: mission.id, meeting: mission.meeting(left, right), fromVersion, change };
  return database.gateway.inOffice(office, (tx) => changeMeeting(tx, system, input));
}

async function board() {
  const shown = await database.gateway.inOffice(office, (tx) => showBoard(tx, system, mission.id));
  if (!shown.ok) throw new Error(shown.refusal.code);
  return shown.value;
}

const seats = () =>
  database.pastSecurity<{ table_number: number; at: string }>(
    `select table_number, to_char(lower(during) at time zone 'utc', 'HH24:MI') as at from yugang.meeting_seats
     where mission_id = $1 and status = 'held' and table_number is not null order by 1, 2`,
    [mission.id],
  );

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.refusal.code;
}

/** A refusal as a reader of each language hears it. */
function wordsOf(result: Result<unknown>): readonly string[] {
  if (result.ok) throw new Error('nothing was refused');
  const { code, values, words = {} } = result.refusal;
  return languages.map((language) => {
    const named = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, textIn(language, text)]));
    return translator(boardRefusals, language)(code as keyof typeof boardRefusals, { ...values, ...named });
  });
}

describe('a move', () => {
  test('takes the meeting to its new place with its seats, and counts meeting, mission and plan up', async () => {
    const before = await database.gateway.inOffice(office, (tx) => loadMission(tx, mission.id));
    const moved = await move('HK-1', 'CQ-1', { slot: 2, table: null });
    // Table 1 is where nobody has to change tables.
    expect(moved).toMatchObject({ ok: true, value: { slot: 2, table: 1, version: 2 } });
    expect(await seats()).toEqual([
      { table_number: 1, at: '01:25' },
      { table_number: 2, at: '01:00' },
      { table_number: 3, at: '01:25' },
    ]);
    const after = await database.gateway.inOffice(office, (tx) => loadMission(tx, mission.id));
    expect([after!.version - before!.version, after!.planRevision - before!.planRevision]).toEqual([1, 1]);
  });

  test('to where it stands changes nothing; off the board gives its seats back', async () => {
    expect(await move('HK-1', 'CQ-1', { slot: 1, table: 1 })).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await move('HK-1', 'CQ-1', { slot: null, table: null })).toMatchObject({
      ok: true,
      value: { slot: null, table: null, version: 2 },
    });
    expect(await seats()).toHaveLength(2);
    expect((await board()).drawn.objective).toMatchObject({ breaks: 0 });
  });

  test('into a conflict is refused in words that name firms, time and table, in three languages, and nothing changes', async () => {
    const before = await seats();
    expect(wordsOf(await move('HK-1', 'CQ-2', { slot: 1, table: 3 }))).toEqual([
      'Harbour 1 meets River 1 then (09:00–09:20, Table 1).',
      '海港1號於該時段（09:00–09:20，1號枱）與江畔1号會面。',
      '海港1號在该时段（09:00–09:20，1号桌）与江畔1号洽谈。',
    ]);
    expect(wordsOf(await move('HK-1', 'CQ-1', { slot: 2, table: 3 }))).toEqual([
      'Table 3 is taken then (09:25–09:45) by Harbour 3 and River 3.',
      '3號枱於該時段（09:25–09:45）已由海港3號與江畔3号使用。',
      '3号桌在该时段（09:25–09:45）已由海港3號与江畔3号使用。',
    ]);
    expect(wordsOf(await move('HK-1', 'CQ-1', { slot: 3, table: 1 }))[0]).toBe(
      'River 1 is not there then (10:05–10:25).',
    );
    expect(wordsOf(await move('HK-1', 'CQ-2', { slot: 4, table: 1 }))[0]).toBe(
      'River 2 has all the meetings it takes (at most 1).',
    );
    expect(wordsOf(await move('HK-1', 'CQ-1', { slot: 9, table: 1 }))[0]).toBe(
      'There is no slot 9: the mission has 5.',
    );
    expect(wordsOf(await move('HK-1', 'CQ-1', { slot: 2, table: 7 }))[0]).toBe(
      'There is no table 7: the mission has 3.',
    );
    expect(codeOf(await move('HK-3', 'CQ-3', { slot: 1, table: 3 }))).toBe('meeting-locked');
    expect(codeOf(await move('HK-3', 'CQ-3', { slot: null, table: null }))).toBe('meeting-locked');
    expect(await seats()).toEqual(before);
  });

  test('is refused to nobody in particular, from a stale page, of another office, and once the mission is over', async () => {
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }, 1, anonymous))).toBe('not-allowed');
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }, 2))).toBe('version-stale');
    const own = office;
    office = await database.buildOffice();
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }))).toBe('not-found');
    office = own;
    await database.pastSecurity('update yugang.missions set closed_at = now() where id = $1', [mission.id]);
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }))).toBe('mission-closed');
  });

  test('what slips past the check is told in the same words: the database has the last one', async () => {
    const wanted = mission.meeting('HK-1', 'CQ-1');
    // A seat behind the board's back, as a bug elsewhere would leave it.
    await database.pastSecurity(
      `insert into yugang.meeting_seats (office_id, mission_id, status, meeting_id, table_number, during)
       values ($1, $2, 'held', $3, 1, tstzrange('2027-03-16 01:25Z', '2027-03-16 01:45Z'))`,
      [office, mission.id, mission.meeting('HK-2', 'CQ-2')],
    );
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }))).toBe('seat-taken');
    const { board: after } = await board();
    expect(after.meetings.find(({ id }) => id === wanted)).toMatchObject({ slot: 1, version: 1 });
  });
});

test('two moves into one place at once: one wins, the other is told, the data is right (100 times)', async () => {
  const race = await buildMission(database, office, {
    firms: 2,
    settings: { tables: 1 },
    meetings: [
      { left: 'HK-1', right: 'CQ-1' },
      { left: 'HK-2', right: 'CQ-2' },
    ],
  });
  const pairs = [race.meeting('HK-1', 'CQ-1'), race.meeting('HK-2', 'CQ-2')] as const;
  const versions = new Map<string, number>(pairs.map((id) => [id, 1]));
  const place = (meeting: string, order: MoveOrder) =>
    database.gateway.inOffice(office, (tx) =>
      moveMeeting(tx, system, { mission: race.id, meeting, fromVersion: versions.get(meeting)!, order }),
    );
  const winners = new Set<string>();
  for (let time = 0; time < 100; time += 1) {
    const slot = 1 + (time % 5);
    const results = await Promise.all(pairs.map((id) => place(id, { slot, table: time % 2 ? 1 : null })));
    expect(results.map(codeOf).sort()).toEqual(
      [time % 2 ? 'ok' : 'no-free-table', time % 2 ? 'table-taken' : 'ok'].sort(),
    );
    const { rows } = await database.gateway.inOffice(office, (tx) =>
      tx.sql`select 1 from meeting_seats where mission_id = ${race.id}::uuid`.execute(tx.tables()),
    );
    expect(rows).toHaveLength(3);
    const winner = pairs[results.findIndex(({ ok }) => ok)]!;
    winners.add(winner);
    versions.set(winner, versions.get(winner)! + 2);
    expect(
      await database.gateway.inOffice(office, (tx) =>
        moveMeeting(tx, system, {
          mission: race.id,
          meeting: winner,
          fromVersion: versions.get(winner)! - 1,
          order: { slot: null, table: null },
        }),
      ),
    ).toMatchObject({ ok: true, value: { version: versions.get(winner)! } });
  }
});

test('places say for every slot whether the meeting may go there, and why not', async () => {
  const found = await database.gateway.inOffice(office, (tx) =>
    findPlaces(tx, system, { mission: mission.id, meeting: mission.meeting('HK-1', 'CQ-1') }),
  );
  if (!found.ok) throw new Error(found.refusal.code);
  const { places } = presentPlaces(found.value.board, 'Asia/Shanghai', found.value.places, 'zh-Hant');
  expect(places.map(({ slot, freeTables }) => [slot, freeTables])).toEqual([
    [1, [1, 3]],
    [2, [1, 2]],
    [3, [1, 2, 3]],
    [4, [1, 2, 3]],
    [5, [1, 2, 3]],
  ]);
  expect(places[2]!.conflicts).toEqual([
    { code: 'firm-unavailable', text: '江畔1号未能於該時段（10:05–10:25）出席。', meeting: null },
  ]);
  expect(places[3]!.conflicts).toEqual([]);
});

describe('decisions and locks', () => {
  test('dropping gives the place back; what is dropped gets no place; accepting takes it up again', async () => {
    expect(await change('HK-1', 'CQ-1', { decision: 'dropped' })).toMatchObject({
      ok: true,
      value: { decision: 'dropped', slot: null, version: 2 },
    });
    expect(await seats()).toHaveLength(2);
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }, 2))).toBe('meeting-dropped');
    expect(codeOf(await change('HK-1', 'CQ-1', { decision: 'accepted' }, 2))).toBe('ok');
    expect(codeOf(await move('HK-1', 'CQ-1', { slot: 2, table: 1 }, 3))).toBe('ok');
  });

  test('a lock holds against dropping and moving until it is undone, and needs a place', async () => {
    expect(codeOf(await change('HK-3', 'CQ-3', { decision: 'dropped' }))).toBe('meeting-locked');
    expect(codeOf(await change('HK-1', 'CQ-2', { locked: true }))).toBe('meeting-not-placed');
    expect(codeOf(await change('HK-1', 'CQ-1', { decision: 'dropped', locked: true }))).toBe('meeting-dropped');
    expect(await change('HK-3', 'CQ-3', { locked: false })).toMatchObject({ ok: true, value: { version: 2, slot: 2 } });
    expect(codeOf(await move('HK-3', 'CQ-3', { slot: 1, table: 3 }, 2))).toBe('ok');
  });

  test('the same decision again changes nothing', async () => {
    expect(await change('HK-3', 'CQ-3', { decision: 'accepted', locked: true })).toMatchObject({
      ok: true,
      value: { version: 1 },
    });
  });

  test('what a computation proved outlasts accepting and locking, and ends with unlocking, dropping and moving', async () => {
    const certificate = { status: 'optimal', bound: { breaks: 0 }, seconds: 1, seed: 7 };
    const certify = () =>
      database.pastSecurity('update yugang.missions set certificate = $2 where id = $1', [
        mission.id,
        JSON.stringify(certificate),
      ]);
    const proof = async () =>
      (await database.gateway.inOffice(office, (tx) => loadMission(tx, mission.id)))!.certificate;
    await certify();
    await change('HK-1', 'CQ-1', { decision: 'accepted' });
    await change('HK-1', 'CQ-1', { locked: true }, 2);
    expect(await proof()).toEqual(certificate);
    await change('HK-1', 'CQ-1', { locked: false }, 3);
    expect(await proof()).toBeNull();
    await certify();
    await change('HK-1', 'CQ-2', { decision: 'dropped' });
    expect(await proof()).toBeNull();
    await certify();
    await move('HK-1', 'CQ-1', { slot: 4, table: 1 }, 4);
    expect(await proof()).toBeNull();
  });

  test('many at once are decided all or none; the one that changed meanwhile is named', async () => {
    const decide = (versions: readonly number[], decision: 'accepted' | 'dropped') =>
      database.gateway.inOffice(office, (tx) =>
        decideMeetings(tx, system, {
          mission: mission.id,
          order: {
            decision,
            meetings: [mission.meeting('HK-1', 'CQ-1'), mission.meeting('HK-2', 'CQ-2')].map((id, index) => ({
              id,
              version: versions[index]!,
            })),
          },
        }),
      );
    const stale = await decide([1, 2], 'dropped');
    expect(wordsOf(stale)[0]).toContain('somebody changed the meeting of Harbour 2 and River 2');
    expect(await seats()).toHaveLength(3);
    expect(codeOf(await decide([1, 1], 'dropped'))).toBe('ok');
    expect(await seats()).toHaveLength(1);
  });
});

describe('an officer’s own meeting', () => {
  const add = (left: string, right: string) =>
    database.gateway.inOffice(office, (tx) =>
      addMeeting({ tx, newId }, system, { mission: mission.id, left, right, demand: 'must' }),
    );

  test('is accepted and waits for a place; a pair meets once, and both take part on their sides', async () => {
    const [hk1, cq3] = [mission.company('HK-1'), mission.company('CQ-3')];
    const added = await add(hk1, cq3);
    expect(added).toMatchObject({ ok: true, value: { decision: 'accepted', origin: 'added', slot: null } });
    expect(wordsOf(await add(hk1, cq3))[1]).toContain('海港1號與江畔3号在此考察團已有會面');
    expect(wordsOf(await add(cq3, hk1))[0]).toContain('does not take part on the left side');
    expect(codeOf(await add(newId(), cq3))).toBe('firm-not-taking-part');
  });

  test('has the reasons a proposal would have, and gives way to a firm’s wish never to meet the other', async () => {
    const profile = (reference: string, change: object) =>
      database.pastSecurity('update yugang.companies set profile = profile || $2 where id = $1', [
        mission.company(reference),
        JSON.stringify(change),
      ]);
    await profile('HK-1', { kinds: ['brand'], sectors: ['food'], seeks: ['supermarkets'], languages: ['en'] });
    await profile('CQ-3', { kinds: ['channel'], sectors: ['food'], channels: ['supermarket'], languages: ['en'] });
    const added = await add(mission.company('HK-1'), mission.company('CQ-3'));
    expect(added.ok && added.value.reasons.map(({ code }) => code)).toContain('sector');
    await profile('CQ-1', { neverMeet: ['HK-2'] });
    expect(wordsOf(await add(mission.company('HK-2'), mission.company('CQ-1')))).toEqual([
      expect.stringContaining('A meeting of Harbour 2 and River 1 is excluded'),
      expect.stringContaining('海港2號與江畔1号不可安排會面'),
      expect.stringContaining('不能安排洽谈'),
    ]);
  });
});
