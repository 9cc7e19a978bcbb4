import type { LocalisedText } from '#kernel/lib/localised-text.ts';

/** What a plan made on the command line is asked for with: one day of meetings from two lists. */
export type PlanSettings = {
  readonly title: LocalisedText;
  readonly sides: { readonly left: LocalisedText; readonly right: LocalisedText };
  /** ISO 8601 calendar date in `timeZone`. */
  readonly date: string;
  /** IANA time zone, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly slots: number;
  readonly tables: number;
  /** Wall clock, `HH:MM`. */
  readonly firstStart: string;
  readonly meetingMinutes: number;
  /** Time to change tables, after every meeting. */
  readonly changeMinutes: number;
  /** Wall clock; null: 13:30, or an hour after a morning that ends later than 12:30. */
  readonly afternoonStart: string | null;
  /** Most meetings proposed per company beyond its musts; null: half of the slots. */
  readonly meetingsPerCompany: number | null;
  /** Every company gets at least so many proposals where anybody fits. */
  readonly minimumEach: number;
};

export const planDefaults = {
  timeZone: 'Asia/Shanghai',
  firstStart: '09:00',
  meetingMinutes: 20,
  changeMinutes: 5,
  afternoonStart: null,
  meetingsPerCompany: null,
  minimumEach: 3,
} as const satisfies Partial<PlanSettings>;
