import { describe, expect, it } from 'vitest';
import { nameFor, namesFor } from './localised-name.ts';

describe('names in the script of the reader', () => {
  const name = { en: 'Harbour Lamp', 'zh-Hant': '港燈設計', 'zh-Hans': '港灯设计' };

  it('puts the reader’s own first and keeps the others', () => {
    expect(namesFor('zh-Hans', name).map(({ text }) => text)).toEqual(['港灯设计', '港燈設計', 'Harbour Lamp']);
    expect(namesFor('en', name).map(({ text }) => text)).toEqual(['Harbour Lamp', '港燈設計', '港灯设计']);
  });

  it('gives the other script as it was typed rather than converting, and says whose it is', () => {
    expect(nameFor('zh-Hant', { 'zh-Hans': '重庆火锅' })).toEqual({ language: 'zh-Hans', text: '重庆火锅' });
  });

  it('does not repeat a name that is written the same in two scripts', () => {
    expect(namesFor('zh-Hant', { 'zh-Hant': '山城', 'zh-Hans': '山城' })).toHaveLength(1);
  });

  it('has something to show where there is no name at all', () => {
    expect(nameFor('en', {}, 'HK-001').text).toBe('HK-001');
  });
});
