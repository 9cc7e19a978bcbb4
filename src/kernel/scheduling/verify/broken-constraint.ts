/** What any timetable may break, that of a benchmark instance too. */
export const plainConstraints = [
  'number-not-an-integer',
  'meeting-unknown',
  'meeting-twice',
  'slot-unknown',
  'table-unknown',
  'slot-forbidden',
  'session-wrong',
  'fixed-slot-left',
  'participant-double-booked',
  'table-double-booked',
  'obligation-missing',
  'maximum-exceeded',
  'precedence-broken',
  'fairness-broken',
  'objective-wrong',
  'bound-contradicted',
  'bound-not-shown',
  'status-wrong',
] as const;

/** What only the timetable of a mission may break. */
export const missionConstraints = [
  'meeting-not-to-take-place',
  'representative-unknown',
  'representative-missing',
  'interpreter-unknown',
  'interpreter-missing',
  'interpreter-not-needed',
  'border-crossed',
  'slot-closed',
  'table-unavailable',
  'fixed-table-left',
  'venue-wrong',
  'host-table-left',
  'host-table-taken',
  'representative-unavailable',
  'representative-not-the-reserved',
  'interpreter-unable',
  'interpreter-unavailable',
  'representative-double-booked',
  'interpreter-double-booked',
  'travel-time-missing',
  'interpreter-travel-time-missing',
  'minimum-missed',
  'frozen-meeting-changed',
  'frozen-slot-entered',
] as const;

/** Nothing of the timetable: what is claimed of it is claimed of another problem, as whoever knows the hashes can tell. */
export type ConstraintCode = (typeof plainConstraints)[number] | (typeof missionConstraints)[number] | 'problem-other';

/** A constraint that does not hold, with the numbers of the file. Nothing here tells who said `no` to a meeting. */
export type BrokenConstraint = {
  readonly code: ConstraintCode;
  readonly values: Readonly<Record<string, string | number>>;
};

export function broken(code: ConstraintCode, values: BrokenConstraint['values']): BrokenConstraint {
  return { code, values };
}
