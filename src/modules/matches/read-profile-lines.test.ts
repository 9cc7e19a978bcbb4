import { expect, test } from 'vitest';
import { readProfileLines } from './read-profile-lines.ts';

test('every field but the id may be missing; unknown ones are told once; empty lines and a byte order mark are passed over', () => {
  const read = readProfileLines(
    '\uFEFF{"id":"a","colour":"red"}\n\n{"id":"b","name":{"zh-Hant":"錫壺"},"seeks":["茶"],"colour":1}\r\n',
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      profiles: [
        { id: 'a', name: {}, kinds: [] },
        { id: 'b', name: { 'zh-Hant': '錫壺' }, seeks: ['茶'] },
      ],
      unknownFields: ['colour'],
    },
  });
});

test.each([
  ['{"id":"a"}\n{"id":', { code: 'profile-line-not-json', values: { line: 2 } }],
  ['[1]', { code: 'profile-line-malformed', values: { line: 1, path: '(the line)' } }],
  ['{"name":{}}', { code: 'profile-line-malformed', values: { line: 1, path: 'id', value: 'nothing' } }],
  ['{"id":"a","seeks":"tea"}', { code: 'profile-line-malformed', values: { path: 'seeks', value: '"tea"' } }],
  ['{"id":"a","seeks":["tea",7]}', { code: 'profile-line-malformed', values: { path: 'seeks.1', value: '7' } }],
  [
    '{"id":"a","monthlyUnits":{"sought":-1}}',
    { code: 'profile-line-malformed', values: { path: 'monthlyUnits.sought' } },
  ],
  ['{"id":"a","priceBands":["cheap"]}', { code: 'profile-line-malformed', values: { path: 'priceBands.0' } }],
  ['{"id":"a"}\n{"id":"a"}', { code: 'profile-id-twice', values: { line: 2, first: 1 } }],
])('%j is refused with line, place and what was expected', (text, refusal) => {
  expect(readProfileLines(text)).toMatchObject({ ok: false, refusal });
});
