import type { Texts } from '#web/reader/texts.ts';

/** The words of who has an account. */
export const peopleTexts = {
  'people.title': { en: 'People', 'zh-Hant': '人員', 'zh-Hans': '人员' },
  'people.lead': {
    en: 'Everybody who can sign in: the people of the office, and the users of its companies.',
    'zh-Hant': '所有可登入的人員：辦事處人員及公司用戶。',
    'zh-Hans': '所有可登录的人员：办事处人员和企业用户。',
  },
  'people.closed': {
    en: 'Managers and administrators see who has an account.',
    'zh-Hant': '只有主管及管理員可查看人員名單。',
    'zh-Hans': '只有负责人和管理员可查看人员名单。',
  },
  'people.name': { en: 'Name', 'zh-Hant': '姓名', 'zh-Hans': '姓名' },
  'people.email': { en: 'E-mail address', 'zh-Hant': '電郵地址', 'zh-Hans': '邮箱地址' },
  'people.role': { en: 'Role', 'zh-Hant': '身分', 'zh-Hans': '身份' },
  'people.company': { en: 'Company', 'zh-Hant': '公司', 'zh-Hans': '企业' },
  'people.state': { en: 'Account', 'zh-Hant': '帳戶狀態', 'zh-Hans': '账户状态' },
  'people.seen': { en: 'Last here', 'zh-Hant': '最近登入', 'zh-Hans': '最近登录' },
  'people.never': { en: 'never', 'zh-Hant': '從未登入', 'zh-Hans': '从未登录' },
  'people.state-invited': { en: 'Invited', 'zh-Hant': '已邀請', 'zh-Hans': '已邀请' },
  'people.state-active': { en: 'Active', 'zh-Hant': '使用中', 'zh-Hans': '使用中' },
  'people.state-disabled': { en: 'Switched off', 'zh-Hant': '已停用', 'zh-Hans': '已停用' },
  'people.filter': { en: 'Find', 'zh-Hant': '查找', 'zh-Hans': '查找' },
  'people.filter-hint': { en: 'Name or address', 'zh-Hant': '姓名或地址', 'zh-Hans': '姓名或地址' },
  'people.you': { en: 'you', 'zh-Hant': '你', 'zh-Hans': '您' },
  'people.change': { en: 'Change', 'zh-Hant': '更改', 'zh-Hans': '修改' },
  'people.change-one': { en: 'Change {{name}}', 'zh-Hant': '更改 {{name}}', 'zh-Hans': '修改 {{name}}' },
  'people.invite': { en: 'Invite somebody', 'zh-Hant': '邀請人員', 'zh-Hans': '邀请人员' },
  'people.invite-lead': {
    en: 'A mail with a link lets them in. The link opens once, within 7 days; another can be sent at any time.',
    'zh-Hant': '對方會收到載有登入連結的電郵。連結只可使用一次，7 日內有效；可隨時再次寄出。',
    'zh-Hans': '对方会收到含登录链接的邮件。链接仅可使用一次，7 天内有效；可随时再次发送。',
  },
  'people.no-mail': {
    en: 'This desk sends no mails yet (SMTP_URL is not set): invitations wait. Whoever runs the desk can print a link on its machine: yugang user link --email …',
    'zh-Hant':
      '本系統尚未設定寄出電郵（未設定 SMTP_URL），邀請會先行保留。系統管理員可在運行系統的電腦上印出登入連結：yugang user link --email …',
    'zh-Hans':
      '本系统尚未配置邮件发送（未设置 SMTP_URL），邀请会先行保留。系统管理员可在运行系统的电脑上输出登录链接：yugang user link --email …',
  },
  'people.language': { en: 'Language of the mails', 'zh-Hant': '電郵語言', 'zh-Hans': '邮件语言' },
  'people.send-invitation': { en: 'Send the invitation', 'zh-Hant': '寄出邀請', 'zh-Hans': '发送邀请' },
  'people.invited': {
    en: '{{name}} is invited; the mail is on its way.',
    'zh-Hant': '已邀請 {{name}}，電郵即將寄出。',
    'zh-Hans': '已邀请 {{name}}，邮件即将发出。',
  },
  'people.name-missing': { en: 'Type the name.', 'zh-Hant': '請輸入姓名。', 'zh-Hans': '请输入姓名。' },
  'people.email-missing': {
    en: 'Type an address such as name@example.org.',
    'zh-Hant': '請輸入電郵地址，例如 name@example.org。',
    'zh-Hans': '请输入邮箱地址，例如 name@example.org。',
  },
  'people.company-missing': {
    en: 'Choose the company this person belongs to.',
    'zh-Hant': '請選擇此人所屬的公司。',
    'zh-Hans': '请选择此人所属的企业。',
  },
  'people.company-search': { en: 'Company', 'zh-Hant': '所屬公司', 'zh-Hans': '所属企业' },
  'people.company-search-help': {
    en: 'Name, reference or pinyin; then choose it below.',
    'zh-Hant': '輸入名稱、編號或拼音，然後在下方選擇。',
    'zh-Hans': '输入名称、编号或拼音，然后在下方选择。',
  },
  'people.company-found': { en: 'Found', 'zh-Hant': '搜尋結果', 'zh-Hans': '搜索结果' },
  'people.company-none': {
    en: 'No company fits. Add it to the registry first.',
    'zh-Hant': '找不到公司，請先加入名冊。',
    'zh-Hans': '没有找到企业，请先录入企业库。',
  },
  'people.may-sign-in': { en: 'May sign in', 'zh-Hant': '可登入', 'zh-Hans': '可登录' },
  'people.may-sign-in-help': {
    en: 'Switched off, the person is signed out at once and stays in the histories by name.',
    'zh-Hant': '停用後，此人會即時被登出；過往紀錄仍保留其姓名。',
    'zh-Hans': '停用后，此人会立即退出登录；历史记录中仍保留其姓名。',
  },
  'people.rights-note': {
    en: 'With another role or company the person is signed out and signs in again.',
    'zh-Hant': '更改身分或公司後，此人會被登出，須重新登入。',
    'zh-Hans': '更改身份或企业后，此人会退出登录，需重新登录。',
  },
  'people.save': { en: 'Save', 'zh-Hant': '儲存', 'zh-Hans': '保存' },
  'people.saved': { en: 'Saved.', 'zh-Hant': '已儲存。', 'zh-Hans': '已保存。' },
  'people.send-link': { en: 'Send a sign-in link', 'zh-Hant': '寄出登入連結', 'zh-Hans': '发送登录链接' },
  'people.link-sent': {
    en: 'A link to {{email}} is on its way.',
    'zh-Hant': '登入連結即將寄往 {{email}}。',
    'zh-Hans': '登录链接即将发往 {{email}}。',
  },
  'people.alone-title': { en: 'You are the only one', 'zh-Hant': '現時只有你一人', 'zh-Hans': '目前只有您一人' },
  'people.alone': {
    en: 'Invite your colleagues, and a second administrator for the day you are away.',
    'zh-Hant': '請邀請同事加入，並多設一位管理員，以便你不在時處理。',
    'zh-Hans': '请邀请同事加入，并再设一位管理员，以便您不在时处理。',
  },
  'people.no-match': {
    en: 'Nobody has this in name or address.',
    'zh-Hant': '沒有姓名或地址相符的人員。',
    'zh-Hans': '没有姓名或地址相符的人员。',
  },
} as const satisfies Texts;
