import { describe, expect, test } from 'vitest';
import type { CompanyProfile } from '#modules/companies/index.ts';
import { buildCompanies, buildCompany } from '#tests/builders/build-company.ts';
import { countMeetings } from './count-meetings.ts';
import { reportOfPlan } from './documents/report-of-plan.ts';
import { type Plan, type PlanMission, planMission } from './plan-mission.ts';
import { type PlanSettings, planDefaults } from './plan-settings.ts';
import { wordsOfPlanRefusal } from './word-plan.ts';

const settings: PlanSettings = {
  ...planDefaults,
  title: { en: 'Mission' },
  sides: { left: { en: 'Hong Kong' }, right: { en: 'Chongqing' } },
  date: '2027-03-16',
  slots: 6,
  tables: 5,
};

const order = (changes: Partial<PlanMission> = {}): PlanMission => ({
  left: buildCompanies('left', 8),
  right: buildCompanies('right', 10),
  settings,
  seed: 7,
  timeLimitSeconds: 30,
  ...changes,
});

async function planned(changes: Partial<PlanMission> = {}): Promise<Plan> {
  const plan = await planMission(order(changes));
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  return plan.value;
}

const brand = (seed: number, changes: Partial<CompanyProfile> = {}) =>
  buildCompany({ seed, side: 'left', kinds: ['brand'], sectors: ['food'], channels: ['supermarket'], ...changes });
const store = (seed: number, changes: Partial<CompanyProfile> = {}) =>
  buildCompany({ seed, side: 'right', kinds: ['channel'], sectors: ['food'], channels: ['supermarket'], ...changes });

function placedPairs({ programme }: Plan): readonly string[] {
  const { meetings, participants, timetable } = programme;
  const reference = (number: number) => participants[number - 1]?.reference;
  return (timetable?.assignments ?? [])
    .map(({ meeting }) => meetings[meeting - 1]!.participants.map(reference).join(' × '))
    .sort();
}

function untimed({ programme }: Plan): string {
  return JSON.stringify({ ...programme, timetable: { ...programme.timetable, seconds: 0 } });
}

describe('a plan', () => {
  test('holds proposals with reasons, places them and counts them', async () => {
    const plan = await planned();
    const { programme, summary, unplaced } = plan;
    expect(programme.meetings.length).toBeGreaterThan(8);
    for (const { demand, reasons } of programme.meetings) {
      expect(demand).toBe('like');
      expect(reasons.length).toBeGreaterThan(1);
      for (const { text } of reasons) expect(text.en && text['zh-Hant'] && text['zh-Hans']).toBeTruthy();
    }
    expect(summary.likesPlaced + unplaced.length).toBe(programme.meetings.length);
    const counts = countMeetings(programme);
    expect(counts.reduce((sum, { breaks }) => sum + breaks, 0)).toBe(programme.timetable?.objective?.breaks);
    expect(counts.reduce((sum, { placed }) => sum + placed, 0)).toBe(2 * summary.likesPlaced);
  });

  test('is the same again for the same lists, settings and seed, and does not depend on names', async () => {
    const first = await planned();
    expect(untimed(await planned())).toBe(untimed(first));
    const rename = (company: CompanyProfile) => ({ ...company, name: { en: `Renamed ${company.reference}` } });
    const { left, right } = order();
    const renamed = await planned({ left: left.map(rename), right: right.map(rename) });
    expect(placedPairs(renamed)).toEqual(placedPairs(first));
    expect(renamed.programme.timetable?.assignments).toEqual(first.programme.timetable?.assignments);
  });

  test('places musts, keeps nevers out and respects maxima and times', async () => {
    const left = [
      brand(1, { mustMeet: ['CQ-002'] }),
      brand(2, { neverMeet: ['cq-001'] }),
      brand(3, { capacity: { maximumMeetings: 1, representatives: null } }),
    ];
    const right = [
      store(1, { availability: { sessions: ['morning'], unavailableSlots: [2], note: null } }),
      store(2, { mustMeet: ['HK-003'] }),
    ];
    const plan = await planned({ left, right });
    const pairs = placedPairs(plan);
    expect(pairs).toContain('HK-001 × CQ-002');
    expect(pairs).toContain('HK-003 × CQ-002');
    expect(pairs).not.toContain('HK-002 × CQ-001');
    expect(countMeetings(plan.programme)[2]?.placed).toBe(1);
    expect(plan.programme.participants[3]?.forbiddenSlots).toEqual([2, 4, 5, 6]);
    expect(plan.summary).toMatchObject({ mustsAsked: 2, mustsPlaced: 2 });
    const asked = plan.programme.meetings.filter(({ demand }) => demand === 'must').map(({ reasons }) => reasons[0]);
    expect(asked.map((reason) => [reason?.code, reason?.leftField, reason?.rightField]).sort()).toEqual([
      ['must-meet', 'mustMeet', 'reference'],
      ['must-meet', 'reference', 'mustMeet'],
    ]);
  });

  test('says why a must has no place, and why a company has no meeting', async () => {
    const left = [
      brand(1, {
        mustMeet: ['CQ-001'],
        availability: { sessions: ['morning'], unavailableSlots: [], note: 'Flight at 13:00' },
      }),
      brand(2, { kinds: ['channel'] }),
      brand(3),
    ];
    const right = [store(1, { availability: { sessions: ['afternoon'], unavailableSlots: [], note: null } })];
    const plan = await planned({ left, right });
    expect(plan.unplaced).toEqual([{ meeting: 1, because: [{ code: 'never-there-together' }] }]);
    expect(plan.withoutMeeting).toEqual([
      { participant: 1, because: 'not-placed', gates: [] },
      { participant: 2, because: 'no-eligible-partner', gates: [{ gate: 'no-lane', firms: 1 }] },
    ]);
    const report = reportOfPlan(plan, {
      language: 'en',
      companies: [...left, ...right],
      listWarnings: ['a | b <i>'],
      sample: false,
      programmeFile: 'programme.json',
    });
    expect(report).toContain('the two are never there at the same time');
    expect(report).toContain('do not do business with each other');
    expect(report).toContain('Flight at 13:00');
    expect(report).toContain('a \\| b \\<i\\>');
  });

  test('a company of both lists does not meet itself, and a reference of both lists is told apart', async () => {
    const identifiers = [{ kind: 'lei', value: '5493001KJTIIGC8Y1R12', doubt: null }] as const;
    const plan = await planned({
      left: [brand(1, { reference: 'A1', identifiers }), brand(2)],
      right: [store(1, { reference: 'A1', identifiers }), store(2)],
    });
    expect(placedPairs(plan)).toEqual(['HK-002 × CQ-002', 'HK-002 × right-A1', 'left-A1 × CQ-002']);
    expect(plan.warnings.map(({ code }) => code)).toEqual(['same-company-in-both-lists']);
  });

  test('warns of a never-meet that names nobody and of a must that is excluded', async () => {
    const plan = await planned({
      left: [brand(1, { neverMeet: ['Nobody Ltd'], mustMeet: ['CQ-001'] })],
      right: [store(1, { neverMeet: ['HK-001'] }), store(2)],
    });
    expect(plan.warnings.map(({ code }) => code).sort()).toEqual(['must-meet-excluded', 'never-meet-unknown']);
    expect(placedPairs(plan)).toEqual(['HK-001 × CQ-002']);
  });
});

describe('what allows no plan is refused, in words', () => {
  const stores = Array.from({ length: 7 }, (_, index) => store(index + 1));
  const references = stores.map(({ reference }) => reference);
  test.each([
    ['an empty list', { left: [] }, 'list-empty', 'left list'],
    ['no slots', { settings: { ...settings, slots: 0 } }, 'slots-out-of-range', '0 slots'],
    ['no tables', { settings: { ...settings, tables: 0 } }, 'tables-out-of-range', '0 tables'],
    [
      'lists of competitors',
      { left: [brand(1)], right: [brand(2, { side: 'right' })] },
      'no-pair-fits',
      'competitors) (1)',
    ],
    ['a must for nobody', { left: [brand(1, { mustMeet: ['Atlantis'] })] }, 'must-meet-unknown', '“Atlantis”'],
    [
      'a must for two of one name',
      {
        left: [brand(1, { mustMeet: ['Twin'] })],
        right: [store(1, { name: { en: 'Twin' } }), store(2, { name: { en: 'TWIN' } })],
      },
      'must-meet-ambiguous',
      'several',
    ],
    [
      'more musts than slots',
      { left: [brand(1, { mustMeet: references })], right: stores },
      'requirements-conflict',
      'has 7 meetings that must take place, and is free in 6 of the slots.',
    ],
    [
      'more musts than it takes',
      {
        left: [brand(1, { mustMeet: references.slice(0, 3), capacity: { maximumMeetings: 2, representatives: null } })],
        right: stores,
      },
      'requirements-conflict',
      'has 3 meetings that must take place, and takes no more than 2.',
    ],
    [
      'more musts than places',
      {
        settings: { ...settings, slots: 2, tables: 1 },
        left: [brand(1, { mustMeet: references.slice(0, 2) }), brand(2, { mustMeet: references.slice(2, 3) })],
        right: stores,
      },
      'requirements-conflict',
      '3 meetings must take place in these slots, and the tables there are give 2 places.',
    ],
  ])('%s', async (_, changes, code, part) => {
    const plan = await planMission(order(changes));
    expect(plan).toMatchObject({ ok: false, refusal: { code } });
    if (!plan.ok) expect(wordsOfPlanRefusal(plan.refusal, 'en')).toContain(part);
  });
});
