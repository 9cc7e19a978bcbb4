import type { Texts } from '#platform/i18n/texts.ts';

/** What it would take to place a meeting. `firm`, `left`, `right` are names of companies, `time` a slot in the mission's zone. */
export const explanationTexts = {
  fits: {
    en: 'Nothing: it can take place at {{time}} as the board stands.',
    'zh-Hant': '無須任何改動：按現時編排，可於 {{time}} 舉行。',
    'zh-Hans': '不需要任何改动：按当前安排，可在 {{time}} 进行。',
  },
  'fits-with-moves': {
    en: 'Nobody has to give anything up: with {{moves}} meetings moved it can take place at {{time}}. Compute anew to have it so.',
    'zh-Hant': '無須任何一方讓步：移動 {{moves}} 個會面後，可於 {{time}} 舉行。重新計算即可。',
    'zh-Hans': '不需要任何一方让步：移动 {{moves}} 场洽谈后，可在 {{time}} 进行。重新计算即可。',
  },
  takes: {
    en: 'It could be placed if:',
    'zh-Hant': '如能作以下改動，便可安排：',
    'zh-Hans': '如能作以下改动，就可以安排：',
  },
  'takes-least': {
    en: 'It could be placed if (proven: nothing that costs less does):',
    'zh-Hant': '如能作以下改動，便可安排（已證明這是最小的改動）：',
    'zh-Hans': '如能作以下改动，就可以安排（已证明这是最小的改动）：',
  },
  'takes-nothing': {
    en: 'With everything that is placed now it cannot be placed, whatever table, time or limit gives way.',
    'zh-Hant': '在保留現有會面的前提下未能安排，增加枱、時段或提高上限均無補於事。',
    'zh-Hans': '在保留现有洽谈的前提下无法安排，增加桌子、时段或提高上限都没有用。',
  },
  'takes-unknown': {
    en: 'With everything that is placed now it cannot be placed. No change that makes room was found in the time given.',
    'zh-Hant': '在保留現有會面的前提下未能安排。在限時內未找到可行的改動。',
    'zh-Hans': '在保留现有洽谈的前提下无法安排。在限定时间内没有找到可行的改动。',
  },
  'not-to-be-arranged': {
    en: 'This meeting is not to be arranged.',
    'zh-Hant': '此會面不作安排。',
    'zh-Hans': '此洽谈不作安排。',
  },
  unknown: {
    en: 'Not known: time ran out before this one. Ask for it by itself.',
    'zh-Hant': '未知：限時已到，未及查看此會面。請單獨查詢。',
    'zh-Hans': '未知：限定时间已到，未及查看此洽谈。请单独查询。',
  },
  'table-added': {
    en: 'there were one more table at {{time}}',
    'zh-Hant': '{{time}} 增設一張枱',
    'zh-Hans': '{{time}} 增加一张桌子',
  },
  'slot-freed': {
    en: '{{firm}} could come at {{time}}',
    'zh-Hant': '{{firm}}能於 {{time}} 出席',
    'zh-Hans': '{{firm}}能在 {{time}} 参加',
  },
  'lock-dropped': {
    en: 'the meeting of {{left}} and {{right}} were no longer locked',
    'zh-Hant': '解除鎖定{{left}}與{{right}}的會面',
    'zh-Hans': '解除锁定{{left}}与{{right}}的洽谈',
  },
  'meeting-given-up': {
    en: 'the meeting of {{left}} and {{right}} were given up',
    'zh-Hant': '放棄{{left}}與{{right}}的會面',
    'zh-Hans': '放弃{{left}}与{{right}}的洽谈',
  },
  'interpreter-added': {
    en: 'there were one more interpreter for {{languagePair}}',
    'zh-Hant': '增加一位 {{languagePair}} 傳譯員',
    'zh-Hans': '增加一位 {{languagePair}} 口译员',
  },
  'maximum-raised': {
    en: '{{firm}} took {{meetings}} meetings',
    'zh-Hant': '{{firm}}的會面上限提高至 {{meetings}} 場',
    'zh-Hans': '{{firm}}的洽谈上限提高到 {{meetings}} 场',
  },
} as const satisfies Texts;
