/** The three languages of every screen and document. 繁體 is Hong Kong's wording, 简体 the Mainland's; neither is a conversion of the other. */
export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags for `lang` attributes, calendars and formatting. */
export const languageTags = { en: 'en', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' } as const satisfies Record<
  Language,
  string
>;
