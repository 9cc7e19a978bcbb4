import type { Texts } from '#web/reader/texts.ts';
import { shellTexts } from '#web/shell/shell-texts.ts';

/** What the roles are called, as the frame calls them, and what each may do. */
export const roleTexts = {
  ...shellTexts,
  'role.administrator-may': {
    en: 'Everything, including people and the settings of the office.',
    'zh-Hant': '全部權限，包括人員及辦事處設定。',
    'zh-Hans': '全部权限，包括人员和办事处设置。',
  },
  'role.manager-may': {
    en: 'What an officer may, sees who has an account, and removes the samples.',
    'zh-Hant': '具經辦主任的權限，另可查看人員名單及移除樣本。',
    'zh-Hans': '具有经办人员的权限，另可查看人员名单、清除示例。',
  },
  'role.officer-may': {
    en: 'Companies, imports and missions.',
    'zh-Hant': '公司、匯入及考察團。',
    'zh-Hans': '企业、导入和考察团。',
  },
  'role.company-user-may': {
    en: 'The profile and the itineraries of their own company, nothing else.',
    'zh-Hant': '只限所屬公司的資料及行程。',
    'zh-Hans': '仅限所属企业的资料和行程。',
  },
} as const satisfies Texts;
