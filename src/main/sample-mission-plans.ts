import { Temporal } from 'temporal-polyfill';
import type { MissionSettings } from '#modules/missions/index.ts';

type Words = Required<MissionSettings['title']>;

/** One of the sample's missions: what it is, when from today, who takes part, and how far it has come. */
export type SampleMission = {
  readonly key: string;
  readonly title: Words;
  readonly place: Words;
  /** Days from today; the mission begins on the Tuesday on or after that day. */
  readonly inDays: number;
  readonly halfDays: readonly (readonly ['morning' | 'afternoon', slots: number])[][];
  readonly tables: number;
  /** Every n-th company of each side; 1: all. */
  readonly everyNth: number;
  readonly state: 'draft' | 'scheduled' | 'published' | 'closed' | 'cancelled';
};

const wholeDay: SampleMission['halfDays'][number] = [
  ['morning', 6],
  ['afternoon', 6],
];

export const sampleMissions: readonly SampleMission[] = [
  {
    key: 'brands-and-channels',
    title: {
      en: 'Hong Kong brands meet Chongqing channels',
      'zh-Hant': '香港品牌重慶渠道對接會',
      'zh-Hans': '香港品牌重庆渠道对接会',
    },
    place: {
      en: 'Sample Exhibition Centre, Hall 3, Chongqing',
      'zh-Hant': '重慶樣本展覽中心三號館',
      'zh-Hans': '重庆示例会展中心三号馆',
    },
    inDays: 21,
    halfDays: [wholeDay],
    tables: 16,
    everyNth: 1,
    state: 'published',
  },
  {
    key: 'two-days-of-licensing',
    title: {
      en: 'Design and licensing, two days in Hong Kong',
      'zh-Hant': '設計及授權考察團（香港，兩日）',
      'zh-Hans': '设计与授权考察团（香港，两天）',
    },
    place: {
      en: 'Sample Convention Centre, Room 201, Hong Kong',
      'zh-Hant': '香港樣本會議中心 201 室',
      'zh-Hans': '香港示例会议中心 201 室',
    },
    inDays: 42,
    halfDays: [
      [
        ['morning', 5],
        ['afternoon', 4],
      ],
      [['morning', 5]],
    ],
    tables: 8,
    everyNth: 2,
    state: 'scheduled',
  },
  {
    key: 'food-and-gifts',
    title: { en: 'Food and gifts for the New Year', 'zh-Hant': '年貨食品禮品考察團', 'zh-Hans': '年货食品礼品考察团' },
    place: {
      en: 'Sample Market Hall, Chongqing',
      'zh-Hant': '重慶樣本商貿城',
      'zh-Hans': '重庆示例商贸城',
    },
    inDays: 63,
    halfDays: [wholeDay],
    tables: 10,
    everyNth: 3,
    state: 'draft',
  },
  {
    key: 'spring-meetings',
    title: { en: 'Last season’s meetings', 'zh-Hant': '上季商貿會面', 'zh-Hans': '上季经贸洽谈会' },
    place: {
      en: 'Sample Exhibition Centre, Hall 1, Chongqing',
      'zh-Hant': '重慶樣本展覽中心一號館',
      'zh-Hans': '重庆示例会展中心一号馆',
    },
    inDays: -49,
    halfDays: [wholeDay],
    tables: 8,
    everyNth: 2,
    state: 'closed',
  },
  {
    key: 'called-off',
    title: { en: 'Retail round table', 'zh-Hant': '零售業圓桌會面', 'zh-Hans': '零售业圆桌洽谈' },
    place: {
      en: 'Sample Tower, floor 12, Hong Kong',
      'zh-Hant': '香港樣本大廈 12 樓',
      'zh-Hans': '香港示例大厦 12 楼',
    },
    inDays: 30,
    halfDays: [[['afternoon', 6]]],
    tables: 6,
    everyNth: 4,
    state: 'cancelled',
  },
];

/** The settings of a sample mission as it would be planned today. `today` is an instant in ISO 8601. */
export function settingsOfSample(
  plan: SampleMission,
  { today, timeZone }: { today: string; timeZone: string },
): MissionSettings {
  const tuesday = 2;
  const earliest = Temporal.Instant.from(today).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: plan.inDays });
  const first = earliest.add({ days: (tuesday - earliest.dayOfWeek + 7) % 7 });
  const coffee = { en: 'Coffee', 'zh-Hant': '咖啡小休', 'zh-Hans': '茶歇' };
  return {
    title: plan.title,
    place: plan.place,
    timeZone,
    days: plan.halfDays.map((halfDays, index) => ({
      date: first.add({ days: index }).toString(),
      sessions: halfDays.map(([session, slots]) => ({
        session,
        start: session === 'morning' ? '09:30' : '14:00',
        slots,
        breaks: slots >= 5 ? [{ afterSlot: 3, minutes: 15, title: coffee }] : [],
      })),
    })),
    meetingMinutes: 20,
    changeMinutes: 5,
    tables: plan.tables,
    meetingsPerCompany: null,
    minimumEach: 3,
  };
}
