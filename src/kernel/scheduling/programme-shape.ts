import {
  choice,
  integer,
  type JsonShape,
  listOf,
  nullable,
  number,
  objectOf,
  scalar,
  text,
  trueOrFalse,
  valuesOf,
} from '../lib/json-shape.ts';
import { boundedComponents, boundOrigins, levelledShares, tableChangeClaims } from './certificate.ts';
import { demands, sessions, statuses, wishes } from './problem.ts';

const localisedText = objectOf({ en: text(), 'zh-Hant': text(), 'zh-Hans': text() }, ['en', 'zh-Hant', 'zh-Hans']);
const instant = text(
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z$',
  'a UTC instant such as 2026-03-02T01:30:00Z',
);
const date = text('^\\d{4}-\\d{2}-\\d{2}$', 'a calendar date such as 2026-03-02');
const someText = text('\\S', 'a text that is not blank');
const count = integer(0);
const ordinal = integer(1);

const objectiveProperties = {
  obligationsPlaced: count,
  mustsPlaced: count,
  worstShare: number(0, 1),
  likesWeight: count,
  breaks: count,
  tableChanges: count,
  moved: count,
};
const assignment = objectOf(
  {
    meeting: ordinal,
    slot: ordinal,
    table: ordinal,
    representatives: listOf(ordinal, 2),
    interpreter: ordinal,
  },
  ['representatives', 'interpreter'],
);

/** `SolveResult`, as `timetable solve` writes it. */
export const solveResultShape: JsonShape = objectOf(
  {
    status: choice(...statuses),
    objective: nullable(objectOf(objectiveProperties, ['moved'])),
    bound: objectOf(objectiveProperties, Object.keys(objectiveProperties)),
    assignments: listOf(assignment),
    seconds: number(0),
    seed: count,
    conflicts: listOf(objectOf({ code: text(), values: valuesOf(scalar) })),
    certificate: objectOf(
      {
        problem: text('^[0-9a-f]{64}$', 'a SHA-256 digest in lower case'),
        boundBy: choice(...boundOrigins),
        slotPrices: objectOf({ prices: listOf(count), partsPerBreak: ordinal }),
        among: choice('all', 'same-meetings'),
        breaksWithSameMeetings: count,
        origins: objectOf(
          Object.fromEntries(boundedComponents.map((component) => [component, choice(...boundOrigins)])),
          boundedComponents,
        ),
        shares: choice(...levelledShares),
        tableChanges: choice(...tableChangeClaims),
        seed: count,
        version: someText,
      },
      ['slotPrices', 'breaksWithSameMeetings', 'origins', 'shares', 'tableChanges'],
    ),
  },
  ['conflicts', 'certificate'],
);

const slot = objectOf(
  {
    number: ordinal,
    session: choice(...sessions),
    day: ordinal,
    start: instant,
    end: instant,
    isClosed: trueOrFalse,
    name: localisedText,
  },
  ['isClosed', 'name'],
);
const table = objectOf({ number: ordinal, name: localisedText, venue: ordinal, forbiddenSlots: listOf(ordinal) }, [
  'venue',
  'forbiddenSlots',
]);
const interpreter = objectOf({
  number: ordinal,
  name: localisedText,
  languagePairs: listOf(someText),
  forbiddenSlots: listOf(ordinal),
});
const participant = objectOf(
  {
    number: ordinal,
    reference: someText,
    name: localisedText,
    side: choice('left', 'right'),
    forbiddenSlots: listOf(ordinal),
    maximumMeetings: nullable(count),
    minimumMeetings: count,
    representatives: listOf(objectOf({ name: localisedText, forbiddenSlots: listOf(ordinal) })),
    hostTable: ordinal,
  },
  ['minimumMeetings', 'representatives', 'hostTable'],
);
const reason = objectOf({
  code: text(),
  leftField: text(),
  rightField: text(),
  contribution: number(0, 1),
  text: localisedText,
});
const meeting = objectOf(
  {
    number: ordinal,
    participants: listOf(ordinal, 2),
    demand: choice(...demands),
    weight: integer(0, 10000),
    session: nullable(choice(...sessions)),
    fixedSlot: nullable(ordinal),
    after: listOf(ordinal),
    reasons: listOf(reason),
    wishes: listOf(nullable(choice(...wishes)), 2),
    isCalledOff: trueOrFalse,
    length: ordinal,
    representatives: listOf(nullable(ordinal), 2),
    fixedTable: ordinal,
    venue: ordinal,
    languagePair: someText,
  },
  ['wishes', 'isCalledOff', 'length', 'representatives', 'fixedTable', 'venue', 'languagePair'],
);

/** `Programme`: the open format, version 1. */
export const programmeShape: JsonShape = objectOf(
  {
    format: choice('yugang-programme'),
    version: choice(1),
    mission: objectOf({
      title: localisedText,
      timeZone: someText,
      date,
      sides: objectOf({ left: localisedText, right: localisedText }),
    }),
    slots: listOf(slot),
    tables: listOf(table),
    venues: listOf(objectOf({ number: ordinal, name: localisedText })),
    travelSlots: listOf(listOf(count)),
    interpreters: listOf(interpreter),
    participants: listOf(participant),
    meetings: listOf(meeting),
    rules: objectOf({ fairness: nullable(count) }),
    previous: objectOf({ assignments: listOf(assignment), frozenSlots: listOf(ordinal) }),
    timetable: nullable(solveResultShape),
  },
  ['venues', 'travelSlots', 'interpreters', 'previous'],
);
