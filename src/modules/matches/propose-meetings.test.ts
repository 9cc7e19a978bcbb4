import { expect, test } from 'vitest';
import { buildCompanies, buildCompany } from '#tests/builders/build-company.ts';
import { type ProposeMeetings, proposeMeetings } from './propose-meetings.ts';

function proposed(changes: Partial<ProposeMeetings>) {
  const left = changes.left ?? buildCompanies('left', 6);
  const right = changes.right ?? buildCompanies('right', 6);
  const found = proposeMeetings({
    left,
    right,
    leftCapacities: left.map(() => 3),
    rightCapacities: right.map(() => 3),
    apart: [],
    minimumEach: 1,
    listLength: 3,
    maximumTotal: 99,
    comfortableTotal: 99,
    seed: 1,
    ...changes,
  });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

const brand = buildCompany({
  side: 'left',
  reference: 'HK-1',
  name: { en: 'Tin Kettle', 'zh-Hant': '錫壺' },
  kinds: ['brand'],
  sectors: ['food'],
  products: [],
  offers: ['chilli sauce'],
  seeks: ['supermarkets'],
  channels: ['supermarket'],
  territory: ['Chongqing'],
  languages: ['en', 'cmn'],
});
const store = buildCompany({
  side: 'right',
  reference: 'CQ-1',
  name: { 'zh-Hans': '三渡超市' },
  kinds: ['channel'],
  sectors: ['food'],
  products: [],
  offers: [],
  seeks: ['chilli sauces'],
  channels: ['supermarket'],
  territory: ['重庆'],
  languages: ['cmn'],
});

test('reasons speak three languages; names and phrases stay as they were typed', () => {
  const [meeting] = proposed({ left: [brand], right: [store] }).proposals;
  const words = new Map(meeting!.reasons.map(({ code, text }) => [code, text]));
  expect(words.get('seek-offer')).toEqual({
    en: '三渡超市 looks for “chilli sauces”; Tin Kettle brings “chilli sauce”',
    'zh-Hant': '三渡超市正尋找「chilli sauces」，錫壺可提供「chilli sauce」',
    'zh-Hans': '三渡超市正在寻找“chilli sauces”，錫壺可提供“chilli sauce”',
  });
  expect(words.get('channel')?.['zh-Hant']).toContain('超級市場');
  expect(words.get('language')).toMatchObject({ 'zh-Hant': expect.stringContaining('普通話') });
  for (const text of words.values()) expect(Object.values(text).join()).not.toMatch(/\{\{|undefined|^$/);
});

test('every field a reason names is filled in that company', () => {
  const left = buildCompanies('left', 12);
  const right = buildCompanies('right', 12);
  const { proposals } = proposed({ left, right });
  expect(proposals.length).toBeGreaterThan(12);
  const filled = (company: (typeof left)[number], field: string) =>
    Object.values(company[(field === 'text' ? 'description' : field) as 'seeks']).length > 0;
  const empty = proposals.flatMap((meeting) =>
    meeting.reasons.filter(
      ({ leftField, rightField }) =>
        !filled(left[meeting.left]!, leftField) || !filled(right[meeting.right]!, rightField),
    ),
  );
  expect(empty).toEqual([]);
});

test('a must opens a closed lane, and firms that are never there together are proposed only by a must', () => {
  const rival = { ...brand, reference: 'CQ-9', side: 'right' as const };
  const insists = { ...brand, mustMeet: ['cq-9'] };
  const must = proposed({ left: [insists], right: [rival] }).proposals[0];
  expect(must).toMatchObject({ demand: 'must', weight: 0, lane: null });
  const apart = [{ left: 0, right: 0 }];
  expect(proposed({ left: [brand], right: [store], apart })).toMatchObject({
    proposals: [],
    shortfalls: [
      { side: 'left', because: 'no-eligible-partner', gates: [{ gate: 'apart', firms: 1 }] },
      { side: 'right', because: 'no-eligible-partner', gates: [{ gate: 'apart', firms: 1 }] },
    ],
  });
  expect(proposed({ left: [{ ...brand, mustMeet: ['CQ-1'] }], right: [store], apart }).proposals).toHaveLength(1);
});

test('what is decided stays: kept meetings take their part and are not proposed again, dropped ones do not come back', () => {
  const left = buildCompanies('left', 4);
  const right = buildCompanies('right', 4);
  const all = proposed({ left, right });
  const [first, second] = all.proposals;
  const kept = [{ left: first!.left, right: first!.right }];
  const dropped = [{ left: second!.left, right: second!.right }];
  const capacities = { leftCapacities: left.map(() => 2), rightCapacities: right.map(() => 2) };
  const { proposals, shortfalls } = proposed({ left, right, kept, dropped, ...capacities });
  const pairs = proposals.map((pair) => `${pair.left} ${pair.right}`);
  expect(pairs).not.toContain(`${first!.left} ${first!.right}`);
  expect(pairs).not.toContain(`${second!.left} ${second!.right}`);
  const beside = (side: 'left' | 'right') => proposals.filter((pair) => pair[side] === first![side]).length;
  expect([beside('left'), beside('right')].every((count) => count <= 1)).toBe(true);
  // A firm whose one meeting is kept has what it needs.
  const alone = proposed({ left, right, kept, leftCapacities: left.map(() => 1), rightCapacities: right.map(() => 1) });
  expect(alone.shortfalls.filter(({ side, firm }) => firm === first![side])).toEqual([]);
  expect(shortfalls.flatMap(({ gates }) => gates.map(({ gate }) => gate)).every((gate) => gate !== 'never')).toBe(true);
});

test('an officer’s yes opens a closed lane but no firm’s no, and an officer’s no stands above a list’s must', () => {
  const pair = { left: 0, right: 0 };
  const rival = { ...brand, reference: 'CQ-9', side: 'right' as const };
  expect(proposed({ left: [brand], right: [rival] }).openPairs).toBe(0);
  expect(proposed({ left: [brand], right: [rival], kept: [pair] }).openPairs).toBe(1);
  const refuses = { ...brand, neverMeet: ['CQ-1'] };
  expect(proposed({ left: [refuses], right: [store], kept: [pair] }).gates).toEqual([{ gate: 'never', pairs: 1 }]);
  const insists = { ...brand, mustMeet: ['CQ-1'] };
  const { proposals, gates } = proposed({ left: [insists], right: [store], dropped: [pair] });
  expect(proposals).toEqual([]);
  expect(gates).toEqual([{ gate: 'dropped', pairs: 1 }]);
});

test('a must for a firm that does not take part is a warning where the lists are not all there is', () => {
  const insists = { ...brand, mustMeet: ['CQ-77'] };
  const { warnings, proposals } = proposed({ left: [insists], right: [store], unknownMusts: 'warn' });
  expect(warnings).toMatchObject([{ code: 'must-meet-unknown', values: { company: 'HK-1', wanted: 'CQ-77' } }]);
  expect(proposals).toHaveLength(1);
});

test('terms of trade in the registry open, close and explain: price, quantity, certificates, ties', () => {
  const terms = (told: Partial<typeof brand.terms>) => ({ ...brand.terms, ...told });
  const sells = { ...brand, terms: terms({ priceBands: ['mid'], monthlyUnitsOffered: 500, certificates: ['HACCP'] }) };
  const buys = { ...store, terms: terms({ priceBands: ['value', 'mid'], monthlyUnitsSought: 1000 }) };
  const [meeting] = proposed({ left: [sells], right: [buys] }).proposals;
  const words = new Map(meeting!.reasons.map(({ code, text }) => [code, text]));
  expect(words.get('price-band')?.['zh-Hans']).toBe('产品价格带一致：中端');
  expect(words.get('volume')?.en).toBe('三渡超市 looks for 1000 units a month; Tin Kettle can do 500');

  const asks = (told: Partial<typeof brand.terms>) => ({ ...store, terms: terms(told) });
  expect(proposed({ left: [sells], right: [asks({ certificatesRequired: ['haccp'] })] }).proposals).toHaveLength(1);
  for (const [told, gate] of [
    [{ certificatesRequired: ['ISO 22000'] }, 'certification'],
    [{ onlyIn: ['香港'] }, 'territory'],
    [{ exclusiveIn: ['重慶'] }, 'exclusivity'],
  ] as const) {
    const closed = proposed({ left: [sells], right: [asks(told)] });
    expect(closed.proposals).toEqual([]);
    expect(closed.gates).toEqual([{ gate, pairs: 1 }]);
  }
});

test('two who met at an earlier mission are brought together again only where a list insists', () => {
  const metBefore = [{ left: 0, right: 0 }];
  const again = proposed({ left: [brand], right: [store], metBefore });
  expect(again.proposals).toEqual([]);
  expect(again.shortfalls.map(({ gates }) => gates)).toEqual([
    [{ gate: 'met-before', firms: 1 }],
    [{ gate: 'met-before', firms: 1 }],
  ]);
  const insisting = { ...brand, mustMeet: [store.reference] };
  expect(proposed({ left: [insisting], right: [store], metBefore }).proposals).toHaveLength(1);
});
