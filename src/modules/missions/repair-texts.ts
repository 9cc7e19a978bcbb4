import type { Texts } from '#platform/i18n/texts.ts';

/** What is proven of a repair. */
export const repairTexts = {
  'nothing-moves': {
    en: 'No other meeting has to move to another time.',
    'zh-Hant': '其他會面均無須改時段。',
    'zh-Hans': '其他洽谈都不需要改时段。',
  },
  'moves-fewest': {
    en: 'Proven: fewer than {{moved}} moved meetings cannot do.',
    'zh-Hant': '已證明：須改時段的會面不可能少於 {{moved}} 個。',
    'zh-Hans': '已证明：需要改时段的洽谈不可能少于 {{moved}} 场。',
  },
  'moves-gap': {
    en: '{{moved}} meetings move; it is proven that at least {{fewest}} have to.',
    'zh-Hant': '有 {{moved}} 個會面改時段；已證明至少要有 {{fewest}} 個。',
    'zh-Hans': '有 {{moved}} 场洽谈改时段；已证明至少要有 {{fewest}} 场。',
  },
  'moves-open': {
    en: 'Whether fewer moves would do is unknown: time ran out.',
    'zh-Hant': '能否改動更少，現時未知：計算時間已到。',
    'zh-Hans': '能否改动更少，目前未知：计算时间已到。',
  },
  'keeps-most': {
    en: 'Proven: all the others kept, no timetable keeps these too. Meetings that cannot be kept: {{lost}}.',
    'zh-Hant': '已證明：在保留其他會面的前提下，這些會面無法保留。未能保留的會面：{{lost}} 個。',
    'zh-Hans': '已证明：在保留其他洽谈的前提下，这些洽谈无法保留。不能保留的洽谈：{{lost}} 场。',
  },
  'keeps-open': {
    en: 'Meetings for which no place was found: {{lost}}. Whether there is one is unknown.',
    'zh-Hant': '未找到時段的會面：{{lost}} 個；是否另有辦法，現時未知。',
    'zh-Hans': '没有找到时段的洽谈：{{lost}} 场；是否另有办法，目前未知。',
  },
} as const satisfies Texts;
