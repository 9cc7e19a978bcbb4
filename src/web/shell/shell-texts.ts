import type { Texts } from '#web/reader/texts.ts';

/** The words of the frame around every page. */
export const shellTexts = {
  'shell.places': { en: 'Places of the desk', 'zh-Hant': '主選單', 'zh-Hans': '主导航' },
  'shell.today': { en: 'Today', 'zh-Hant': '今日', 'zh-Hans': '今天' },
  'shell.missions': { en: 'Missions', 'zh-Hant': '考察團', 'zh-Hans': '考察团' },
  'shell.companies': { en: 'Companies', 'zh-Hant': '公司', 'zh-Hans': '企业' },
  'shell.imports': { en: 'Imports', 'zh-Hant': '匯入', 'zh-Hans': '导入' },
  'shell.office': { en: 'Office', 'zh-Hant': '辦事處', 'zh-Hans': '办事处' },
  'shell.my-company': { en: 'My company', 'zh-Hant': '我的公司', 'zh-Hans': '我的企业' },
  'shell.my-itineraries': { en: 'My itineraries', 'zh-Hant': '我的行程', 'zh-Hans': '我的行程' },
  'shell.menu': { en: 'Menu', 'zh-Hant': '選單', 'zh-Hans': '菜单' },
  'shell.account': { en: 'My account', 'zh-Hant': '我的帳戶', 'zh-Hans': '我的账户' },
  'shell.sign-out': { en: 'Sign out', 'zh-Hant': '登出', 'zh-Hans': '退出登录' },
  'shell.sign-in': { en: 'Sign in', 'zh-Hant': '登入', 'zh-Hans': '登录' },
  'shell.role-administrator': { en: 'Administrator', 'zh-Hant': '管理員', 'zh-Hans': '管理员' },
  'shell.role-manager': { en: 'Manager', 'zh-Hant': '主管', 'zh-Hans': '负责人' },
  'shell.role-officer': { en: 'Officer', 'zh-Hant': '經辦主任', 'zh-Hans': '经办人员' },
  'shell.role-company-user': { en: 'Company user', 'zh-Hant': '公司用戶', 'zh-Hans': '企业用户' },
  'shell.session-lost': {
    en: 'You have been signed out. What you typed is still on this page: sign in again in a new window, and go on here.',
    'zh-Hant': '你已被登出。本頁輸入的內容仍然保留：請在新視窗重新登入，然後返回此處繼續。',
    'zh-Hans': '您已退出登录。本页输入的内容仍然保留：请在新窗口重新登录，再回到这里继续。',
  },
  'shell.newer': {
    en: 'A newer version of the desk is installed. Save what you are typing, then load it.',
    'zh-Hant': '系統已安裝新版本。請先儲存輸入中的內容，然後重新載入。',
    'zh-Hans': '系统已安装新版本。请先保存正在输入的内容，再重新加载。',
  },
  'shell.load-newer': { en: 'Load it', 'zh-Hant': '重新載入', 'zh-Hans': '重新加载' },
  'shell.sample': {
    en: 'Invented companies and missions, to try the desk with.',
    'zh-Hant': '公司及考察團均屬虛構，供試用系統。',
    'zh-Hans': '企业和考察团均为虚构，供试用系统。',
  },
  'shell.sample-remove': { en: 'Remove them', 'zh-Hant': '移除樣本', 'zh-Hans': '清除示例' },
  'shell.not-found': { en: 'There is no page here', 'zh-Hant': '找不到此頁', 'zh-Hans': '没有这个页面' },
  'shell.not-found-note': {
    en: 'The address {{address}} leads nowhere: it may be mistyped, or the page has moved.',
    'zh-Hant': '網址 {{address}} 沒有對應的頁面：可能輸入有誤，或頁面已移走。',
    'zh-Hans': '地址 {{address}} 没有对应的页面：可能输入有误，或页面已移走。',
  },
  'shell.not-yours': {
    en: 'This page is for the office',
    'zh-Hant': '此頁只供辦事處使用',
    'zh-Hans': '此页面仅供办事处使用',
  },
  'shell.not-yours-note': {
    en: 'You are signed in for a company. Your profile and your itineraries are open to you.',
    'zh-Hant': '你以公司用戶身分登入，可使用公司資料及行程。',
    'zh-Hans': '您以企业用户身份登录，可使用企业资料和行程。',
  },
  'shell.to-today': { en: 'To the first page', 'zh-Hant': '返回首頁', 'zh-Hans': '回到首页' },
  'shell.broken': { en: 'This page cannot be shown', 'zh-Hant': '未能顯示此頁', 'zh-Hans': '无法显示此页面' },
  'shell.broken-note': {
    en: 'A fault of the program, not of yours. What was saved is safe. Try again; if it stays, tell whoever runs the desk this:',
    'zh-Hant': '這是程式的問題，與你無關；已儲存的資料安全。請再試一次；如仍未能顯示，請把以下內容告知系統負責人：',
    'zh-Hans': '这是程序的问题，与您无关；已保存的数据安全。请重试；如仍无法显示，请把以下内容告知系统负责人：',
  },
  'shell.renewed-note': {
    en: 'The desk was renewed while this page was open, or the connection broke. Load the page again.',
    'zh-Hant': '本頁開啟期間系統已更新，或連線曾中斷。請重新載入。',
    'zh-Hans': '页面打开期间系统已更新，或连接中断过。请重新加载。',
  },
} as const satisfies Texts;
