import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { buildMission } from '#tests/builders/build-mission.ts';
import { cancelSeats, confirmSeats, findFirmsBookedElsewhere, restoreSeats, saveSeats } from './seat-store.ts';

let database: TestDatabase;
let office: string;

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

const at = (hour: number) => ({
  start: `2027-03-16T0${hour}:00:00Z`,
  end: `2027-03-16T0${hour}:20:00Z`,
});

const inOffice = (work: (tx: OfficeTransaction) => Promise<void>) => database.gateway.inOffice(office, work);

describe('the database itself refuses double booking, whatever the program does', () => {
  const columns = 'office_id, mission_id, status, meeting_id, company_id, table_number, during';
  const hour = (from: number) => `tstzrange('2027-03-16 0${from}:00Z', '2027-03-16 0${from}:20Z')`;

  async function build() {
    const mission = await buildMission(database, office, {
      meetings: [
        { left: 'HK-1', right: 'CQ-1' },
        { left: 'HK-1', right: 'CQ-2' },
      ],
    });
    const [one, other] = [mission.meeting('HK-1', 'CQ-1'), mission.meeting('HK-1', 'CQ-2')];
    const company = `'${mission.company('HK-1')}'`;
    const sql = (text: string) => database.pastSecurity(text);
    const insert = (status: string, meeting: string | null, seat: { company?: true; table?: number }, from: number) =>
      sql(`insert into yugang.meeting_seats (${columns}) values ('${office}', '${mission.id}', '${status}',
        ${meeting === null ? 'null' : `'${meeting}'`}, ${seat.company ? company : 'null'}, ${seat.table ?? 'null'}, ${hour(from)})`);
    return { mission, one, other, insert, sql };
  }

  const refused = { code: '23P01' };

  test.each(['held', 'confirmed'])('a firm twice at one time, %s, by insert and by update', async (status) => {
    const { insert, one, other, sql } = await build();
    const meeting = (id: string) => (status === 'held' ? id : null);
    await insert(status, meeting(one), { company: true }, 1);
    await insert(status, meeting(other), { company: true }, 2);
    await expect(insert(status, meeting(other), { company: true }, 1)).rejects.toMatchObject(refused);
    const late = `update yugang.meeting_seats set during = ${hour(1)} where during = ${hour(2)}`;
    await expect(sql(late)).rejects.toMatchObject(refused);
  });

  test.each(['held', 'confirmed'])('a table twice at one time, %s, by insert and by update', async (status) => {
    const { insert, one, other, sql } = await build();
    const meeting = (id: string) => (status === 'held' ? id : null);
    await insert(status, meeting(one), { table: 1 }, 1);
    await insert(status, meeting(other), { table: 2 }, 1);
    await expect(insert(status, meeting(other), { table: 1 }, 1)).rejects.toMatchObject(refused);
    const same = `update yugang.meeting_seats set table_number = 1 where table_number = 2`;
    await expect(sql(same)).rejects.toMatchObject(refused);
  });

  test('a firm confirmed by two missions at one time, also when the second one turns from called off to confirmed', async () => {
    const first = await build();
    await first.insert('confirmed', null, { company: true }, 1);
    const second = await build();
    await expect(second.insert('confirmed', null, { company: true }, 1)).rejects.toMatchObject(refused);
    await second.insert('cancelled', null, { company: true }, 1);
    const back = `update yugang.meeting_seats set status = 'confirmed' where mission_id = '${second.mission.id}'`;
    await expect(second.sql(back)).rejects.toMatchObject(refused);
    await second.insert('confirmed', null, { company: true }, 2);
  });
});

describe('what the program saves', () => {
  test('takes seats all or none, leaves the transaction usable after a refusal, and swaps two meetings at once', async () => {
    const mission = await buildMission(database, office, {
      meetings: [
        { left: 'HK-1', right: 'CQ-1' },
        { left: 'HK-1', right: 'CQ-2' },
      ],
    });
    const seat = (right: string, hour: number) => ({
      meeting: mission.meeting('HK-1', right),
      left: mission.company('HK-1'),
      right: mission.company(right),
      table: 1,
      interpreter: null,
      ...at(hour),
    });
    const count = () => database.pastSecurity('select 1 from yugang.meeting_seats where mission_id = $1', [mission.id]);
    await inOffice(async (tx) => {
      const clash = await saveSeats(tx, mission.id, { release: [], seats: [seat('CQ-1', 1), seat('CQ-2', 1)] });
      expect(clash).toMatchObject({ ok: false, refusal: { code: 'seat-taken' } });
      expect(await saveSeats(tx, mission.id, { release: [], seats: [seat('CQ-1', 1), seat('CQ-2', 2)] })).toMatchObject(
        {
          ok: true,
        },
      );
    });
    expect(await count()).toHaveLength(6);
    await inOffice(async (tx) => {
      const release = [mission.meeting('HK-1', 'CQ-1'), mission.meeting('HK-1', 'CQ-2')];
      const swapped = await saveSeats(tx, mission.id, { release, seats: [seat('CQ-1', 2), seat('CQ-2', 1)] });
      expect(swapped.ok).toBe(true);
      expect((await saveSeats(tx, mission.id, { release: 'all', seats: [] })).ok).toBe(true);
    });
    expect(await count()).toHaveLength(0);
  });

  test('confirms the board, lets a called off mission’s firms go, and takes it up again only where they are free', async () => {
    const meetings = [{ left: 'HK-1', right: 'CQ-1', slot: 1, table: 1 }];
    const first = await buildMission(database, office, { meetings });
    const second = await buildMission(database, office, { meetings });
    const codeOf = (result: { ok: boolean }) =>
      result.ok ? 'ok' : (result as unknown as { refusal: { code: string } }).refusal.code;
    await inOffice(async (tx) => {
      expect(codeOf(await confirmSeats(tx, first.id))).toBe('ok');
      expect(codeOf(await confirmSeats(tx, first.id))).toBe('ok');
      expect(codeOf(await confirmSeats(tx, second.id))).toBe('seat-taken');
      const busy = await findFirmsBookedElsewhere(tx, second.id, 'held');
      expect(busy.map(({ company }) => company).sort()).toEqual([first.company('HK-1'), first.company('CQ-1')].sort());
      expect(busy[0]).toMatchObject({ otherMission: first.id, start: new Date('2027-03-16T01:00:00Z') });
      await cancelSeats(tx, first.id);
      expect(codeOf(await confirmSeats(tx, second.id))).toBe('ok');
      expect(codeOf(await restoreSeats(tx, first.id))).toBe('seat-taken');
      expect(await findFirmsBookedElsewhere(tx, first.id, 'cancelled')).toHaveLength(2);
      await cancelSeats(tx, second.id);
      expect(codeOf(await restoreSeats(tx, first.id))).toBe('ok');
    });
  });
});
