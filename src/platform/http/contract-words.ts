import { z } from 'zod';

/** Schemas that several contracts share. Texts are composed (NFC) and trimmed before their length counts. */
export const text = (maximumLength: number) => z.string().normalize('NFC').trim().min(1).max(maximumLength);

/** Texts an answer carries as they are stored. */
export const storedText = z.string();

/** In up to three languages, as typed. */
export const localisedAnswer = z.strictObject({
  en: storedText.optional(),
  'zh-Hant': storedText.optional(),
  'zh-Hans': storedText.optional(),
});

/** In all three languages, each written by hand. */
export const localisedInAll = (maximumLength: number) =>
  z.strictObject({ en: text(maximumLength), 'zh-Hant': text(maximumLength), 'zh-Hans': text(maximumLength) });

/** In at least `least` of the three languages, as typed. */
export const localisedInSome = (maximumLength: number, least: 0 | 1 = 1) =>
  z
    .strictObject({
      en: text(maximumLength).optional(),
      'zh-Hant': text(maximumLength).optional(),
      'zh-Hans': text(maximumLength).optional(),
    })
    .refine((texts) => Object.values(texts).filter((one) => one !== undefined).length >= least, {
      message: 'at least one language',
    });

export const identifier = z.uuid();
/** UTC, ISO 8601 with Z. */
export const instant = z.iso.datetime();
export const calendarDate = z.iso.date();
