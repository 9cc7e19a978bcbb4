import type { Texts } from '#web/reader/texts.ts';

/** The words of the door: signing in and setting up. */
export const signInTexts = {
  'sign-in.title': { en: 'Sign in', 'zh-Hant': '登入', 'zh-Hans': '登录' },
  'sign-in.signing-in': { en: 'Signing you in …', 'zh-Hant': '正在登入……', 'zh-Hans': '正在登录……' },
  'sign-in.email': { en: 'E-mail address', 'zh-Hant': '電郵地址', 'zh-Hans': '邮箱地址' },
  'sign-in.password': { en: 'Password', 'zh-Hant': '密碼', 'zh-Hans': '密码' },
  'sign-in.show-password': {
    en: 'Show or hide the password',
    'zh-Hant': '顯示或隱藏密碼',
    'zh-Hans': '显示或隐藏密码',
  },
  'sign-in.link-lead': {
    en: 'Type the address the office has of you. A mail brings you a link that signs you in; there is nothing to remember.',
    'zh-Hant': '請輸入你在辦事處登記的電郵地址，系統會寄出登入連結，毋須記住密碼。',
    'zh-Hans': '请输入您在办事处登记的邮箱地址，系统会发送登录链接，无需记住密码。',
  },
  'sign-in.password-lead': {
    en: 'If you have set one on the page of your account.',
    'zh-Hant': '適用於已在「我的帳戶」設定密碼的用戶。',
    'zh-Hans': '适用于已在“我的账户”中设置密码的用户。',
  },
  'sign-in.send-link': { en: 'Send me a sign-in link', 'zh-Hant': '寄出登入連結', 'zh-Hans': '发送登录链接' },
  'sign-in.by-password': {
    en: 'Sign in with a password instead',
    'zh-Hant': '改以密碼登入',
    'zh-Hans': '改用密码登录',
  },
  'sign-in.by-link': {
    en: 'Have a link sent instead',
    'zh-Hant': '改以電郵連結登入',
    'zh-Hans': '改用邮件链接登录',
  },
  'sign-in.enter': { en: 'Sign in', 'zh-Hant': '登入', 'zh-Hans': '登录' },
  'sign-in.email-missing': {
    en: 'Type an address such as name@example.org.',
    'zh-Hant': '請輸入電郵地址，例如 name@example.org。',
    'zh-Hans': '请输入邮箱地址，例如 name@example.org。',
  },
  'sign-in.password-missing': { en: 'Type your password.', 'zh-Hant': '請輸入密碼。', 'zh-Hans': '请输入密码。' },
  'sign-in.sent-title': { en: 'Look into your mailbox', 'zh-Hant': '請查看你的電郵', 'zh-Hans': '请查看邮箱' },
  'sign-in.sent': {
    en: 'If {{email}} belongs to somebody here, a mail with a link is on its way. The link opens once, within {{minutes}} minutes.',
    'zh-Hant':
      '如 {{email}} 屬於本辦事處的用戶，載有登入連結的電郵即將寄出。連結只可使用一次，{{minutes}} 分鐘內有效。',
    'zh-Hans':
      '如果 {{email}} 属于本办事处的用户，含登录链接的邮件即将发出。链接仅可使用一次，{{minutes}} 分钟内有效。',
  },
  'sign-in.sent-note': {
    en: 'Nothing there after a few minutes? Look among the unwanted mails, check the address, or ask the office. A further link can be sent after a minute.',
    'zh-Hant': '數分鐘後仍未收到？請查看垃圾郵件，核對地址，或向辦事處查詢。一分鐘後可再次索取連結。',
    'zh-Hans': '几分钟后仍未收到？请查看垃圾邮件，核对地址，或咨询办事处。一分钟后可再次获取链接。',
  },
  'sign-in.again': { en: 'Type the address again', 'zh-Hant': '重新輸入地址', 'zh-Hans': '重新输入地址' },
  'sign-in.no-mail': {
    en: 'This desk sends no mails yet, so a link would not reach you. Sign in with your password; whoever runs the desk can print a link for you: yugang user link.',
    'zh-Hant': '本系統尚未設定寄出電郵，連結無法送達。請以密碼登入，或請系統管理員以 yugang user link 印出登入連結。',
    'zh-Hans': '本系统尚未配置邮件发送，链接无法送达。请用密码登录，或请系统管理员用 yugang user link 输出登录链接。',
  },
  'sign-in.demo': {
    en: 'This is a demonstration. The program printed a link for each role where it was started; each of them signs you in.',
    'zh-Hant': '此為示範。啟動程式的視窗已印出各個身分的登入連結，按任何一個即可登入。',
    'zh-Hans': '此为演示。启动程序的窗口已输出各个身份的登录链接，点击任意一个即可登录。',
  },
  'sign-in.needs-set-up': {
    en: 'The office has no administrator yet. The program printed a link where it was started; open it to set up the office.',
    'zh-Hant': '辦事處尚未有管理員。請開啟程式啟動時印出的設定連結。',
    'zh-Hans': '办事处尚无管理员。请打开程序启动时输出的设置链接。',
  },
  'set-up.title': { en: 'Set up the office', 'zh-Hant': '設定辦事處', 'zh-Hans': '设置办事处' },
  'set-up.lead': {
    en: 'You become the office’s first administrator: you invite the others and say who may do what.',
    'zh-Hant': '你將成為辦事處的首位管理員，可邀請其他人員並設定權限。',
    'zh-Hans': '您将成为办事处的首位管理员，可邀请其他人员并设置权限。',
  },
  'set-up.no-link': {
    en: 'This page opens by the link that the program prints when it starts. Copy the whole link, with everything behind the #.',
    'zh-Hant': '此頁須以程式啟動時印出的連結開啟。請複製完整連結，包括 # 之後的所有字元。',
    'zh-Hans': '此页面须通过程序启动时输出的链接打开。请复制完整链接，包括 # 后的所有字符。',
  },
  'set-up.done': {
    en: 'The office is set up already.',
    'zh-Hant': '辦事處已完成設定。',
    'zh-Hans': '办事处已完成设置。',
  },
  'set-up.to-sign-in': { en: 'To the sign-in', 'zh-Hant': '前往登入', 'zh-Hans': '前往登录' },
  'set-up.name': { en: 'Your name', 'zh-Hant': '你的姓名', 'zh-Hans': '您的姓名' },
  'set-up.name-help': {
    en: 'As your colleagues read it.',
    'zh-Hant': '同事看到的姓名。',
    'zh-Hans': '同事看到的姓名。',
  },
  'set-up.email-help': {
    en: 'You sign in with it, and mails of the desk go there.',
    'zh-Hant': '用於登入及接收系統電郵。',
    'zh-Hans': '用于登录和接收系统邮件。',
  },
  'set-up.language': { en: 'Language of your mails', 'zh-Hant': '電郵語言', 'zh-Hans': '邮件语言' },
  'set-up.password-help': {
    en: '12 characters or more. Four words that have nothing to do with each other are strong and easy to keep in mind.',
    'zh-Hant': '最少 12 個字元。四個互不相關的詞語既安全又易記。',
    'zh-Hans': '至少 12 个字符。四个互不相关的词语既安全又好记。',
  },
  'set-up.password-optional': {
    en: '12 characters or more. Left empty, you sign in by links sent to your address.',
    'zh-Hant': '最少 12 個字元。如留空，將以電郵連結登入。',
    'zh-Hans': '至少 12 个字符。如留空，将通过邮件链接登录。',
  },
  'set-up.password-short': {
    en: 'The password has {{length}} characters; it needs at least 12.',
    'zh-Hant': '密碼有 {{length}} 個字元，最少須有 12 個。',
    'zh-Hans': '密码有 {{length}} 个字符，至少需要 12 个。',
  },
  'set-up.name-missing': { en: 'Type your name.', 'zh-Hant': '請輸入姓名。', 'zh-Hans': '请输入姓名。' },
  'set-up.submit': { en: 'Set up and begin', 'zh-Hant': '完成設定並開始', 'zh-Hans': '完成设置并开始' },
  'set-up.welcome': {
    en: 'The office is set up. You are its administrator.',
    'zh-Hant': '辦事處已完成設定，你是管理員。',
    'zh-Hans': '办事处已完成设置，您是管理员。',
  },
} as const satisfies Texts;
