import { expect, test } from 'vitest';
import channels from '#data/taxonomy/channel-types.json' with { type: 'json' };
import kinds from '#data/taxonomy/company-kinds.json' with { type: 'json' };
import places from '#data/taxonomy/places.json' with { type: 'json' };
import sectors from '#data/taxonomy/sectors.json' with { type: 'json' };
import { cutterOf, recogniserOf } from './recognise.ts';
import { wordsOf } from './words.ts';

const recognise = {
  channels: recogniserOf(channels.entries),
  sectors: recogniserOf(sectors.entries),
  places: recogniserOf(places.entries),
};

test.each([
  ['channels', 'Department stores and CROSS-BORDER e-commerce', ['cross-border-e-commerce', 'department-store']],
  ['channels', '跨境电商平台', ['cross-border-e-commerce']],
  ['channels', '尋找百貨公司及網店', ['department-store', 'e-commerce']],
  ['channels', 'small department', []],
  ['sectors', 'AI for retail', ['artificial-intelligence', 'retail']],
  ['sectors', 'captain', []],
  ['sectors', '陶瓷餐具', ['home-lifestyle']],
  ['sectors', 'ｓｋｉｎｃａｒｅ', ['beauty']],
  ['places', '重慶、四川', ['chongqing', 'sichuan']],
  ['places', 'Southwest China', ['southwest-china']],
] as const)('in %s, "%s" is %j', (vocabulary, phrase, codes) => {
  expect([...recognise[vocabulary](phrase)].sort()).toEqual(codes);
});

test('words: plurals, stop words and scripts side by side', () => {
  expect([...wordsOf('Looking for ceramic dishes & 茶具IP of the companies')]).toEqual([
    'ceramic',
    'dish',
    '茶具',
    'ip',
  ]);
});

test('what names a kind of firm is cut out of a phrase, unless it names goods as well', () => {
  const cut = cutterOf(kinds.entries, sectors.entries);
  const words = (phrase: string) => [...wordsOf(cut(phrase))];
  expect(words('Tea brands and tea distributors')).toEqual(['tea']);
  expect(words('陶瓷品牌')).toEqual(['陶瓷']);
  expect(words('logistics')).toEqual(['logistic']);
  expect(words('factory')).toEqual([]);
});
