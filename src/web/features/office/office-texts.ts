import type { Texts } from '#web/reader/texts.ts';

/** The words of the office's own pages. */
export const officeTexts = {
  'today.title': { en: 'Today', 'zh-Hant': '今日', 'zh-Hans': '今天' },
  'health.title': { en: 'System', 'zh-Hant': '系統狀態', 'zh-Hans': '系统状态' },
  'health.desk': { en: 'Desk', 'zh-Hant': '系統', 'zh-Hans': '系统' },
  'health.database': { en: 'Database', 'zh-Hant': '資料庫', 'zh-Hans': '数据库' },
  'health.worker': { en: 'Background work', 'zh-Hant': '背景工作', 'zh-Hans': '后台任务' },
  'health.version': { en: 'Version', 'zh-Hant': '版本', 'zh-Hans': '版本' },
  'health.ready': { en: 'Ready', 'zh-Hant': '就緒', 'zh-Hans': '就绪' },
  'health.not-ready': { en: 'Not ready', 'zh-Hant': '未就緒', 'zh-Hans': '未就绪' },
  'health.no-answer': { en: 'No answer', 'zh-Hant': '沒有回應', 'zh-Hans': '无响应' },
  'health.working': { en: 'Working', 'zh-Hant': '正常', 'zh-Hans': '正常' },
  'health.unknown': { en: 'Not known', 'zh-Hant': '不詳', 'zh-Hans': '未知' },
} as const satisfies Texts;
