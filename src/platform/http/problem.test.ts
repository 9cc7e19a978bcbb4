import { expect, test } from 'vitest';
import { languages } from '#platform/i18n/language.ts';
import { refuse } from '#platform/result.ts';
import { buildProblem, type RefusalTable } from './problem.ts';

const table: RefusalTable = {
  statuses: { 'firm-busy': 409 },
  texts: {
    'firm-busy': {
      en: '{{firm}} is busy at {{time}}',
      'zh-Hant': '{{firm}} {{time}} 沒空',
      'zh-Hans': '{{firm}} {{time}} 没空',
    },
  },
};

test('a refusal tells a name that stands in several languages in the reader’s, or the nearest there is', () => {
  const { refusal } = refuse(
    'firm-busy',
    { time: '09:25' },
    { firm: { en: 'Lok $t(firm-busy) {{time}}', 'zh-Hant': '樂成' } },
  );
  const problems = languages.map((language) => buildProblem({ refusal, table, language, requestId: 'x' }));
  expect(problems.map(({ detail }) => detail)).toEqual([
    'Lok $t(firm-busy) {{time}} is busy at 09:25',
    '樂成 09:25 沒空',
    '樂成 09:25 没空',
  ]);
  expect(problems[1]?.values).toEqual({ time: '09:25', firm: '樂成' });
});
