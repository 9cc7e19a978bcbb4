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
} as const satisfies Texts;

/** The one block a person sees at the start, in all three languages: nobody has chosen one yet. */
export function greet(options: { readonly url: string; readonly mailFolder: string | null }): string {
  const lines = languages.flatMap((language) => {
    const t = translator(greetings, language);
    const ready = t('ready', { url: options.url });
    return options.mailFolder === null ? [ready] : [ready, t('demo', { mailFolder: options.mailFolder })];
  });
  return ['', '  Yugang 渝港', '', ...lines.map((line) => `  ${line}`), '', ''].join('\n');
}
