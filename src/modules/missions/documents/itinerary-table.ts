import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { ProgrammeInterpreter, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { type Content, familyOfLanguage, type TableCell } from '#platform/documents/write-pdf.ts';
import { type ItineraryContext, readerOf, type Say, sayIn } from './itinerary-context.ts';
import { type Density, estimatedHeight, fitsOnOneLine, shortened } from './itinerary-density.ts';
import { colours } from './itinerary-page-frame.ts';
import type { ItineraryRow } from './itinerary-rows.ts';
import {
  type ChineseScript,
  longDate,
  nameLines,
  otherParticipant,
  otherScript,
  type PlacedMeeting,
  tellingReasons,
  textIn,
} from './programme-for-readers.ts';

const columnPadding = 6;
/** Points; with the padding of both sides they add up to the width of the page. */
const widths = { time: 46, table: 48, partner: 186, why: 187.28 } as const;

type Row = ItineraryRow;
type Line = {
  readonly text: string;
  readonly size: number;
  readonly look: 'strong' | 'plain' | 'muted';
  /** Points of air above it. */
  readonly above?: number;
  readonly script: ChineseScript;
};

export function itineraryTable(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  rows: readonly Row[],
  density: Density,
): Content {
  const script = readerOf(context, participant);
  const say = sayIn(script);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: Object.values(widths),
      body: [headerRow(say, script), ...rows.map((row) => tableRow(context, participant, row, density))],
    },
    layout: {
      fillColor: (rowIndex) => rowColour(rows, rowIndex),
      hLineWidth: (line, node) => (line === 0 || line === 1 || line === node.table.body.length ? 0 : 0.5),
      hLineColor: () => colours.line,
      vLineWidth: () => 0,
      paddingLeft: () => columnPadding,
      paddingRight: () => columnPadding,
      paddingTop: () => density.padding,
      paddingBottom: () => density.padding,
    },
  };
}

/** What the rows take on paper, by estimate; points. */
export function tableHeight(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  rows: readonly Row[],
  density: Density,
): number {
  const header = 10 + 2 * density.padding;
  return rows.reduce((sum, row) => {
    const padding = 2 * density.padding + 0.5;
    if (row.kind !== 'meeting') return sum + estimatedHeight('x', 8, 100) + padding;
    const height = (lines: readonly Line[], width: number) =>
      lines.reduce((total, line) => total + estimatedHeight(line.text, line.size, width) + (line.above ?? 0), 0);
    const partner = height(partnerLines(context, participant, row.placed, density), widths.partner);
    const why = height(whyLines(context, participant, row.placed, density), widths.why);
    const table = height(tableLines(context, participant, row.placed, density), widths.table);
    return sum + Math.max(partner, why, table, estimatedHeight('x', 11, 100) * 1.9) + padding;
  }, header);
}

function rowColour(rows: readonly Row[], rowIndex: number): string | null {
  if (rowIndex === 0) return colours.accent;
  return rows[rowIndex - 1]?.kind === 'meeting' ? null : colours.tint;
}

function headerRow(say: Say, script: ChineseScript): TableCell[] {
  return (['time', 'table', 'youMeet', 'why'] as const).map((key) => {
    const words = say(key);
    return {
      text: `${words.en} ${words.zh}`,
      font: familyOfLanguage[script],
      fontSize: 7.5,
      bold: true,
      noWrap: true,
      color: 'white',
    };
  });
}

function tableRow(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  row: Row,
  density: Density,
): TableCell[] {
  if (row.kind === 'meeting') {
    return [
      {
        stack: [
          { text: row.start, fontSize: 11, bold: true },
          { text: `– ${row.end}`, fontSize: 8, color: colours.muted },
        ],
      },
      linesCell(tableLines(context, participant, row.placed, density), widths.table),
      linesCell(partnerLines(context, participant, row.placed, density), widths.partner),
      linesCell(whyLines(context, participant, row.placed, density), widths.why),
    ];
  }
  const script = readerOf(context, participant);
  const font = familyOfLanguage[script];
  if (row.kind === 'day') {
    const words = `${longDate(row.date, 'en')}  ${longDate(row.date, script)}`;
    return [{ text: words, colSpan: 4, bold: true, fontSize: 8.5, color: colours.accent, font }, {}, {}, {}];
  }
  const words = wordsOfRow(row, script);
  return [
    { text: `${row.start} – ${row.end}`, colSpan: 2, fontSize: 8, noWrap: true, color: colours.muted },
    {},
    { text: words, colSpan: 2, fontSize: 8, noWrap: true, color: colours.muted, font },
    {},
  ];
}

/** A pause under the name the officer gave it, as far as it was given one; else under its usual name. */
function wordsOfRow(row: Exclude<Row, { readonly kind: 'meeting' | 'day' }>, script: ChineseScript): string {
  const usual = sayIn(script)(row.kind);
  const title = 'title' in row && row.title !== null ? row.title : {};
  const given = [textIn(title, 'en'), textIn(title, script, otherScript(script))].filter(Boolean);
  const words = given.length > 0 ? [...new Set(given)].join('  ') : `${usual.en}  ${usual.zh}`;
  return shortened(words, 8, widths.partner + widths.why, 1);
}

function linesCell(lines: readonly Line[], width: number): TableCell {
  return {
    stack: lines.map(({ text, size, look, script, above = 0 }) => ({
      text,
      margin: [0, above, 0, 0],
      noWrap: fitsOnOneLine(text, size, width),
      fontSize: size,
      bold: look === 'strong',
      color: look === 'muted' ? colours.muted : colours.text,
      font: familyOfLanguage[script],
    })),
  };
}

function tableLines(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  { table }: PlacedMeeting,
  density: Density,
): Line[] {
  const script = readerOf(context, participant);
  const english = textIn(table.name, 'en') || textIn(table.name, script, otherScript(script)) || String(table.number);
  const chinese = textIn(table.name, script, otherScript(script));
  return [
    { text: shortened(english, density.nameSize, widths.table, 2), size: density.nameSize, look: 'strong', script },
    ...(chinese && chinese !== english
      ? [
          {
            text: shortened(chinese, density.textSize, widths.table, 1),
            size: density.textSize,
            look: 'muted' as const,
            script,
          },
        ]
      : []),
  ];
}

function partnerLines(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  { meeting, interpreter }: PlacedMeeting,
  density: Density,
): Line[] {
  const reader = readerOf(context, participant);
  const partner = context.index.participant(otherParticipant(meeting, participant.number));
  const { first, second, script } = nameLines(partner, context.scripts);
  const details = context.details.participants?.get(partner.reference);
  const labels = [...(details?.kinds ?? []), ...(details?.sectors ?? [])];
  const about = density.about ? [joined(labels, 'en'), joined(labels, reader)] : [];
  const told = density.description
    ? [textIn(details?.description, 'en'), textIn(details?.description, reader, otherScript(reader))]
    : [];
  return [
    { text: first, size: density.nameSize, look: 'strong', script },
    ...(second ? [{ text: second, size: density.nameSize, look: 'plain' as const, script }] : []),
    ...muted(about, density.textSize, reader, density.description ? 2 : 1),
    ...muted(told, density.textSize, reader, 2),
    ...(interpreter ? interpreterLines(interpreter, reader, density) : []),
  ];
}

function interpreterLines({ name, number }: ProgrammeInterpreter, reader: ChineseScript, density: Density): Line[] {
  const words = sayIn(reader)('interpreter');
  const names = [textIn(name, 'en'), textIn(name, reader, otherScript(reader))].filter(Boolean);
  const text = `${words.en} ${words.zh}: ${[...new Set(names)].join(' ') || number}`;
  const size = density.textSize;
  return [{ text: shortened(text, size, widths.partner, 1), size, look: 'plain', above: 2, script: reader }];
}

function joined(labels: readonly LocalisedText[], language: 'en' | ChineseScript): string {
  return [...new Set(labels.map((label) => textIn(label, language)).filter(Boolean))].join(
    language === 'en' ? ', ' : '、',
  );
}

function muted(texts: readonly string[], size: number, script: ChineseScript, lines: number): Line[] {
  return [...new Set(texts.filter(Boolean))].map((text) => ({
    text: shortened(text, size, widths.partner, lines),
    size,
    look: 'muted',
    script,
  }));
}

function whyLines(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  { meeting }: PlacedMeeting,
  density: Density,
): Line[] {
  const script = readerOf(context, participant);
  return tellingReasons(meeting, density.reasons).flatMap(({ text }, reason) => {
    const english = textIn(text, 'en');
    const chinese = textIn(text, script, otherScript(script));
    const both = density.bothLanguages ? [english, chinese] : [chinese || english];
    return [...new Set(both.filter(Boolean))].map((words, index) => ({
      text: words,
      size: density.textSize,
      look: index === 0 ? ('plain' as const) : ('muted' as const),
      above: index === 0 && reason > 0 ? 3 : 0,
      script,
    }));
  });
}
