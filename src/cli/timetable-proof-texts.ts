import type { Texts } from '#platform/i18n/texts.ts';

/** The words for what is wrong with a proof, by the code of the fault. */
export const proofTexts = {
  'proof-of-another-problem': {
    en: 'it is about another problem ({{value}}); this one is {{expected}}.',
    'zh-Hant': '所證明的是另一個問題（{{value}}）；本問題為 {{expected}}。',
    'zh-Hans': '所证明的是另一个问题（{{value}}）；本问题为 {{expected}}。',
  },
  'proof-of-another-claim': {
    en: 'it shows that "{{value}}" is impossible; the result needs "{{expected}}", for all meetings.',
    'zh-Hant': '所證明的是「{{value}}」不可能；結果所需的是就全部會面證明「{{expected}}」不可能。',
    'zh-Hans': '所证明的是“{{value}}”不可能；结果所需的是就全部洽谈证明“{{expected}}”不可能。',
  },
  'proof-of-a-mission': {
    en: 'this programme has teams, tables of its own, pauses or the like; a proof can speak of none of these.',
    'zh-Hant': '此編排含團隊、專用枱、休息時段等條件，證明檔未能涵蓋。',
    'zh-Hans': '该编排含团队、专用桌、休息时段等条件，证明文件无法涵盖。',
  },
  'proof-with-other-clauses': {
    en: 'it starts from {{value}} variables / clauses; the problem stated anew has {{expected}}.',
    'zh-Hant': '其起點有 {{value}} 個變數／子句；重新列出的問題有 {{expected}} 個。',
    'zh-Hans': '其起点有 {{value}} 个变量／子句；重新列出的问题有 {{expected}} 个。',
  },
  'proof-step-does-not-follow': {
    en: 'step {{step}} (line {{line}}) does not follow from what stands before it.',
    'zh-Hant': '第 {{step}} 步（第 {{line}} 行）無法由之前的內容推出。',
    'zh-Hans': '第 {{step}} 步（第 {{line}} 行）无法由之前的内容推出。',
  },
  'proof-without-contradiction': {
    en: 'it ends without a contradiction, so it shows nothing.',
    'zh-Hant': '證明結束時並無矛盾，因此未能證明任何事。',
    'zh-Hans': '证明结束时没有矛盾，因此没有证明任何事。',
  },
} as const satisfies Texts;
