import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Programme } from '#kernel/scheduling/programme.ts';
import { readProgramme, writeProgramme } from '#kernel/scheduling/read-programme.ts';
import { anonymous, system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { languages } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { Result } from '#platform/result.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { buildMission } from '#tests/builders/build-mission.ts';
import { buildProgramme } from '#tests/builders/build-programme.ts';
import { changeMeeting } from './change-meeting.ts';
import { handOutProgramme } from './hand-out-programme.ts';
import { importProgramme } from './import-programme.ts';
import { programmeImportRefusals } from './import-programme-texts.ts';
import { moveMeeting } from './move-meeting.ts';
import { showBoard } from './show-board.ts';

let database: TestDatabase;
let office: string;
const deps = { clock: systemClock, newId: uuidVersion7(systemClock) };

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

const bytesOf = (programme: unknown) => new TextEncoder().encode(JSON.stringify(programme));

function importBytes(bytes: Uint8Array, actor = system): Promise<Result<string>> {
  return database.gateway.inOffice(office, async (tx) => {
    await tx.sql`savepoint before`.execute(tx.tables());
    const imported = await importProgramme({ tx, ...deps }, actor, bytes);
    // As the HTTP layer does it: a refusal takes everything back.
    if (!imported.ok) await tx.sql`rollback to savepoint before`.execute(tx.tables());
    return imported;
  });
}

async function imported(programme: Programme): Promise<string> {
  const result = await importBytes(new TextEncoder().encode(writeProgramme(programme)));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function exported(mission: string): Promise<Programme> {
  const file = await database.gateway.inOffice(office, (tx) => handOutProgramme(tx, system, { mission, draft: true }));
  if (!file.ok) throw new Error(file.refusal.code);
  const programme = readProgramme(JSON.parse(String(file.value.content)));
  if (!programme.ok) throw new Error(JSON.stringify(programme.refusal));
  return programme.value;
}

/** A programme as another desk of this kind would write it: musts before likes, likes by falling weight. */
const programme = buildProgramme({
  slots: { perDay: 6, days: 2 },
  tables: 3,
  participants: [
    { side: 'left', reference: 'HK-1', forbiddenSlots: [2, 7] },
    { side: 'left', reference: 'left-X', maximumMeetings: 2 },
    { side: 'right', reference: 'CQ-1' },
    { side: 'right', reference: 'right-X' },
  ],
  meetings: [
    { between: [1, 3], slot: 1, table: 2, demand: 'must', weight: 8000, fixedSlot: 1 },
    { between: [2, 3], slot: 8, table: 1, weight: 7000 },
    {
      between: [1, 4],
      weight: 6000,
      reasons: [
        {
          code: 'sector',
          leftField: 'sectors',
          rightField: 'sectors',
          contribution: 0.25,
          text: { en: 'Both work in food' },
        },
      ],
    },
  ],
});
const named: Programme = {
  ...programme,
  tables: programme.tables.map((table) => ({ ...table, name: { en: `Room ${table.number}`, 'zh-Hant': '小廳' } })),
};

describe('a programme in the open format', () => {
  test('becomes a mission with its firms, meetings and places, and is written again as it was read', async () => {
    const mission = await imported(named);
    const again = await exported(mission);
    // What is recomputed is filled in; all else is as the file says.
    expect(again).toEqual({
      ...named,
      timetable: { ...named.timetable, objective: again.timetable!.objective },
    });
    const shown = await database.gateway.inOffice(office, (tx) => showBoard(tx, system, mission));
    if (!shown.ok) throw new Error(shown.refusal.code);
    const { meetings } = shown.value.board;
    expect(new Set(meetings.map(({ origin, decision }) => `${origin} ${decision}`))).toEqual(
      new Set(['imported accepted']),
    );
    expect(meetings.filter(({ locked }) => locked)).toMatchObject([{ slot: 1, table: 2, demand: 'must' }]);
    // Both sides have a firm X of their own in the registry.
    const references = await database.pastSecurity<{ reference: string }>(
      `select side || ' ' || reference as reference from yugang.companies where office_id = $1 order by 1`,
      [office],
    );
    expect(references.map(({ reference }) => reference)).toEqual(['left HK-1', 'left X', 'right CQ-1', 'right X']);
  });

  test('exported, imported and exported again is the same text, by hand too and in another office', async () => {
    const mission = await buildMission(database, office, {
      meetings: [
        { left: 'HK-1', right: 'CQ-1', slot: 1, table: 2, demand: 'must', weight: 9000 },
        { left: 'HK-2', right: 'CQ-1', slot: 4, table: 1 },
        { left: 'HK-3', right: 'CQ-2' },
        { left: 'HK-3', right: 'CQ-3', decision: 'dropped' },
      ],
      unavailable: { 'HK-2': [1, 2] },
      maximum: { 'CQ-1': 4 },
    });
    await database.gateway.inOffice(office, (tx) =>
      moveMeeting(tx, system, {
        mission: mission.id,
        meeting: mission.meeting('HK-3', 'CQ-2'),
        fromVersion: 1,
        order: { slot: 5, table: 3 },
      }),
    );
    await database.gateway.inOffice(office, (tx) =>
      changeMeeting(tx, system, {
        mission: mission.id,
        meeting: mission.meeting('HK-3', 'CQ-2'),
        fromVersion: 2,
        change: { locked: true, decision: 'accepted' },
      }),
    );
    const first = await exported(mission.id);
    expect(writeProgramme(await exported(await imported(first)))).toBe(writeProgramme(first));
    office = await database.buildOffice();
    expect(writeProgramme(await exported(await imported(first)))).toBe(writeProgramme(first));
  });

  test('the same file twice is one mission, also when both come at once', async () => {
    const bytes = bytesOf(named);
    const both = await Promise.all([importBytes(bytes), importBytes(bytes)]);
    const third = await importBytes(bytes);
    expect(new Set([...both, third].map((result) => (result.ok ? result.value : result.refusal.code))).size).toBe(1);
    const missions = await database.pastSecurity('select 1 from yugang.missions where office_id = $1', [office]);
    expect(missions).toHaveLength(1);
  });

  test('without slots or timetable it is a draft', async () => {
    const bare = await imported({
      ...named,
      timetable: null,
      meetings: named.meetings.map((meeting) => ({ ...meeting, fixedSlot: null })),
    });
    expect((await exported(bare)).timetable).toBeNull();
    const empty = { ...buildProgramme({ slots: [], meetings: [], participants: [] }), timetable: null };
    expect(await exported(await imported(empty))).toEqual(empty);
  });
});

describe('what cannot be kept is refused with its place, and nothing is imported', () => {
  const with_ = (change: (copy: Programme & { meetings: unknown[]; slots: unknown[] }) => void): Programme => {
    const copy = structuredClone(named) as Programme & { meetings: unknown[]; slots: unknown[] };
    change(copy);
    return copy;
  };
  // biome-ignore lint/suspicious/noExplicitAny: a test breaks what the type protects
  const broken = (change: (copy: any) => void): Programme => with_(change);
  const cases: readonly (readonly [string, string, Programme, string])[] = [
    [
      'a foreign key',
      'programme-malformed',
      broken((copy) => {
        copy.surprise = 1;
      }),
      'surprise',
    ],
    [
      'a slot number',
      'programme-inconsistent',
      broken((copy) => {
        copy.meetings[1].participants = [2, 9];
      }),
      'meetings[1].participants',
    ],
    [
      'an order of meetings',
      'programme-not-kept',
      broken((copy) => {
        copy.meetings[2].after = [1];
      }),
      'meetings[2].after',
    ],
    [
      'a session of a meeting',
      'programme-not-kept',
      broken((copy) => {
        copy.meetings[2].session = 'morning';
      }),
      'meetings[2].session',
    ],
    [
      'a fixed slot without a place',
      'programme-not-kept',
      broken((copy) => {
        copy.meetings[2].fixedSlot = 3;
      }),
      'meetings[2].fixedSlot',
    ],
    [
      'fairness',
      'programme-not-kept',
      broken((copy) => {
        copy.rules.fairness = 2;
      }),
      'rules.fairness',
    ],
    [
      'a pause',
      'programme-not-kept',
      broken((copy) => {
        copy.slots[1].isClosed = true;
      }),
      'slots[1].isClosed',
    ],
    [
      'a second venue',
      'programme-not-kept',
      broken((copy) => {
        copy.venues = [{ number: 1, name: { en: 'Mall' } }];
        copy.tables[0].venue = 1;
      }),
      'venues',
    ],
    [
      'a team',
      'programme-not-kept',
      broken((copy) => {
        copy.participants[0].representatives = [{ name: {}, forbiddenSlots: [] }];
      }),
      'participants[0].representatives',
    ],
    [
      'two hosts who meet',
      'programme-malformed',
      broken((copy) => {
        copy.participants[0].hostTable = 1;
        copy.participants[2].hostTable = 2;
        copy.meetings[0].fixedSlot = null;
        copy.timetable = null;
      }),
      'meetings[0].participants',
    ],
    [
      'an interpreter whose name is too long',
      'programme-not-kept',
      broken((copy) => {
        copy.interpreters = [
          { number: 1, name: { en: 'x'.repeat(81) }, languagePairs: ['cmn-yue'], forbiddenSlots: [] },
        ];
      }),
      'interpreters[0].name',
    ],
    [
      'a no',
      'programme-not-kept',
      broken((copy) => {
        copy.meetings[1].wishes = ['no', 'like'];
      }),
      'meetings[1].wishes',
    ],
    [
      'a pair twice',
      'programme-not-kept',
      broken((copy) => {
        copy.meetings[2].participants = [3, 1];
      }),
      'meetings[2].participants',
    ],
    [
      'two of one side',
      'programme-not-kept',
      broken((copy) => {
        copy.meetings[2].participants = [1, 2];
      }),
      'meetings[2].participants',
    ],
    [
      'an unknown zone',
      'programme-not-kept',
      broken((copy) => {
        copy.mission.timeZone = 'Mars/Base';
      }),
      'mission.timeZone',
    ],
    [
      'another day than the first slot’s',
      'programme-not-kept',
      broken((copy) => {
        copy.mission.date = '2026-11-19';
      }),
      'mission.date',
    ],
    [
      'a longer slot',
      'programme-not-kept',
      broken((copy) => {
        copy.slots[1].end = '2026-11-20T02:29:00Z';
      }),
      'slots[1].end',
    ],
    [
      'days out of row',
      'programme-not-kept',
      broken((copy) => {
        for (const slot of copy.slots) slot.day += 1;
      }),
      'slots[0].day',
    ],
    [
      'no table',
      'programme-not-kept',
      broken((copy) => {
        copy.tables = [];
        copy.timetable = null;
        copy.meetings = [];
      }),
      'tables',
    ],
    [
      'more firms than any hall holds',
      'programme-not-kept',
      broken((copy) => {
        const [one] = copy.participants;
        copy.participants = Array.from({ length: 1001 }, (_, index) => ({
          ...one,
          number: index + 1,
          reference: `F${index}`,
        }));
        Object.assign(copy, { meetings: [], timetable: null });
      }),
      'participants',
    ],
    [
      'a name of 201 letters',
      'programme-not-kept',
      broken((copy) => {
        copy.participants[0].name = { en: 'x'.repeat(201) };
      }),
      'participants[0].name',
    ],
    [
      'a firm without a name',
      'programme-not-kept',
      broken((copy) => {
        copy.participants[0].name = {};
      }),
      'participants[0].name',
    ],
    [
      'references alike',
      'programme-not-kept',
      broken((copy) => {
        copy.participants[1].reference = 'hk-1';
      }),
      'participants[1].reference',
    ],
    [
      'a NUL',
      'programme-malformed',
      broken((copy) => {
        copy.participants[0].name.en = 'a\u0000b';
      }),
      'participants.0.name.en',
    ],
  ];

  test.each(cases)('%s', async (_, code, bad, path) => {
    const result = await importBytes(bytesOf(bad));
    expect(result.ok ? 'imported' : [result.refusal.code, result.refusal.values['path']]).toEqual([code, path]);
    const rows = await database.pastSecurity(
      `select 1 from yugang.missions where office_id = $1 union all select 1 from yugang.companies where office_id = $1`,
      [office],
    );
    expect(rows).toEqual([]);
  });

  test('a timetable that fails the independent check, a file that is none, and who may not', async () => {
    const clash = broken((copy) => {
      copy.timetable.assignments[1] = { meeting: 2, slot: 1, table: 2 };
    });
    const result = await importBytes(bytesOf(clash));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'programme-timetable-broken' } });
    const codes = await Promise.all(
      [new Uint8Array([0xff, 0xfe, 0]), new TextEncoder().encode('{"format":\n oh')].map(async (bytes) => {
        const refused = await importBytes(bytes);
        return refused.ok ? 'ok' : [refused.refusal.code, refused.refusal.values['line']];
      }),
    );
    expect(codes).toEqual([
      ['programme-not-utf8', undefined],
      ['programme-not-json', 2],
    ]);
    expect(await importBytes(bytesOf(named), anonymous)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  test('a firm the registry knows under another name is named with both, in three languages', async () => {
    await imported(named);
    const other = broken((copy) => {
      copy.mission.title = { en: 'Next year' };
      copy.participants[2].name = { en: 'Somebody else', 'zh-Hans': '另一家' };
    });
    const result = await importBytes(bytesOf(other));
    if (result.ok) throw new Error('imported');
    const { code, values, words = {} } = result.refusal;
    const texts = languages.map((language) => {
      const told = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, textIn(language, text)]));
      return translator(programmeImportRefusals, language)(code as keyof typeof programmeImportRefusals, {
        ...values,
        ...told,
      });
    });
    expect(texts[0]).toContain('At participants[2].reference the file calls CQ-1 “Somebody else”, but your registry');
    expect(texts[0]).toContain('River Firm 3 Co., Ltd');
    expect(texts[2]).toContain('称为“另一家”');
  });
});
