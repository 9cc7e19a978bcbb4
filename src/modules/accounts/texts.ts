import type { Texts } from '#platform/i18n/texts.ts';

/** What the accounts refuse; each code beside its words. */
export const accountRefusals = {
  'sign-in-refused': {
    en: 'The e-mail address and the password do not belong together. Try again, or have a link sent to you instead.',
    'zh-Hant': '電郵地址與密碼不符。請再試一次，或改以電郵連結登入。',
    'zh-Hans': '邮箱地址与密码不匹配。请重试，或改用邮件链接登录。',
  },
  'too-many-attempts': {
    en: 'Too many attempts. Try again in {{retryAfterSeconds}} seconds.',
    'zh-Hant': '嘗試次數過多，請於 {{retryAfterSeconds}} 秒後再試。',
    'zh-Hans': '尝试次数过多，请在 {{retryAfterSeconds}} 秒后重试。',
  },
  'link-not-known': {
    en: 'This link opens nothing: part of it may be missing, or a newer one has taken its place. Have a new link sent to you.',
    'zh-Hant': '此連結無效：網址可能不完整，或已有較新的連結。請重新索取登入連結。',
    'zh-Hans': '此链接无效：网址可能不完整，或已有更新的链接。请重新获取登录链接。',
  },
  'link-used': {
    en: 'This link was already used; each one opens once. Have a new link sent to you.',
    'zh-Hant': '此連結已使用過，每個連結只可使用一次。請重新索取登入連結。',
    'zh-Hans': '此链接已使用过，每个链接只能使用一次。请重新获取登录链接。',
  },
  'link-expired': {
    en: 'This link has expired. Have a new one sent to you.',
    'zh-Hant': '此連結已過期，請重新索取登入連結。',
    'zh-Hans': '此链接已过期，请重新获取登录链接。',
  },
  'person-disabled': {
    en: 'This account is switched off. An administrator of the office can switch it on again.',
    'zh-Hant': '此帳戶已停用，辦事處的管理員可重新啟用。',
    'zh-Hans': '此账户已停用，办事处的管理员可重新启用。',
  },
  'set-up-done': {
    en: 'The office already has an administrator. Sign in, or ask the administrator to invite you.',
    'zh-Hant': '辦事處已有管理員。請登入，或請管理員邀請你。',
    'zh-Hans': '办事处已有管理员。请登录，或请管理员邀请您。',
  },
  'set-up-link-not-known': {
    en: 'This set-up link opens nothing any more. The program prints a new one each time it starts; the newest is the one that opens.',
    'zh-Hant': '此設定連結已失效。程式每次啟動都會印出新連結，請使用最新的一個。',
    'zh-Hans': '此设置链接已失效。程序每次启动都会输出新链接，请使用最新的一个。',
  },
  'password-too-easy': {
    en: 'This password is soon guessed: it is common, follows the keyboard, or holds your name. Four words that have nothing to do with each other make a good one.',
    'zh-Hant': '此密碼容易被猜中：過於常見、依鍵盤順序，或包含你的姓名。建議使用四個互不相關的詞語。',
    'zh-Hans': '此密码容易被猜中：过于常见、按键盘顺序排列，或包含您的姓名。建议使用四个互不相关的词语。',
  },
  'password-wrong': {
    en: 'This is not your present password. Forgotten? Sign out and sign in by a link; for 15 minutes afterwards a new password needs no old one.',
    'zh-Hant': '現時密碼不正確。如忘記密碼，請登出並以電郵連結登入；其後 15 分鐘內設定新密碼毋須輸入舊密碼。',
    'zh-Hans': '当前密码不正确。如忘记密码，请退出并通过邮件链接登录；之后 15 分钟内设置新密码无需输入旧密码。',
  },
  'fresh-sign-in-needed': {
    en: 'To set your first password, sign in by a link again: it must be at most 15 minutes ago.',
    'zh-Hant': '首次設定密碼前，請重新以電郵連結登入，並於 15 分鐘內完成。',
    'zh-Hans': '首次设置密码前，请重新通过邮件链接登录，并在 15 分钟内完成。',
  },
  'email-taken': {
    en: 'Somebody of the office already has the address {{email}}.',
    'zh-Hant': '辦事處已有人使用電郵地址 {{email}}。',
    'zh-Hans': '办事处已有人使用邮箱地址 {{email}}。',
  },
  'company-does-not-fit-role': {
    en: 'A company user belongs to exactly one company, and the office’s own people to none.',
    'zh-Hant': '公司用戶須屬於一間公司，辦事處人員則不屬任何公司。',
    'zh-Hans': '企业用户必须属于一家企业，办事处人员则不属于任何企业。',
  },
  'company-of-person-not-found': {
    en: 'The company of this person is not in the registry. Choose it again.',
    'zh-Hant': '名冊內沒有此人所屬的公司，請重新選擇。',
    'zh-Hans': '名录中没有此人所属的企业，请重新选择。',
  },
  'last-administrator': {
    en: 'This is the office’s last administrator who can sign in. Make somebody else one first.',
    'zh-Hant': '這是辦事處最後一位可登入的管理員，請先委任另一位管理員。',
    'zh-Hans': '这是办事处最后一位可登录的管理员，请先指定另一位管理员。',
  },
  'link-just-sent': {
    en: 'A link was sent to this person less than a minute ago. Wait a moment before sending another.',
    'zh-Hant': '不足一分鐘前已向此人發出連結，請稍後再發。',
    'zh-Hans': '不到一分钟前已向此人发送链接，请稍后再发。',
  },
} as const satisfies Texts;
export type AccountRefusal = keyof typeof accountRefusals;

/** What the command line says besides. */
export const operatorLinkRefusals = {
  'person-not-known': {
    en: 'Nobody of the office has the address {{email}}.',
    'zh-Hant': '辦事處內沒有人使用電郵地址 {{email}}。',
    'zh-Hans': '办事处内没有人使用邮箱地址 {{email}}。',
  },
  'person-disabled': accountRefusals['person-disabled'],
} as const satisfies Texts;
