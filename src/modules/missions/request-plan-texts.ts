import type { Texts } from '#platform/i18n/texts.ts';

/** What the requesting of plans refuses; each code beside its words. */
export const requestPlanRefusals = {
  'list-not-found': {
    en: 'There is no company list {{list}}.',
    'zh-Hant': '找不到公司名單 {{list}}。',
    'zh-Hans': '找不到企业名单 {{list}}。',
  },
  'list-of-other-side': {
    en: 'The list {{list}} belongs to the other side; a plan needs one list of each side.',
    'zh-Hant': '名單 {{list}} 屬於另一方；安排會面須雙方各有一份名單。',
    'zh-Hans': '名单 {{list}} 属于另一方；安排洽谈需要双方各一份名单。',
  },
  'plan-not-done': {
    en: 'The plan has no programme: it is {{state}}.',
    'zh-Hant': '此安排尚未有會面編排檔（狀態：{{state}}）。',
    'zh-Hans': '该安排尚无洽谈编排文件（状态：{{state}}）。',
  },
} as const satisfies Texts;
export type RequestPlanRefusal = keyof typeof requestPlanRefusals;

/** Reasons why a plan failed that are not planMission's own. */
export const planFailures = {
  'plan-broke': {
    en: 'The plan could not be made because of a fault of ours; the operator finds the cause in the log.',
    'zh-Hant': '因系統錯誤未能完成安排，系統管理員可於日誌查閱原因。',
    'zh-Hans': '因系统错误未能完成安排，系统管理员可在日志中查看原因。',
  },
} as const satisfies Texts;

export const missionTitle = {
  title: {
    en: 'Business mission {{left}}–{{right}}',
    'zh-Hant': '{{left}}—{{right}}商貿考察團',
    'zh-Hans': '{{left}}—{{right}}经贸考察团',
  },
} as const satisfies Texts;

export const planReadyMail = {
  subject: { en: 'The plan is ready', 'zh-Hant': '會面安排已完成', 'zh-Hans': '洽谈安排已完成' },
  text: {
    en: 'The plan for {{date}} is ready: {{placed}} of {{meetings}} meetings of {{participants}} companies have a time and a table.',
    'zh-Hant':
      '{{date}} 的會面安排已完成：{{participants}} 間公司的 {{meetings}} 場會面中，{{placed}} 場已編定時間及枱號。',
    'zh-Hans':
      '{{date}} 的洽谈安排已完成：{{participants}} 家企业的 {{meetings}} 场洽谈中，{{placed}} 场已排定时间和桌号。',
  },
  sample: {
    en: 'SAMPLE: the companies are invented.',
    'zh-Hant': 'SAMPLE 樣本：公司均屬虛構。',
    'zh-Hans': 'SAMPLE 示例：企业均为虚构。',
  },
} as const satisfies Texts;
