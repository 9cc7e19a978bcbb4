import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { anonymous, system } from '#platform/actor.ts';
import { standingClock } from '#platform/clock.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import type { Result } from '#platform/result.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import {
  type BuiltMission,
  buildMission,
  type MissionToBuild,
  settingsForTests,
} from '#tests/builders/build-mission.ts';
import { changeMeeting } from './change-meeting.ts';
import { countUnderMission } from './mission-count-store.ts';
import { loadMission, recordMissionChange } from './mission-store.ts';
import { moveMeeting } from './move-meeting.ts';
import { publishMission } from './publish-mission.ts';
import { showVersions } from './show-versions.ts';
import { loadVersion } from './version-store.ts';

let database: TestDatabase;
let office: string;
const clock = standingClock(new Date('2027-02-01T08:00:00Z'));

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

const placed: MissionToBuild = {
  meetings: [
    { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1, demand: 'must', weight: 9000 },
    { left: 'HK-2', right: 'CQ-2', slot: 1, table: 2 },
    { left: 'HK-3', right: 'CQ-1', slot: 2, table: 1 },
    { left: 'HK-1', right: 'CQ-3' },
    { left: 'HK-2', right: 'CQ-3', decision: 'dropped' },
  ],
};

async function versionOf(mission: BuiltMission): Promise<number> {
  const found = await database.gateway.inOffice(office, (tx) => loadMission(tx, mission.id));
  return found!.version;
}

async function publish(mission: BuiltMission, fromVersion?: number, actor = system) {
  const order = { mission: mission.id, fromVersion: fromVersion ?? (await versionOf(mission)) };
  return database.gateway.inOffice(office, (tx) => publishMission({ tx, clock }, actor, order));
}

function move(mission: BuiltMission, pair: readonly [string, string], slot: number | null, fromVersion = 1) {
  const input = { mission: mission.id, meeting: mission.meeting(...pair), fromVersion, order: { slot, table: null } };
  return database.gateway.inOffice(office, (tx) => moveMeeting(tx, system, input));
}

function versions(mission: BuiltMission) {
  return database.gateway.inOffice(office, async (tx) => {
    const shown = await showVersions(tx, system, mission.id);
    if (!shown.ok) throw new Error(shown.refusal.code);
    return shown.value;
  });
}

const confirmed = (mission: BuiltMission) =>
  database.gateway.inOffice(office, async (tx) => {
    const { rows } = await tx.sql`
      select 1 from meeting_seats where mission_id = ${mission.id}::uuid and status = 'confirmed'
    `.execute(tx.tables());
    return rows;
  });

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

describe('publishing', () => {
  test('hands the board out as version 1: checked, with its seats confirmed, everybody to be told', async () => {
    const mission = await buildMission(database, office, placed);
    const published = await publish(mission);
    expect(published).toMatchObject({ ok: true, value: { published: { number: 1, changes: [] } } });
    const version = (await database.gateway.inOffice(office, (tx) => loadVersion(tx, mission.id)))!;
    const { programme, companies, toTell, publishedAt } = version;
    expect(publishedAt).toEqual(new Date('2027-02-01T08:00:00Z'));
    expect(programme.participants.map(({ reference }) => reference)).toEqual([
      ...['HK-1', 'HK-2', 'HK-3'],
      ...['CQ-1', 'CQ-2', 'CQ-3'],
    ]);
    expect(
      companies.map((id, index) => id === mission.company(programme.participants[index]!.reference)),
    ).not.toContain(false);
    expect(programme.meetings).toHaveLength(4);
    expect(programme.meetings[0]).toMatchObject({ demand: 'must', participants: [1, 4] });
    expect(toTell).toHaveLength(6);
    const verdict = verify(problemOf(programme), programme.timetable!);
    expect(verdict).toMatchObject({ ok: true, objective: { mustsPlaced: 1 } });
    expect(await confirmed(mission)).toHaveLength(9);
    const counts = await database.gateway.inOffice(office, (tx) => countUnderMission(tx, mission.id));
    expect(counts.digest).toBe(counts.publishedDigest);
  });

  test('again says what was added, moved and removed, and who is to be told; nobody else is', async () => {
    const mission = await buildMission(database, office, placed);
    await publish(mission);
    expect(codeOf(await publish(mission))).toBe('nothing-to-publish');
    await move(mission, ['HK-1', 'CQ-1'], 4);
    await move(mission, ['HK-3', 'CQ-1'], null);
    await move(mission, ['HK-1', 'CQ-3'], 5);
    const { pending } = await versions(mission);
    const told = pending.changes.map(({ kind, left, right, from, to }) => [
      kind,
      left === mission.company('HK-1'),
      right === mission.company('CQ-1'),
      from?.start ?? null,
      to?.start ?? null,
    ]);
    expect(told).toEqual([
      ['removed', false, true, '2027-03-16T01:25:00Z', null],
      ['moved', true, true, '2027-03-16T01:00:00Z', '2027-03-16T05:30:00Z'],
      ['added', true, false, null, '2027-03-16T05:55:00Z'],
    ]);
    const toTell = ['HK-1', 'HK-3', 'CQ-1', 'CQ-3'].map(mission.company);
    expect(pending.toTell).toEqual(toTell);
    const second = await publish(mission);
    expect(second).toMatchObject({ ok: true, value: { published: { number: 2, changes: pending.changes, toTell } } });
    const { versions: history, pending: none } = await versions(mission);
    expect(history.map(({ number, meetings }) => [number, meetings])).toEqual([
      [2, 3],
      [1, 3],
    ]);
    expect(none).toEqual({ changes: [], toTell: [] });
  });

  test('a move there and back, a decision or a proof is nothing to publish; another place is told to everybody', async () => {
    const mission = await buildMission(database, office, placed);
    await publish(mission);
    await move(mission, ['HK-2', 'CQ-2'], 5);
    await move(mission, ['HK-2', 'CQ-2'], 1, 2);
    const order = { mission: mission.id, meeting: mission.meeting('HK-1', 'CQ-1'), fromVersion: 1 };
    await database.gateway.inOffice(office, (tx) =>
      changeMeeting(tx, system, { ...order, change: { decision: 'accepted', locked: true } }),
    );
    expect(codeOf(await publish(mission))).toBe('nothing-to-publish');
    const settings = { ...settingsForTests, place: { en: 'Hall 7' } };
    await database.gateway.inOffice(office, (tx) =>
      recordMissionChange(tx, mission.id, { settings, touchesPlan: false }),
    );
    const moved = await publish(mission);
    expect(moved).toMatchObject({ ok: true, value: { published: { number: 2, changes: [] } } });
    expect(moved.ok && moved.value.published.toTell).toHaveLength(6);
  });

  test('is refused with nothing placed, while a computation is under way, from a stale page, and once it is over', async () => {
    const empty = await buildMission(database, office, { meetings: [{ left: 'HK-1', right: 'CQ-1' }] });
    expect(codeOf(await publish(empty))).toBe('nothing-placed');
    expect(codeOf(await publish(empty, 99))).toBe('version-stale');
    expect(codeOf(await publish(empty, 1, anonymous))).toBe('not-allowed');
    const mission = await buildMission(database, office, placed);
    await database.pastSecurity(
      `insert into yugang.timetable_runs (id, office_id, mission_id, options, seed, plan_revision)
       values (gen_random_uuid(), $1, $2, '{}', 1, 1)`,
      [office, mission.id],
    );
    expect(codeOf(await publish(mission))).toBe('run-under-way');
    await database.pastSecurity('delete from yugang.timetable_runs where mission_id = $1', [mission.id]);
    await database.pastSecurity('update yugang.missions set cancelled_at = now() where id = $1', [mission.id]);
    expect(codeOf(await publish(mission))).toBe('mission-cancelled');
  });

  test('a board that fails the independent check is not handed out', async () => {
    const mission = await buildMission(database, office, { ...placed, maximum: { 'HK-1': 0 } });
    const refused = await publish(mission);
    expect(codeOf(refused)).toBe('board-does-not-hold');
    expect(await confirmed(mission)).toHaveLength(0);
  });

  test('a firm that another published mission expects then is named, with that mission and the time', async () => {
    const first = await buildMission(database, office, placed);
    const second = await buildMission(database, office, {
      settings: { title: { en: 'The other mission' } },
      meetings: [{ left: 'HK-1', right: 'CQ-2', slot: 1, table: 1 }],
    });
    await publish(second);
    const refused = await publish(first);
    expect(codeOf(refused)).toBe('firm-booked-elsewhere');
    const words = refused.ok ? {} : refused.refusal.words;
    expect(words?.['mission']).toEqual({ en: 'The other mission' });
    expect(textIn('en', words?.['time'] ?? {})).toBe('Tue, 16 Mar 2027 09:00–09:20');
    expect(await confirmed(first)).toHaveLength(0);
    expect(await database.gateway.inOffice(office, (tx) => loadVersion(tx, first.id))).toBeNull();
  });

  test('what was published stays: the desk can neither change nor remove it', async () => {
    const mission = await buildMission(database, office, placed);
    await publish(mission);
    for (const statement of ['update mission_versions set number = 7', 'delete from mission_versions']) {
      const attempt = database.gateway.inOffice(office, (tx) => tx.sql.raw(statement).execute(tx.tables()));
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('two at once, a hundred times', () => {
  test('two officers publish: one version comes of it, the other is told that the page is stale', async () => {
    const mission = await buildMission(database, office, placed);
    let meetingVersion = 1;
    for (let time = 1; time <= 100; time += 1) {
      const fromVersion = await versionOf(mission);
      const both = await Promise.all([publish(mission, fromVersion), publish(mission, fromVersion)]);
      expect(both.map(codeOf).sort()).toEqual(['ok', 'version-stale']);
      expect((await versions(mission)).versions.map(({ number }) => number)).toHaveLength(time);
      await move(mission, ['HK-2', 'CQ-2'], time % 2 ? 5 : 1, meetingVersion);
      meetingVersion += 1;
    }
    expect(await confirmed(mission)).toHaveLength(9);
  });

  test('a move while somebody publishes: the version is the board before it, or the publishing is refused', async () => {
    const mission = await buildMission(database, office, placed);
    let meetingVersion = 1;
    const outcomes = new Set<string>();
    for (let time = 1; time <= 100; time += 1) {
      const slot = time % 2 ? 5 : 1;
      const fromVersion = await versionOf(mission);
      const [published, moved] = await Promise.all([
        publish(mission, fromVersion),
        move(mission, ['HK-2', 'CQ-2'], slot, meetingVersion),
      ]);
      expect(codeOf(moved)).toBe('ok');
      meetingVersion += 1;
      outcomes.add(codeOf(published));
      const { pending } = await versions(mission);
      if (published.ok) {
        const place = published.value.published.programme.timetable!.assignments.filter((one) => one.slot === slot);
        expect(place.length).toBe(slot === 1 ? 1 : 0);
        expect(pending.changes.map(({ kind }) => kind)).toEqual(['moved']);
      } else {
        expect(['version-stale', 'nothing-to-publish']).toContain(codeOf(published));
      }
    }
    expect(outcomes.has('ok')).toBe(true);
  });

  test('two missions that share a firm at one time: one is published, the other names the firm', async () => {
    const share: MissionToBuild = { firms: 1, meetings: [{ left: 'HK-1', right: 'CQ-1', slot: 1, table: 1 }] };
    for (let time = 1; time <= 100; time += 1) {
      // Every time on a day of its own: the mission published before keeps its firms.
      const date = new Date(Date.UTC(2027, 0, time)).toISOString().slice(0, 10);
      const settings = { days: [{ ...settingsForTests.days[0]!, date }] };
      const [one, other] = [
        await buildMission(database, office, { ...share, settings }),
        await buildMission(database, office, { ...share, settings }),
      ];
      const both = await Promise.all([publish(one, 1), publish(other, 1)]);
      expect(both.map(codeOf).sort()).toEqual(['firm-booked-elsewhere', 'ok']);
      expect((await confirmed(one)).length + (await confirmed(other)).length).toBe(3);
    }
  });
});
