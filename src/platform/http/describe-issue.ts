import type { z } from 'zod';
import type { Language } from '#platform/i18n/language.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';

const texts = {
  missing: { en: 'is missing', 'zh-Hant': '必須填寫', 'zh-Hans': '必须填写' },
  type: { en: 'expected {{expected}}', 'zh-Hant': '應為 {{expected}}', 'zh-Hans': '应为 {{expected}}' },
  format: {
    en: 'expected the format {{expected}}',
    'zh-Hant': '格式應為 {{expected}}',
    'zh-Hans': '格式应为 {{expected}}',
  },
  choice: {
    en: 'expected one of {{expected}}',
    'zh-Hant': '應為以下之一：{{expected}}',
    'zh-Hans': '应为以下之一：{{expected}}',
  },
  atLeast: { en: 'expected at least {{expected}}', 'zh-Hant': '最少為 {{expected}}', 'zh-Hans': '至少为 {{expected}}' },
  atMost: { en: 'expected at most {{expected}}', 'zh-Hant': '最多為 {{expected}}', 'zh-Hans': '至多为 {{expected}}' },
  unknownFields: {
    en: 'unknown fields {{expected}}',
    'zh-Hant': '不明欄位 {{expected}}',
    'zh-Hans': '未知字段 {{expected}}',
  },
  other: { en: 'not valid', 'zh-Hant': '無效', 'zh-Hans': '无效' },
} as const satisfies Texts;

/** Where a request does not fit and what was expected there. zod's own sentences are English only, so ours stand on its facts. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  part: string,
  language: Language,
): { place: string; expected: string } {
  const place = [part, ...issue.path.map(String)].join('.').slice(0, 200);
  const [key, expected] = expectationOf(issue);
  return { place, expected: translator(texts, language)(key, { expected: expected.slice(0, 300) }) };
}

function expectationOf(issue: z.core.$ZodIssue): [keyof typeof texts, string] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? ['missing', ''] : ['type', issue.expected];
    case 'invalid_format':
      return ['format', issue.format === 'regex' ? String(issue.pattern) : issue.format];
    case 'invalid_value':
      return ['choice', issue.values.map(String).join(', ')];
    case 'too_small':
      return ['atLeast', String(issue.minimum)];
    case 'too_big':
      return ['atMost', String(issue.maximum)];
    case 'not_multiple_of':
      return ['type', `n × ${issue.divisor}`];
    case 'unrecognized_keys':
      return ['unknownFields', issue.keys.join(', ')];
    case 'custom':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return ['other', ''];
  }
}
