import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Texts } from './texts.ts';
import { wordsIn } from './words.ts';

const firmTexts = {
  'firms.title': { en: 'Firms', 'zh-Hant': '公司', 'zh-Hans': '企业' },
  'firms.of': { en: '{{name}} & others', 'zh-Hant': '{{name}} 等', 'zh-Hans': '{{name}} 等' },
  'firms.count_one': { en: 'one firm', 'zh-Hant': '一間公司', 'zh-Hans': '一家企业' },
  'firms.count_other': { en: '{{count}} firms', 'zh-Hant': '{{count}} 間公司', 'zh-Hans': '{{count}} 家企业' },
} as const satisfies Texts;
const tableTexts = {
  'firms.title': { en: 'Tables', 'zh-Hant': '枱', 'zh-Hans': '桌' },
} as const satisfies Texts;

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: {} },
  });
});

describe('the words of a part of the page', () => {
  it('come in the language asked for, values as they are', () => {
    expect(wordsIn(firmTexts, 'zh-Hans')('firms.title')).toBe('企业');
    expect(wordsIn(firmTexts, 'en')('firms.of', { name: '<b>“港燈”</b>' })).toBe('<b>“港燈”</b> & others');
  });

  it('say one and many as each language does', () => {
    const t = wordsIn(firmTexts, 'en');
    expect([t('firms.count', { count: 1 }), t('firms.count', { count: 2 })]).toEqual(['one firm', '2 firms']);
    expect(wordsIn(firmTexts, 'zh-Hant')('firms.count', { count: 1 })).toBe('1 間公司');
  });

  it('are never another part’s words of the same key', () => {
    expect([wordsIn(firmTexts, 'en')('firms.title'), wordsIn(tableTexts, 'en')('firms.title')]).toEqual([
      'Firms',
      'Tables',
    ]);
  });

  it('are the same function each time, so that nothing is drawn anew for them', () => {
    expect(wordsIn(firmTexts, 'en')).toBe(wordsIn(firmTexts, 'en'));
  });

  it('know no key that has no text, at the compiler’s', () => {
    // @ts-expect-error there is no such text
    expect(wordsIn(firmTexts, 'en')('firms.tilte')).toBe('firms.tilte');
    // @ts-expect-error a language is missing
    const missing = { 'firms.title': { en: 'Firms', 'zh-Hant': '公司' } } satisfies Texts;
    expect(missing).toBeDefined();
  });
});
