import { expect, it } from 'vitest';
import type { OfficeAnswer } from '#modules/offices/contract.ts';
import { changeOfOffice, compareOffices, draftOfOffice } from './office-draft.ts';

const office: OfficeAnswer = {
  code: 'cq',
  name: { en: 'Office', 'zh-Hant': '辦事處', 'zh-Hans': '办事处' },
  timeZone: 'Asia/Shanghai',
  sides: { left: { en: 'Hong Kong', 'zh-Hant': '香港' }, right: { en: 'Chongqing', 'zh-Hans': '重庆' } },
  email: null,
  sample: 'never',
  programVersion: '0.1.0',
};

it('sends what was typed, and no address where none is typed', () => {
  const draft = { ...draftOfOffice(office), 'name.en': 'The office', email: '  ' };
  expect(changeOfOffice(draft)).toEqual({
    name: { ...office.name, en: 'The office' },
    sides: {
      left: { en: 'Hong Kong', 'zh-Hant': '香港', 'zh-Hans': '' },
      right: { en: 'Chongqing', 'zh-Hant': '', 'zh-Hans': '重庆' },
    },
    timeZone: 'Asia/Shanghai',
    email: null,
  });
});

it('tells who changed what, and leaves out what both typed alike', () => {
  const base = draftOfOffice(office);
  const mine = { ...base, 'name.en': 'Mine', email: 'mine@office.example', timeZone: 'Asia/Hong_Kong' };
  const theirs = { ...base, 'name.en': 'Theirs', 'name.zh-Hans': '新名', timeZone: 'Asia/Hong_Kong' };
  expect(compareOffices(base, mine, theirs)).toEqual([
    { field: 'name.en', changedBy: 'both' },
    { field: 'name.zh-Hans', changedBy: 'them' },
    { field: 'email', changedBy: 'me' },
  ]);
});
