import { createHash } from 'node:crypto';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Taxonomy } from '#kernel/matching/profile.ts';
import type { Row } from '#platform/documents/workbook.ts';
import {
  type Availability,
  type CompanyProfile,
  type Identifier,
  type IdentifierKind,
  identifierKinds,
  type Side,
} from './company.ts';
import { type ChineseScript, foldedText, hasChinese, plainText } from './fold-text.ts';
import type { ListField } from './list-fields.ts';
import type { ListColumn } from './list-headers.ts';
import type { ListProblemCode } from './list-problems.ts';
import { readContacts } from './read-list-contacts.ts';
import { readTradeTerms } from './read-trade-terms.ts';
import { recogniseAvailability, slotNumbers } from './recognise-availability.ts';
import { websiteOf } from './recognise-contacts.ts';
import { identifierKindOf, recogniseIdentifier } from './recognise-identifiers.ts';
import { recogniseLanguages } from './recognise-languages.ts';
import { type Recognised, recogniseCodes, type VocabularyLookup, vocabularyLookup } from './recognise-vocabulary.ts';
import { type ReportProblem, RowCells } from './row-cells.ts';
import { splitValues } from './split-values.ts';

/** What rows of one list share. */
export type RowReading = {
  readonly side: Side;
  readonly script: ChineseScript;
  readonly columns: readonly ListColumn[];
  /** Cells hold one value a line. */
  readonly isExact: boolean;
  readonly lookups: {
    readonly kinds: VocabularyLookup;
    readonly sectors: VocabularyLookup;
    readonly channels: VocabularyLookup;
  };
};

export function lookupsOf(taxonomy: Taxonomy): RowReading['lookups'] {
  return {
    kinds: vocabularyLookup(taxonomy.kinds),
    sectors: vocabularyLookup(taxonomy.sectors),
    channels: vocabularyLookup(taxonomy.channels),
  };
}

/** A profile from one row; null where the row names no company. Faults are reported, and what they concern is left empty. */
export function readListRow(row: Row, reading: RowReading, report: ReportProblem): CompanyProfile | null {
  const cells = new RowCells(row, reading.columns, reading.isExact);
  const name = localised(cells, 'name', reading.script);
  if (Object.keys(name).length === 0) {
    const column = reading.columns.find(({ field }) => field?.startsWith('name')) ?? null;
    report('name-missing', column);
    return null;
  }
  const identifiers = readIdentifiers(cells, report);
  const kinds = readCodes(
    cells,
    'kinds',
    'kind-unknown',
    (text) => recogniseCodes(text, reading.lookups.kinds),
    report,
  );
  if (kinds.length === 0 && cells.all('kinds').length === 0)
    report('kind-missing', null, { name: Object.values(name)[0]! });
  return {
    reference: cells.first('reference')?.text ?? derivedReference(reading.side, identifiers, name),
    name,
    identifiers,
    side: reading.side,
    kinds,
    sectors: readCodes(
      cells,
      'sectors',
      'sector-unknown',
      (text) => recogniseCodes(text, reading.lookups.sectors),
      report,
    ),
    description: localised(cells, 'description', reading.script),
    products: phrases(cells, 'products'),
    offers: phrases(cells, 'offers'),
    seeks: phrases(cells, 'seeks'),
    channels: readCodes(
      cells,
      'channels',
      'channel-unknown',
      (text) => recogniseCodes(text, reading.lookups.channels),
      report,
    ),
    territory: phrases(cells, 'territory', /[/／]/),
    terms: readTradeTerms(cells, (field, also) => phrases(cells, field, also), report),
    languages: readCodes(cells, 'languages', 'language-unknown', recogniseLanguages, report),
    capacity: {
      maximumMeetings: readNumber(cells, 'maximum-meetings', 200, report),
      representatives: readNumber(cells, 'representatives', 100, report),
    },
    availability: readAvailability(cells, report),
    website: readWebsite(cells, report),
    contacts: readContacts(cells, reading.script, report),
    mustMeet: phrases(cells, 'must-meet'),
    neverMeet: phrases(cells, 'never-meet'),
  };
}

/** Names and descriptions: columns that say their language first, then a lone column by the letters of what is in it. */
function localised(cells: RowCells, field: 'name' | 'description', script: ChineseScript): LocalisedText {
  const en = cells.first(`${field}-en`)?.text;
  const hant = cells.first(`${field}-zh-Hant`)?.text;
  const hans = cells.first(`${field}-zh-Hans`)?.text;
  const text: { -readonly [K in keyof LocalisedText]: LocalisedText[K] } = {
    ...(en ? { en } : {}),
    ...(hant ? { 'zh-Hant': hant } : {}),
    ...(hans ? { 'zh-Hans': hans } : {}),
  };
  const chinese = cells.first(`${field}-zh`)?.text;
  if (chinese && !text[script]) text[script] = chinese;
  for (const { text: lone } of cells.all(field)) {
    const language = hasChinese(lone) ? script : 'en';
    if (!text[language]) text[language] = lone;
  }
  return text;
}

function readIdentifiers(cells: RowCells, report: ReportProblem): Identifier[] {
  const identifiers: Identifier[] = [];
  const add = (kind: IdentifierKind, text: string, column: ListColumn): void => {
    const identifier = recogniseIdentifier(kind, text);
    if (identifiers.some((known) => known.kind === kind && known.value === identifier.value)) return;
    identifiers.push(identifier);
    if (identifier.doubt)
      report('identifier-doubtful', column, { value: identifier.value, kind, doubt: identifier.doubt });
  };
  for (const kind of identifierKinds) {
    for (const { text, column } of cells.all(kind)) {
      for (const value of cells.isExact ? text.split('\n') : splitValues(text, /[/／]/)) add(kind, value, column);
    }
  }
  for (const { text, column } of cells.all('identifier')) {
    const kind = identifierKindOf(text);
    if (kind) add(kind, text, column);
    else report('identifier-doubtful', column, { value: text, kind: 'registration-number', doubt: 'format' });
  }
  return identifiers;
}

function readCodes(
  cells: RowCells,
  field: 'kinds' | 'sectors' | 'channels' | 'languages',
  code: ListProblemCode,
  recognise: (text: string) => Recognised,
  report: ReportProblem,
): string[] {
  const codes = new Set<string>();
  for (const { text, column } of cells.all(field)) {
    const recognised = recognise(text);
    for (const known of recognised.codes) codes.add(known);
    for (const value of recognised.unknown) report(code, column, { value });
  }
  return [...codes];
}

function phrases(cells: RowCells, field: ListField, also: RegExp | null = null): string[] {
  const values = cells.values(field, (text) => splitValues(text, also));
  return cells.isExact ? [...new Set(values)] : unique(values);
}

function unique(values: readonly string[]): string[] {
  return [...new Map(values.map((value) => [foldedText(value) || value, value])).values()];
}

/** Twelve days of 24 slots: more than any mission has. */
const largestSlot = 288;

const chineseNumbers = '零一二三四五六七八九十';
const unitWords =
  /\s*(meetings?|people|persons?|pax|reps?|representatives?|delegates?|次|場|场|個|个|人|名|位|家|節|节)?$/i;

function readNumber(cells: RowCells, field: ListField, largest: number, report: ReportProblem): number | null {
  const cell = cells.first(field);
  if (!cell) return null;
  const plain = plainText(cell.text).replace(unitWords, '').trim();
  const chinese = plain === '两' || plain === '兩' ? 2 : plain.length === 1 ? chineseNumbers.indexOf(plain) : -1;
  const number = chinese >= 0 ? chinese : /^[+-]?\d{1,15}(\.0+)?$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isNaN(number)) report('number-expected', cell.column, { value: cell.text, smallest: 1, largest });
  else if (number < 1 || number > largest)
    report('number-out-of-range', cell.column, { value: cell.text, smallest: 1, largest });
  else return number;
  return null;
}

function readAvailability(cells: RowCells, report: ReportProblem): Availability {
  const read = [cells.first('availability'), cells.first('available-sessions')].flatMap((cell) => {
    if (!cell) return [];
    const { availability, impossibleSlots } = recogniseAvailability(cell.text);
    for (const slot of impossibleSlots)
      report('slot-out-of-range', cell.column, { value: slot, text: cell.text, largest: 99 });
    if (availability.note !== null) report('availability-noted', cell.column, { value: availability.note });
    return [availability];
  });
  const slots = cells.first('unavailable-slots');
  const impossible = slots ? slotNumbers(slots.text) : [];
  for (const slot of impossible.filter((number) => number < 1 || number > largestSlot))
    report('slot-out-of-range', slots!.column, { value: slot, text: slots!.text, largest: largestSlot });
  const all = [...read.flatMap(({ unavailableSlots }) => unavailableSlots), ...impossible];
  return {
    sessions: read.find(({ sessions }) => sessions.length > 0)?.sessions ?? [],
    unavailableSlots: [...new Set(all)].filter((slot) => slot >= 1 && slot <= largestSlot).sort((a, b) => a - b),
    note: cells.first('availability-note')?.text ?? read.find(({ note }) => note !== null)?.note ?? null,
  };
}

function readWebsite(cells: RowCells, report: ReportProblem): string | null {
  const cell = cells.first('website');
  if (!cell) return null;
  const website = websiteOf(cell.text);
  if (website === null) report('website-unusual', cell.column, { value: cell.text });
  return website;
}

/** The same company gets the same reference whenever its list is read: from its first identifier, or from its names. */
export function derivedReference(side: Side, identifiers: readonly Identifier[], name: LocalisedText): string {
  const identifier = identifiers.find(({ kind }) => kind !== 'stock-code');
  const identity = identifier
    ? `${identifier.kind} ${identifier.value}`
    : foldedText(name['zh-Hans'] ?? name['zh-Hant'] ?? name.en ?? '');
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
  return `${side === 'left' ? 'L' : 'R'}-${digest}`;
}
