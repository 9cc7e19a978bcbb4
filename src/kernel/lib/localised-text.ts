/** Text in up to three languages, exactly as it was typed; never converted between scripts. */
export type LocalisedText = { readonly en?: string; readonly 'zh-Hant'?: string; readonly 'zh-Hans'?: string };
