import type { DemoLink } from '#modules/accounts/index.ts';
import type { Role } from '#platform/actor.ts';
import { languages } from '#platform/i18n/language.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';

const greetings = {
  ready: {
    en: 'The desk is ready. Open {{url}} in a browser; Ctrl+C stops it.',
    'zh-Hant': '系統已就緒。請以瀏覽器開啟 {{url}}；按 Ctrl+C 停止。',
    'zh-Hans': '系统已就绪。请用浏览器打开 {{url}}；按 Ctrl+C 停止。',
  },
  demo: {
    en: 'This is a demonstration: all companies are invented. Mails become files in {{mailFolder}}.',
    'zh-Hant': '此為示範：所有公司均屬虛構。電郵會存成檔案，放在 {{mailFolder}}。',
    'zh-Hans': '此为演示：所有企业均为虚构。邮件会存成文件，放在 {{mailFolder}}。',
  },
  links: {
    en: 'Each link signs you in at once, as often as you like while this runs:',
    'zh-Hant': '按以下連結即可登入，示範期間可重複使用：',
    'zh-Hans': '点击以下链接即可登录，演示期间可重复使用：',
  },
  setUp: {
    en: 'The office has no administrator yet. This link makes you the first one:',
    'zh-Hant': '辦事處尚未有管理員。請按以下連結成為首位管理員：',
    'zh-Hans': '办事处尚无管理员。请点击以下链接成为首位管理员：',
  },
} as const satisfies Texts;

const roleNames = {
  administrator: { en: 'Administrator', 'zh-Hant': '管理員', 'zh-Hans': '管理员' },
  manager: { en: 'Manager', 'zh-Hant': '主管', 'zh-Hans': '负责人' },
  officer: { en: 'Officer', 'zh-Hant': '經辦主任', 'zh-Hans': '经办人员' },
  'company-user': { en: 'Company user', 'zh-Hant': '公司用戶', 'zh-Hans': '企业用户' },
} as const satisfies Record<Role, Texts[string]>;

export type Greeting = {
  readonly url: string;
  readonly mailFolder: string | null;
  /** The links of a demonstration, one for each role. */
  readonly demoLinks: readonly DemoLink[];
  /** The link that makes the first administrator; null once there is one. */
  readonly setUpLink: string | null;
};

/** The one block a person sees at the start, in all three languages: nobody has chosen one yet. */
export function greet({ url, mailFolder, demoLinks, setUpLink }: Greeting): string {
  const inAll = (key: keyof typeof greetings, values: Record<string, string> = {}) =>
    languages.map((language) => translator(greetings, language)(key, values));
  const blocks = [
    ['Yugang 渝港'],
    inAll('ready', { url }),
    mailFolder === null ? [] : inAll('demo', { mailFolder }),
    demoLinks.length === 0 ? [] : inAll('links'),
    ...demoLinks.map(({ role, address }) => [
      languages.map((language) => roleNames[role][language]).join(' · '),
      address,
    ]),
    setUpLink === null ? [] : [...inAll('setUp'), setUpLink],
  ];
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.map((line) => `  ${line}`).join('\n'));
  return `\n${shown.join('\n\n')}\n\n`;
}
