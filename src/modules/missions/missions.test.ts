import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '#platform/actor.ts';
import { standingClock, systemClock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { Result } from '#platform/result.ts';
import { addCompanies } from '#tests/builders/add-companies.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type BuiltMission, buildMission, settingsForTests } from '#tests/builders/build-mission.ts';
import { addParticipants } from './add-participants.ts';
import { cancelMission } from './cancel-mission.ts';
import { changeParticipant } from './change-participant.ts';
import { changeSettings, foreseeSettings } from './change-settings.ts';
import { closeMission } from './close-mission.ts';
import { createMission } from './create-mission.ts';
import { deleteMission } from './delete-mission.ts';
import { findMission, findMissions } from './find-missions.ts';
import { findParticipants } from './find-participants.ts';
import type { MissionSettings } from './mission.ts';
import { presentEffect, presentMission } from './present-mission.ts';
import { publishMission } from './publish-mission.ts';
import { removeParticipant } from './remove-participant.ts';
import { removeSample } from './remove-sample.ts';
import { reopenMission } from './reopen-mission.ts';
import { showBoard } from './show-board.ts';

let database: TestDatabase;
let office: string;
const clock = standingClock(new Date('2027-03-10T08:00:00Z'));
const newId = uuidVersion7(systemClock);

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

const inOffice = <T>(work: (tx: OfficeTransaction) => Promise<T>) => database.gateway.inOffice(office, work);
const placed = [
  { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1 },
  { left: 'HK-2', right: 'CQ-2', slot: 3, table: 2, locked: true, decision: 'accepted' },
  { left: 'HK-1', right: 'CQ-2', slot: 4, table: 3 },
  { left: 'HK-3', right: 'CQ-3' },
] as const;
const built = (changes: Parameters<typeof buildMission>[2] = {}) =>
  buildMission(database, office, { meetings: placed, ...changes });

async function value<T>(result: Promise<Result<T>> | Result<T>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.refusal.code);
  return settled.value;
}
async function codeOf(result: Promise<Result<unknown>>): Promise<string> {
  const settled = await result;
  return settled.ok ? 'ok' : settled.refusal.code;
}
const overview = (id: string) => inOffice((tx) => value(findMission(tx, system, id)));
const shown = async (id: string) => presentMission(await overview(id), new Map(), 'en');
const versionOf = async (id: string) => (await overview(id)).mission.version;
const boardOf = (id: string) => inOffice((tx) => value(showBoard(tx, system, id)));
const seatCount = async (id: string, status: string) => {
  const seats = await database.pastSecurity(
    'select 1 from yugang.meeting_seats where mission_id = $1 and status = $2',
    [id, status],
  );
  return seats.length;
};
const publish = async (id: string) => {
  const fromVersion = await versionOf(id);
  return inOffice((tx) => publishMission({ tx, clock }, system, { mission: id, fromVersion }));
};
type Step = (id: string, fromVersion?: number, actor?: Actor) => Promise<Result<void>>;
const close: Step = async (id, fromVersion, actor = system) => {
  const from = fromVersion ?? (await versionOf(id));
  return inOffice((tx) => closeMission({ tx, clock }, actor, { mission: id, fromVersion: from }));
};
const cancel: Step = async (id, fromVersion, actor = system) => {
  const from = fromVersion ?? (await versionOf(id));
  return inOffice((tx) => cancelMission({ tx, clock }, actor, { mission: id, fromVersion: from }));
};
const reopen: Step = async (id, fromVersion, actor = system) => {
  const from = fromVersion ?? (await versionOf(id));
  return inOffice((tx) => reopenMission(tx, actor, { mission: id, fromVersion: from }));
};
const remove: Step = async (id, fromVersion, actor = system) => {
  const from = fromVersion ?? (await versionOf(id));
  return inOffice((tx) => deleteMission(tx, actor, { mission: id, fromVersion: from }));
};
async function change(id: string, settings: Partial<MissionSettings>, fromVersion?: number) {
  const from = fromVersion ?? (await versionOf(id));
  return inOffice((tx) =>
    changeSettings(tx, system, { mission: id, fromVersion: from, settings: { ...settingsForTests, ...settings } }),
  );
}

describe('a mission', () => {
  test('begins as a draft with what was typed, and counts nothing', async () => {
    const id = await inOffice((tx) => value(createMission({ tx, newId }, system, { settings: settingsForTests })));
    expect(await shown(id)).toMatchObject({
      state: 'draft',
      version: 1,
      settings: settingsForTests,
      sides: { left: { en: 'Hong Kong' }, right: { en: 'Chongqing' } },
      counts: { participants: { left: 0, right: 0 }, slots: 5, places: 15 },
      published: null,
      lastRun: null,
      isSample: false,
      hasUnpublishedChanges: false,
    });
  });

  test('may have no slots yet; days that contradict themselves are refused', async () => {
    const create = (days: MissionSettings['days']) =>
      inOffice((tx) => createMission({ tx, newId }, system, { settings: { ...settingsForTests, days } }));
    expect((await create([])).ok).toBe(true);
    const [day] = settingsForTests.days;
    expect(await create([day!, day!])).toMatchObject({ refusal: { code: 'days-out-of-order' } });
  });

  test('is counted and told in its state: scheduled, published, with changes nobody was told of', async () => {
    const { id } = await built();
    expect(await shown(id)).toMatchObject({
      state: 'scheduled',
      counts: {
        participants: { left: 3, right: 3 },
        meetings: { proposed: 3, accepted: 1, dropped: 0, placed: 3, locked: 1 },
      },
    });
    await value(publish(id));
    expect(await shown(id)).toMatchObject({
      state: 'published',
      published: { number: 1 },
      hasUnpublishedChanges: false,
    });
    await value(change(id, { minimumEach: 3 }));
    expect((await shown(id)).hasUnpublishedChanges).toBe(false);
    await value(change(id, { place: { en: 'Hall 4' } }));
    expect((await shown(id)).hasUnpublishedChanges).toBe(true);
  });

  test('stands in a list with the next one first and the past behind', async () => {
    const days = (date: string) => [{ ...settingsForTests.days[0]!, date }];
    const create = (title: string, settings: Partial<MissionSettings>) =>
      inOffice((tx) =>
        createMission({ tx, newId }, system, { settings: { ...settingsForTests, title: { en: title }, ...settings } }),
      );
    await create('later', { days: days('2027-06-01') });
    await create('undated', { days: [] });
    await create('long past', { days: days('2026-01-01') });
    await create('next', { days: days('2027-03-12') });
    await create('past', { days: days('2027-03-09') });
    const missions = await inOffice((tx) => value(findMissions(tx, system, clock.now().toISOString())));
    expect(missions.map(({ mission }) => mission.settings.title.en)).toEqual([
      'next',
      'later',
      'past',
      'long past',
      'undated',
    ]);
  });

  test('is nobody else’s', async () => {
    const { id } = await built();
    const other = await database.buildOffice();
    expect(await database.gateway.inOffice(other, (tx) => findMission(tx, system, id))).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await inOffice((tx) => findMission(tx, anonymous, id))).toMatchObject({ refusal: { code: 'not-allowed' } });
    const company: Actor = { kind: 'user', user: newId(), session: newId(), role: 'company-user', company: newId() };
    expect(await inOffice((tx) => findMissions(tx, company, ''))).toMatchObject({ refusal: { code: 'not-allowed' } });
    for (const step of [close, cancel, reopen, remove]) expect(await codeOf(step(id, 1, company))).toBe('not-allowed');
  });
});

describe('its steps', () => {
  test('only a published mission is closed; a closed one takes no change until it is reopened', async () => {
    const { id, company } = await built();
    expect(await codeOf(close(id))).toBe('mission-not-published');
    await value(publish(id));
    await value(close(id));
    expect((await shown(id)).state).toBe('closed');
    expect(await codeOf(close(id))).toBe('mission-closed');
    expect(await codeOf(cancel(id))).toBe('mission-closed');
    expect(await codeOf(change(id, { tables: 9 }))).toBe('mission-closed');
    expect(await codeOf(publish(id))).toBe('mission-closed');
    const order = { mission: id, company: company('HK-1') };
    expect(await codeOf(inOffice((tx) => removeParticipant(tx, system, order)))).toBe('mission-closed');
    await value(reopen(id));
    expect((await shown(id)).state).toBe('published');
    expect(await codeOf(reopen(id))).toBe('mission-open');
  });

  test('a cancelled mission sets its firms free, and takes them back when it is reopened, unless they were promised away', async () => {
    const first = await built();
    await value(publish(first.id));
    const second = await built({ settings: { title: { en: 'The other' } }, meetings: [placed[0]] });
    expect(await publish(second.id)).toMatchObject({ refusal: { code: 'firm-booked-elsewhere' } });
    await value(cancel(first.id));
    expect([await seatCount(first.id, 'confirmed'), await seatCount(first.id, 'cancelled')]).toEqual([0, 9]);
    await value(publish(second.id));
    const refused = await reopen(first.id);
    expect(refused).toMatchObject({
      refusal: {
        code: 'firm-booked-elsewhere',
        words: { firm: { en: expect.stringMatching(/^(Harbour|River) 1$/) }, mission: { en: 'The other' } },
      },
    });
    expect((await shown(first.id)).state).toBe('cancelled');
    await value(cancel(second.id));
    await value(reopen(first.id));
    expect((await shown(first.id)).state).toBe('published');
    expect(await seatCount(first.id, 'confirmed')).toBe(9);
  });

  test('one that was never published is deleted with all under it; the companies stay', async () => {
    const { id } = await built();
    await value(remove(id));
    expect(await codeOf(inOffice((tx) => findMission(tx, system, id)))).toBe('not-found');
    for (const table of ['mission_participants', 'mission_meetings', 'meeting_seats'])
      expect(await database.pastSecurity(`select 1 from yugang.${table} where mission_id = $1`, [id])).toEqual([]);
    const companies = await database.pastSecurity('select 1 from yugang.companies where office_id = $1', [office]);
    expect(companies).toHaveLength(6);
    const published = await built();
    await value(publish(published.id));
    expect(await remove(published.id)).toMatchObject({
      refusal: { code: 'mission-was-published', values: { versions: 1 } },
    });
  });

  test('two at once: one is done, the other is told, from every step', async () => {
    for (const step of [cancel, close, remove]) {
      const { id } = await built();
      if (step === close) {
        await value(publish(id));
      }
      const from = await versionOf(id);
      const codes = await Promise.all([1, 2, 3].map(() => codeOf(step(id, from))));
      expect(codes.sort()).toEqual(
        step === remove ? ['not-found', 'not-found', 'ok'] : ['ok', 'version-stale', 'version-stale'],
      );
      if (step === close) await value(reopen(id).then(() => cancel(id)));
    }
  });
});

describe('its settings', () => {
  test('start from the version the officer saw', async () => {
    const { id } = await built();
    const from = await versionOf(id);
    const codes = await Promise.all([1, 2, 3, 4].map((tables) => codeOf(change(id, { tables: tables + 3 }, from))));
    expect(codes.sort()).toEqual(['ok', 'version-stale', 'version-stale', 'version-stale']);
  });

  test('foretell which meetings lose their place, and then do just that', async () => {
    const { id, meeting } = await built();
    const [day] = settingsForTests.days;
    const shorter = { ...settingsForTests, tables: 2, days: [{ ...day!, sessions: [day!.sessions[0]!] }] };
    const before = await boardOf(id);
    const effect = await inOffice((tx) => value(foreseeSettings(tx, system, { mission: id, settings: shorter })));
    expect(presentEffect(effect)).toMatchObject({
      released: [{ left: { en: 'Harbour 1' }, right: { en: 'River 2' }, slot: 4 }],
      slots: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
    expect(await boardOf(id)).toEqual(before);
    await value(change(id, shorter));
    const { board } = await boardOf(id);
    const slotOf = new Map(board.meetings.map(({ id, slot }) => [id, slot]));
    expect(placed.map(({ left, right }) => slotOf.get(meeting(left, right)))).toEqual([1, 3, null, null]);
    expect(await seatCount(id, 'held')).toBe(6);
  });

  test('that move the clock take the seats along', async () => {
    const { id } = await built();
    await value(change(id, { days: [{ ...settingsForTests.days[0]!, date: '2027-05-04' }] }));
    const seats = await database.pastSecurity(
      `select 1 from yugang.meeting_seats where mission_id = $1 and lower(during) >= '2027-05-04T00:00:00+08'`,
      [id],
    );
    expect(seats).toHaveLength(9);
  });

  test('of the words alone leave a computation under way alone', async () => {
    const { id } = await built();
    const before = (await overview(id)).mission;
    await value(change(id, { title: { en: 'A'.repeat(120), 'zh-Hant': '🀄️\u202e', 'zh-Hans': '渝' }, place: {} }));
    const after = (await overview(id)).mission;
    expect([after.planRevision, after.version]).toEqual([before.planRevision, before.version + 1]);
    expect(after.settings.title['zh-Hant']).toBe('🀄️\u202e');
    await value(change(id, { tables: 4 }));
    expect((await overview(id)).mission.planRevision).toBe(before.planRevision + 1);
  });
});

describe('its participants', () => {
  const add = (mission: string, order: Parameters<typeof addParticipants>[2]['order']) =>
    inOffice((tx) => addParticipants(tx, system, { mission, order }));
  const found = (id: string) => inOffice((tx) => value(findParticipants(tx, system, id)));
  const newMission = () =>
    inOffice((tx) => value(createMission({ tx, newId }, system, { settings: settingsForTests })));

  test('come from the registry, with its times and numbers; who is in already stays as it is', async () => {
    const [first, second] = buildCompanies('left', 2);
    const afternoons = { sessions: ['afternoon' as const], unavailableSlots: [5, 77], note: null };
    const capacity = { maximumMeetings: 900, representatives: null };
    const ids = await addCompanies(database, office, [
      { ...first!, availability: afternoons, capacity },
      second!,
      ...buildCompanies('right', 1),
    ]);
    const id = await newMission();
    await value(add(id, { companies: [ids[0]!] }));
    await inOffice((tx) =>
      value(
        changeParticipant(tx, system, {
          ...{ mission: id, company: ids[0]!, fromVersion: 1 },
          ...{ unavailableSlots: [2], maximumMeetings: 3, host: null },
        }),
      ),
    );
    await value(add(id, { sides: ['left', 'right'], companies: [ids[2]!, ids[2]!] }));
    const { participants } = await found(id);
    expect(participants.map(({ participant }) => participant)).toMatchObject([
      { company: ids[0], number: 1, unavailableSlots: [2], maximumMeetings: 3 },
      { number: 2 },
      { number: 3 },
    ]);
    await inOffice((tx) => value(removeParticipant(tx, system, { mission: id, company: ids[0]! })));
    await value(add(id, { companies: [ids[0]!] }));
    const again = (await found(id)).participants.at(-1)?.participant;
    // Slots 1 to 3 are the morning; the number 1 is not given twice.
    expect(again).toMatchObject({ number: 4, unavailableSlots: [1, 2, 3, 5], maximumMeetings: 200 });
  });

  test('that are not in the registry refuse the whole order', async () => {
    const [company] = await addCompanies(database, office, buildCompanies('left', 1));
    const id = await newMission();
    const strange = newId();
    expect(await add(id, { companies: [company!, strange] })).toMatchObject({
      refusal: { code: 'company-not-found', values: { company: strange } },
    });
    expect((await found(id)).participants).toEqual([]);
  });

  test('added twice at once are in once', async () => {
    await addCompanies(database, office, [...buildCompanies('left', 3), ...buildCompanies('right', 3)]);
    const id = await newMission();
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(add(id, { sides: ['left', 'right'] }))));
    expect(codes).toEqual(['ok', 'ok', 'ok']);
    const { participants } = await found(id);
    expect(participants.map(({ participant }) => participant.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('who cannot come then, or takes fewer, loses those meetings: its times first, then the least worth', async () => {
    const mission: BuiltMission = await built();
    const order = (unavailableSlots: readonly number[], maximumMeetings: number | null, fromVersion = 1) => ({
      mission: mission.id,
      company: mission.company('HK-1'),
      fromVersion,
      unavailableSlots,
      maximumMeetings,
      host: null,
    });
    const lost = await inOffice((tx) => value(changeParticipant(tx, system, order([1], null))));
    expect(lost).toEqual({ released: 1, removed: 0 });
    expect(await seatCount(mission.id, 'held')).toBe(6);
    const fewer = await inOffice((tx) => value(changeParticipant(tx, system, order([1], 0, 2))));
    expect(fewer).toEqual({ released: 1, removed: 0 });
    const locked = { ...order([3], null), company: mission.company('CQ-2') };
    expect(await inOffice((tx) => value(changeParticipant(tx, system, locked)))).toEqual({ released: 1, removed: 0 });
    expect(await seatCount(mission.id, 'held')).toBe(0);
    expect(await inOffice((tx) => changeParticipant(tx, system, order([6], null)))).toMatchObject({
      refusal: { code: 'slot-not-in-mission', values: { slot: 6, slots: 5 } },
    });
    const strange = { ...order([], null), company: newId() };
    expect(await codeOf(inOffice((tx) => changeParticipant(tx, system, strange)))).toBe('not-found');
  });

  test('who leaves takes its meetings and seats along, and stays in what was published', async () => {
    const mission = await built();
    await value(publish(mission.id));
    const order = { mission: mission.id, company: mission.company('HK-1') };
    expect(await inOffice((tx) => value(removeParticipant(tx, system, order)))).toEqual({ released: 2, removed: 2 });
    expect(await seatCount(mission.id, 'held')).toBe(3);
    expect(await seatCount(mission.id, 'confirmed')).toBe(9);
    expect(await codeOf(inOffice((tx) => removeParticipant(tx, system, order)))).toBe('not-found');
    expect((await shown(mission.id)).hasUnpublishedChanges).toBe(true);
  });
});

describe('the sample', () => {
  const manager: Actor = { kind: 'user', user: newId(), session: newId(), role: 'manager', company: null };
  const removeAll = (actor: Actor = manager) => inOffice((tx) => removeSample({ tx, clock }, actor));

  test('goes at once with all that was published of it, and nothing of the office’s own goes with it', async () => {
    const own = await built();
    const samples = await addCompanies(
      database,
      office,
      [...buildCompanies('left', 2), ...buildCompanies('right', 2)],
      { isSample: true },
    );
    const sample = await inOffice((tx) =>
      value(createMission({ tx, newId }, system, { settings: settingsForTests, sampleKey: 'coming' })),
    );
    await inOffice((tx) => value(addParticipants(tx, system, { mission: sample, order: { companies: [...samples] } })));
    expect((await shown(sample)).isSample).toBe(true);
    const officer: Actor = { ...manager, role: 'officer' } as Actor;
    expect(await codeOf(removeAll(officer))).toBe('not-allowed');
    expect(await value(removeAll())).toEqual({ missions: 1, companies: 4 });
    expect(await value(removeAll())).toEqual({ missions: 0, companies: 0 });
    expect((await shown(own.id)).counts.participants).toEqual({ left: 3, right: 3 });
  });

  test('stays, and says why, where one of its companies takes part in a mission of the office’s own', async () => {
    const [company] = await addCompanies(database, office, buildCompanies('left', 1), { isSample: true });
    const own = await built();
    await inOffice((tx) => value(addParticipants(tx, system, { mission: own.id, order: { companies: [company!] } })));
    expect(await removeAll()).toMatchObject({
      refusal: { code: 'sample-in-use', values: { more: 0 }, words: { mission: settingsForTests.title } },
    });
    expect((await shown(own.id)).isSample).toBe(true);
  });
});
