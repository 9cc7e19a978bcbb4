import type { Texts } from '#platform/i18n/texts.ts';

/** How good a timetable is, as an officer would say it to a delegate. `gap` is in breaks. */
export const howGoodTexts = {
  'fewest-breaks': {
    en: 'Proven: no timetable for these meetings has fewer breaks.',
    'zh-Hant': '已證明：就這些會面而言，沒有空檔更少的時間表。',
    'zh-Hans': '已证明：就这些洽谈而言，没有空档更少的时间表。',
  },
  'one-above': {
    en: 'At most 1 break above the best there can be.',
    'zh-Hant': '與最佳可能相比，最多只多 1 次空檔。',
    'zh-Hans': '与可能的最优结果相比，最多只多 1 次空档。',
  },
  'some-above': {
    en: 'At most {{gap}} breaks above the best there can be.',
    'zh-Hant': '與最佳可能相比，最多只多 {{gap}} 次空檔。',
    'zh-Hans': '与可能的最优结果相比，最多只多 {{gap}} 次空档。',
  },
  unknown: {
    en: 'How far this is from the best there can be is unknown.',
    'zh-Hant': '與最佳可能相差多少，現時未知。',
    'zh-Hans': '与可能的最优结果相差多少，目前未知。',
  },
  'wishes-best': {
    en: 'Proven: the wishes cannot be granted better, musts first, then whoever is worst off, then all others.',
    'zh-Hant': '已證明：各方意願（先必須，次及達成率最低者，再及其他）不可能安排得更好。',
    'zh-Hans': '已证明：各方意愿（先必须，再达成率最低者，然后其他）不可能安排得更好。',
  },
  'wishes-open': {
    en: 'Whether more of the wishes could be granted is unknown; what is said of breaks is said of the meetings that are placed.',
    'zh-Hant': '能否安排更多意願，現時未知；以上有關空檔的說明只就已安排的會面而言。',
    'zh-Hans': '能否满足更多意愿，目前未知；以上关于空档的说明只针对已安排的洽谈。',
  },
  obligations: {
    en: 'This is said of timetables in which the {{obligations}} meetings that have to take place do.',
    'zh-Hant': '以上說明的前提，是 {{obligations}} 個必定要舉行的會面均有安排。',
    'zh-Hans': '以上说明的前提，是 {{obligations}} 场一定要进行的洽谈均已安排。',
  },
  none: {
    en: 'How we know: there is no break at all, and fewer than none cannot be.',
    'zh-Hant': '如何得知：完全沒有空檔，不可能再少。',
    'zh-Hans': '如何得知：完全没有空档，不可能再少。',
  },
  counting: {
    en: 'How we know: each firm’s own free times, taken one by one, force so many breaks: {{fewest}} or more.',
    'zh-Hant': '如何得知：逐一查看各公司可出席的時間，空檔最少也有 {{fewest}} 次。',
    'zh-Hans': '如何得知：逐一查看各企业可参加的时间，空档最少也有 {{fewest}} 次。',
  },
  prices: {
    en: 'How we know: adding up how many firms can meet at once in each slot gives {{fewest}} breaks or more; the figures stand in the programme file, and anybody can add them up again.',
    'zh-Hant':
      '如何得知：把每個時段可同時會面的公司數目加總，空檔最少也有 {{fewest}} 次；數字載於編排檔，任何人均可重新計算。',
    'zh-Hans':
      '如何得知：把每个时段能同时洽谈的企业数加总，空档最少也有 {{fewest}} 次；数字载于编排文件，任何人都可以重新计算。',
  },
  'one-better-impossible': {
    en: 'How we know: the computer went through every way to arrange these meetings with fewer breaks than {{fewest}}, and none works.',
    'zh-Hant': '如何得知：電腦已查遍所有空檔少於 {{fewest}} 次的編排方法，沒有一個可行。',
    'zh-Hans': '如何得知：计算机已查遍所有空档少于 {{fewest}} 次的安排方法，没有一个可行。',
  },
} as const satisfies Texts;
