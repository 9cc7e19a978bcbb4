import type { Texts } from '#platform/i18n/texts.ts';

export const officeRefusals = {
  'time-zone-not-known': {
    en: '"{{timeZone}}" is no time zone; expected an IANA name such as Asia/Hong_Kong or Asia/Shanghai.',
    'zh-Hant': '「{{timeZone}}」並非時區名稱，應為 IANA 名稱，例如 Asia/Hong_Kong 或 Asia/Shanghai。',
    'zh-Hans': '“{{timeZone}}”不是时区名称，应为 IANA 名称，例如 Asia/Shanghai 或 Asia/Hong_Kong。',
  },
} as const satisfies Texts;
export type OfficeRefusal = keyof typeof officeRefusals;
