import { type CompanyProfile, noTerms, type Side } from '#modules/companies/company.ts';

type Trade = {
  readonly sector: string;
  readonly en: string;
  readonly hant: string;
  readonly hans: string;
  readonly products: readonly (readonly [string, string, string])[];
};

const trades: readonly Trade[] = [
  {
    sector: 'home-lifestyle',
    en: 'Home',
    hant: '家居',
    hans: '家居',
    products: [
      ['ceramic tableware', '陶瓷餐具', '陶瓷餐具'],
      ['bedding', '床上用品', '家纺床品'],
    ],
  },
  {
    sector: 'fashion',
    en: 'Fashion',
    hant: '時裝',
    hans: '服饰',
    products: [
      ['women’s wear', '女裝', '女装'],
      ['leather bags', '真皮手袋', '真皮箱包'],
    ],
  },
  {
    sector: 'beauty',
    en: 'Beauty',
    hant: '美容',
    hans: '美妆',
    products: [
      ['skincare', '護膚品', '护肤品'],
      ['fragrance', '香氛', '香氛'],
    ],
  },
  {
    sector: 'food',
    en: 'Foods',
    hant: '食品',
    hans: '食品',
    products: [
      ['sauces', '醬料', '调味酱'],
      ['biscuits', '曲奇餅', '曲奇饼干'],
    ],
  },
  {
    sector: 'toys-games',
    en: 'Toys',
    hant: '玩具',
    hans: '玩具',
    products: [
      ['designer toys', '設計師玩具', '潮玩手办'],
      ['board games', '桌上遊戲', '桌游'],
    ],
  },
  {
    sector: 'beverages',
    en: 'Tea',
    hant: '茶業',
    hans: '茶业',
    products: [
      ['oolong tea', '烏龍茶', '乌龙茶'],
      ['cold-brew coffee', '冷萃咖啡', '冷萃咖啡'],
    ],
  },
];

const leftKinds = ['brand', 'brand', 'brand', 'licensor', 'service-firm', 'manufacturer'] as const;
const rightKinds = ['channel', 'channel', 'venue', 'manufacturer', 'restaurant', 'channel'] as const;
const channels = [
  'department-store',
  'lifestyle-store',
  'e-commerce',
  'supermarket',
  'pop-up',
  'distribution',
] as const;
const marks = [
  ['Northlight', '北輝', '北辉'],
  ['Willow Lane', '柳巷', '柳巷'],
  ['Blue Kite', '藍鳶', '蓝鸢'],
  ['Two Bridges', '雙橋', '双桥'],
  ['Stone Lantern', '石燈', '石灯'],
  ['Ninth Hill', '九崗', '九岗'],
  ['Morning Ferry', '晨渡', '晨渡'],
] as const;

/**
 * An invented company with a plausible, filled-in profile; `seed` chooses it, the rest overrides it.
 * Left firms look like Hong Kong brands, licensors, makers and service firms, right ones like Chongqing channels, venues and makers.
 */
export function buildCompany({
  seed = 1,
  ...given
}: Partial<CompanyProfile> & { readonly seed?: number } = {}): CompanyProfile {
  const side: Side = given.side ?? 'left';
  const pick = <Value>(values: readonly Value[], salt: number) => values[scramble(seed, salt) % values.length] as Value;
  const trade = pick(trades, 1);
  const kind = side === 'left' ? pick(leftKinds, 2) : pick(rightKinds, 2);
  const [en, hant, hans] = pick(marks, 3);
  const [product, productHant, productHans] = pick(trade.products, 4);
  const runsChannels = kind === 'channel' || kind === 'venue' || kind === 'restaurant';
  const sells = kind === 'brand' || kind === 'licensor' || kind === 'manufacturer';
  return {
    reference: `${side === 'left' ? 'HK' : 'CQ'}-${String(seed).padStart(3, '0')}`,
    name: {
      en: `${en} ${trade.en} ${seed} Limited`,
      'zh-Hant': `${hant}${trade.hant}${seed}有限公司`,
      'zh-Hans': `${hans}${trade.hans}${seed}有限公司`,
    },
    identifiers: [],
    side,
    kinds: [kind],
    sectors: runsChannels && seed % 3 === 0 ? ['retail', trade.sector] : [trade.sector],
    description: {
      en: `An invented ${kind} for ${product}.`,
      'zh-Hant': `經營${productHant}。`,
      'zh-Hans': `经营${productHans}。`,
    },
    products: [side === 'left' ? product : productHans],
    offers: runsChannels ? ['counter space', '门店陈列位'] : [product, productHant],
    seeks: runsChannels ? [`${product} brands`, `${productHans}品牌`] : ['sales partners in Chongqing', '內地分銷商'],
    channels: sells || runsChannels ? [pick(channels, 5), pick(channels, 6)] : [],
    territory: side === 'left' ? ['Chongqing', 'Sichuan'] : ['重庆'],
    terms: noTerms,
    languages: side === 'left' ? ['yue', 'en', ...(seed % 2 ? ['cmn'] : [])] : ['cmn'],
    capacity: { maximumMeetings: null, representatives: null },
    availability: { sessions: [], unavailableSlots: [], note: null },
    website: null,
    contacts: [],
    mustMeet: [],
    neverMeet: [],
    ...given,
  };
}

/** `count` companies of one side, numbered from 1. */
export function buildCompanies(side: Side, count: number, seed = 0): readonly CompanyProfile[] {
  return Array.from({ length: count }, (_, index) => buildCompany({ side, seed: seed + index + 1 }));
}

function scramble(seed: number, salt: number): number {
  let state = Math.imul(seed * 31 + salt, 0x9e3779b1);
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}
