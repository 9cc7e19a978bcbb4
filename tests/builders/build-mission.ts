import { createCompaniesFromReferences } from '#modules/companies/index.ts';
import { layOutDays } from '#modules/missions/lay-out-days.ts';
import { type Meeting, movedTo, notArranged } from '#modules/missions/meeting.ts';
import { insertMeetings } from '#modules/missions/meeting-store.ts';
import type { MissionSettings } from '#modules/missions/mission.ts';
import { insertMission } from '#modules/missions/mission-store.ts';
import { insertParticipants } from '#modules/missions/participant-store.ts';
import { saveSeats } from '#modules/missions/seat-store.ts';
import { seatsOfMeetings } from '#modules/missions/seats-of-meetings.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { TestDatabase } from './build-database.ts';

export type MissionToBuild = {
  readonly settings?: Partial<MissionSettings>;
  /** Firms a side: HK-1 … and CQ-1 …; default 3. The same office's missions share them. */
  readonly firms?: number;
  readonly isSample?: boolean;
  readonly unavailable?: Readonly<Record<string, readonly number[]>>;
  readonly maximum?: Readonly<Record<string, number>>;
  /** By reference; placed where they have slot and table. */
  readonly meetings?: readonly (Partial<Omit<Meeting, 'left' | 'right'>> & {
    readonly left: string;
    readonly right: string;
  })[];
};

export type BuiltMission = {
  readonly id: string;
  /** Ids of companies by reference. */
  readonly company: (reference: string) => string;
  /** Ids of meetings by the references of the pair. */
  readonly meeting: (left: string, right: string) => string;
};

export const settingsForTests: MissionSettings = {
  title: { en: 'Mission to Chongqing', 'zh-Hant': '重慶考察團', 'zh-Hans': '重庆考察团' },
  place: { en: 'Hall 3', 'zh-Hant': '三號館' },
  timeZone: 'Asia/Shanghai',
  days: [
    {
      date: '2027-03-16',
      sessions: [
        {
          session: 'morning',
          start: '09:00',
          slots: 3,
          breaks: [{ afterSlot: 2, minutes: 20, title: { en: 'Tea', 'zh-Hans': '茶歇' } }],
        },
        { session: 'afternoon', start: '13:30', slots: 2, breaks: [] },
      ],
    },
  ],
  meetingMinutes: 20,
  changeMinutes: 5,
  tables: 3,
  meetingsPerCompany: null,
  minimumEach: 1,
};

/** A mission with firms and meetings, past the use cases: 5 slots on 16 March 2027 in Chongqing, 3 tables. */
export async function buildMission(
  { gateway }: Pick<TestDatabase, 'gateway'>,
  office: string,
  wanted: MissionToBuild = {},
): Promise<BuiltMission> {
  const newId = uuidVersion7(systemClock);
  const settings = { ...settingsForTests, ...wanted.settings };
  const numbers = Array.from({ length: wanted.firms ?? 3 }, (_, index) => index + 1);
  const firms = [
    ...numbers.map((number) => ({
      side: 'left' as const,
      reference: `HK-${number}`,
      name: { en: `Harbour ${number}`, 'zh-Hant': `海港${number}號` },
    })),
    ...numbers.map((number) => ({
      side: 'right' as const,
      reference: `CQ-${number}`,
      name: { en: `River ${number}`, 'zh-Hans': `江畔${number}号` },
    })),
  ].map((firm) => ({ ...firm, isSample: wanted.isSample ?? false }));
  const id = newId();
  return gateway.inOffice(office, async (tx) => {
    const ids = await createCompaniesFromReferences(tx, { clock: systemClock, newId }, system, firms);
    const companies = new Map(firms.map(({ reference }, index) => [reference, ids[index]!]));
    const company = (reference: string) => {
      const found = companies.get(reference);
      if (found === undefined) throw new Error(`no firm ${reference} was built`);
      return found;
    };
    await insertMission(tx, {
      id,
      settings,
      sides: { left: { en: 'Hong Kong' }, right: { en: 'Chongqing' } },
      sampleKey: null,
      tableNames: [],
      closedTables: [],
      importedSha256: null,
    });
    await insertParticipants(
      tx,
      id,
      firms.map(({ side, reference, isSample }) => ({
        company: company(reference),
        side,
        unavailableSlots: wanted.unavailable?.[reference] ?? [],
        maximumMeetings: wanted.maximum?.[reference] ?? null,
        host: null,
        isSample,
      })),
    );
    const meetings = (wanted.meetings ?? []).map(({ left, right, ...given }): Meeting => {
      const { slot = null, table = null } = given;
      const meeting: Meeting = {
        id: newId(),
        version: 1,
        left: company(left),
        right: company(right),
        demand: 'like',
        weight: 5000,
        origin: 'proposed',
        decision: 'proposed',
        reasons: [],
        ...notArranged,
        ...given,
        slot: null,
        table: null,
        whyNot: [],
      };
      return slot === null || table === null ? meeting : movedTo(meeting, { slot, table });
    });
    await insertMeetings(tx, id, meetings);
    const days = layOutDays(settings);
    if (!days.ok) throw new Error(days.refusal.code);
    const seated = await saveSeats(tx, id, { release: [], seats: seatsOfMeetings(days.value.slots, meetings) });
    if (!seated.ok) throw new Error(seated.refusal.code);
    const meetingIds = new Map(meetings.map((meeting) => [`${meeting.left} ${meeting.right}`, meeting.id]));
    return {
      id,
      company,
      meeting: (left, right) => {
        const found = meetingIds.get(`${company(left)} ${company(right)}`);
        if (found === undefined) throw new Error(`no meeting of ${left} and ${right} was built`);
        return found;
      },
    };
  });
}
