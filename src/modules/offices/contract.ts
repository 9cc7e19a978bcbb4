import { z } from 'zod';
import { localisedAnswer, localisedInAll, storedText } from '#platform/http/contract-words.ts';

export const officeAnswer = z
  .strictObject({
    code: storedText.describe('Short name of the office, never changes'),
    name: localisedAnswer,
    timeZone: storedText.describe('IANA name of the zone in which the office’s days and times are shown'),
    sides: z
      .strictObject({ left: localisedAnswer, right: localisedAnswer })
      .describe('What the two business communities are called'),
    email: storedText.nullable().describe('Where the desk writes to the office; null: nowhere'),
    sample: z
      .enum(['never', 'there', 'removed'])
      .describe('Invented companies and missions: never loaded whole, there, or removed for good'),
    programVersion: storedText.describe('Version of the program that answers'),
  })
  .meta({ id: 'Office' });
export type OfficeAnswer = z.infer<typeof officeAnswer>;

export const officeChange = z
  .strictObject({
    name: localisedInAll(200),
    timeZone: z.string().max(60).describe('IANA name, such as Asia/Hong_Kong'),
    sides: z.strictObject({ left: localisedInAll(60), right: localisedInAll(60) }),
    email: z.email().max(254).nullable(),
  })
  .meta({ id: 'OfficeChange' });
