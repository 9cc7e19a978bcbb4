import type { Texts } from '#platform/i18n/texts.ts';

export const accountMails = {
  'sign-in-subject': {
    en: 'Your sign-in link for {{office}}',
    'zh-Hant': '{{office}}：登入連結',
    'zh-Hans': '{{office}}：登录链接',
  },
  'sign-in-text': {
    en: 'Dear {{name}}, this link signs you in. It opens once, within {{minutes}} minutes:',
    'zh-Hant': '{{name}}：請於 {{minutes}} 分鐘內按以下連結登入。連結只可使用一次：',
    'zh-Hans': '{{name}}：请在 {{minutes}} 分钟内点击以下链接登录。链接仅可使用一次：',
  },
  'sign-in-end': {
    en: 'If you did not ask for it, leave it unopened: nobody can sign in without it. Do not pass it on.',
    'zh-Hant': '如並非由你要求，請勿開啟，其他人沒有此連結便無法登入。請勿轉發。',
    'zh-Hans': '如非您本人申请，请勿打开；没有此链接，他人无法登录。请勿转发。',
  },
  'invitation-subject': {
    en: '{{office}} invites you to its desk',
    'zh-Hant': '{{office}}邀請你使用其系統',
    'zh-Hans': '{{office}}邀请您使用其系统',
  },
  'invitation-text': {
    en: 'Dear {{name}}, {{office}} has opened an account for you on its desk for trade missions. This link signs you in for the first time. It opens once, within {{days}} days:',
    'zh-Hant':
      '{{name}}：{{office}}已為你在其商貿考察團系統開立帳戶。請於 {{days}} 日內按以下連結首次登入。連結只可使用一次：',
    'zh-Hans':
      '{{name}}：{{office}}已在其经贸考察团系统中为您开通账户。请在 {{days}} 天内点击以下链接首次登录。链接仅可使用一次：',
  },
  'invitation-end': {
    en: 'Afterwards you may choose a password, or have a new link sent whenever you sign in. Do not pass this link on.',
    'zh-Hant': '登入後，你可自行設定密碼，亦可每次以電郵連結登入。請勿轉發此連結。',
    'zh-Hans': '登录后，您可自行设置密码，也可每次通过邮件链接登录。请勿转发此链接。',
  },
} as const satisfies Texts;
