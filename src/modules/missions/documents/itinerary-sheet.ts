import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { type Content, familyOfLanguage, type PdfChapter } from '#platform/documents/write-pdf.ts';
import { type Bilingual, type ItineraryContext, readerOf, type Say, sayIn } from './itinerary-context.ts';
import { chooseDensity, estimatedLines, fitsOnOneLine, shortened } from './itinerary-density.ts';
import { colours, pageWidth } from './itinerary-page-frame.ts';
import { itineraryRows } from './itinerary-rows.ts';
import { itineraryTable, tableHeight } from './itinerary-table.ts';
import {
  type ChineseScript,
  datesOf,
  longDate,
  nameLines,
  otherScript,
  textIn,
  zoneLabel,
} from './programme-for-readers.ts';

/** Room for the meetings on a first page, below the names and the facts; points. */
const roomForMeetings = 580;

/** More would only look empty. */
const mostNoteLines = 12;

/** One participant's sheet: who they are, the facts of the day, the meetings, and the rest of the page for notes. */
export function itinerarySheet(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
): Omit<PdfChapter, 'title'> {
  const script = readerOf(context, participant);
  const say = sayIn(script);
  const placed = context.index.placedOf(participant.number);
  return {
    content: [
      ...heading(context, participant, say),
      facts(context, participant, script, say),
      ...(placed.length > 0 ? [meetings(context, participant)] : noMeetings(context, participant, say)),
    ],
    fill: { from: 60, draw: (height) => notes(height, say('notes'), script) },
  };
}

function heading(context: ItineraryContext, participant: ProgrammeParticipant, say: Say): Content[] {
  const { first, second, script } = nameLines(participant, context.scripts);
  const kind = say('itinerary');
  const size = estimatedLines(first, 18, pageWidth) <= 2 ? 18 : estimatedLines(first, 13, pageWidth) <= 3 ? 13 : 10;
  const font = familyOfLanguage[script];
  return [
    {
      text: `${kind.en.toUpperCase()}  ${kind.zh}`,
      bold: true,
      fontSize: 8,
      color: colours.accent,
      font: familyOfLanguage[readerOf(context, participant)],
      margin: [0, 4, 0, 2],
    },
    { text: first, fontSize: size, bold: true, font },
    ...(second
      ? [{ text: second, fontSize: Math.min(13, size), font, margin: [0, 1, 0, 0] as [number, number, number, number] }]
      : []),
  ];
}

/** Points, without the padding of 12 each. */
const factWidths = [100, 118, 95, 58, 84] as const;

function facts(context: ItineraryContext, participant: ProgrammeParticipant, script: ChineseScript, say: Say): Content {
  const { mission } = context.programme;
  const count = String(context.index.placedOf(participant.number).length);
  const cells: readonly (readonly [Bilingual, Bilingual])[] = [
    [say('date'), dateRange(datesOf(context.programme), script)],
    [say('zone'), { en: zoneLabel(context.programme), zh: '' }],
    [say('delegation'), shortenedTo(3, delegationName(mission.sides[participant.side], script), factWidths[2])],
    [say('meetings'), { en: count, zh: '' }],
    [say('reference'), { en: participant.reference, zh: '' }],
  ];
  return {
    margin: [0, 9, 0, 10],
    table: {
      widths: [...factWidths],
      body: [cells.map(([label, value], index) => fact(label, value, script, factWidths[index]!))],
    },
    layout: {
      fillColor: () => colours.tint,
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingTop: () => 6,
      paddingBottom: () => 5,
      paddingLeft: () => 8,
      paddingRight: () => 4,
    },
  };
}

function delegationName(name: LocalisedText, script: ChineseScript): Bilingual {
  return { en: textIn(name, 'en', script), zh: textIn(name, script, otherScript(script)) };
}

function shortenedTo(lines: number, { en, zh }: Bilingual, width: number): Bilingual {
  return { en: shortened(en, 8.5, width * 0.9, lines), zh: shortened(zh, 8, width, lines) };
}

function fact(label: Bilingual, value: Bilingual, script: ChineseScript, width: number): Content {
  const noWrap = (text: string, size: number) => ({ noWrap: fitsOnOneLine(text, size, width) });
  return {
    font: familyOfLanguage[script],
    stack: [
      { text: `${label.en} ${label.zh}`, fontSize: 6.5, noWrap: true, color: colours.muted, margin: [0, 0, 0, 2] },
      { text: value.en, fontSize: 8.5, bold: true, ...noWrap(value.en, 8.5) },
      ...(value.zh && value.zh !== value.en ? [{ text: value.zh, fontSize: 8, ...noWrap(value.zh, 8) }] : []),
    ],
  };
}

function meetings(context: ItineraryContext, participant: ProgrammeParticipant): Content {
  const placed = context.index.placedOf(participant.number);
  const rows = itineraryRows(context.programme, participant, placed, context.details.pauses);
  const density = chooseDensity(roomForMeetings, (candidate) => tableHeight(context, participant, rows, candidate));
  return itineraryTable(context, participant, rows, density);
}

function noMeetings(context: ItineraryContext, participant: ProgrammeParticipant, say: Say): Content[] {
  const script = readerOf(context, participant);
  const font = familyOfLanguage[script];
  const proposed = context.index.unplaced.filter((meeting) => meeting.participants.includes(participant.number)).length;
  const given = context.details.whyNoMeeting?.get(participant.reference);
  const reason = given
    ? { en: textIn(given, 'en'), zh: textIn(given, script, otherScript(script)) }
    : proposed > 0
      ? say('nonePlaced', { count: proposed })
      : say('noneProposed');
  const message = say('noMeetings');
  return [
    {
      margin: [0, 8, 0, 8],
      font,
      stack: [
        { text: message.en, fontSize: 12, bold: true },
        { text: message.zh, fontSize: 12, bold: true, margin: [0, 2, 0, 10] },
        { text: reason.en, fontSize: 9.5 },
        { text: reason.zh, fontSize: 9.5, margin: [0, 2, 0, 0] },
      ],
    },
  ];
}

function notes(height: number, label: Bilingual, script: ChineseScript): Content {
  const lines = Math.min(mostNoteLines, Math.floor((height - 34) / 22));
  return {
    stack: [
      {
        text: `${label.en} ${label.zh}`,
        font: familyOfLanguage[script],
        fontSize: 7.5,
        bold: true,
        color: colours.muted,
        margin: [0, 12, 0, 0],
      },
      {
        canvas: Array.from({ length: lines }, (_, line) => ({
          type: 'line' as const,
          x1: 0,
          y1: 22 * (line + 1),
          x2: pageWidth,
          y2: 22 * (line + 1),
          lineWidth: 0.5,
          lineColor: colours.line,
        })),
      },
    ],
  };
}

function dateRange(dates: readonly string[], script: ChineseScript): Bilingual {
  const ends = [...new Set([dates[0]!, dates.at(-1)!])];
  return {
    en: ends.map((date) => longDate(date, 'en')).join(' – '),
    zh: ends.map((date) => longDate(date, script)).join(' – '),
  };
}
