import type { ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import type { Content, PdfPlace } from '#platform/documents/write-pdf.ts';
import { familyOfLanguage } from '#platform/documents/write-pdf.ts';
import { type ItineraryContext, readerOf, sayIn } from './itinerary-context.ts';
import { shortened } from './itinerary-density.ts';
import { nameLines, otherScript, textIn } from './programme-for-readers.ts';

export const pageWidth = 515.28;
/** Points: left, top, right, bottom. */
export const itineraryMargins = [40, 66, 40, 52] as const;

export const colours = {
  accent: '#0f4c5c',
  text: '#1b2a33',
  muted: '#5d6d76',
  line: '#cfd9de',
  tint: '#eef3f5',
  alert: '#a3271c',
} as const;

/** Mission and delegations; on every page, so that a loose sheet still says where it belongs. */
export function itineraryHeader(context: ItineraryContext, participant: ProgrammeParticipant): Content {
  const script = readerOf(context, participant);
  const font = familyOfLanguage[script];
  const { mission } = context.programme;
  const english = textIn(mission.title, 'en');
  const chinese = textIn(mission.title, script, otherScript(script));
  const sides = (['left', 'right'] as const).map((side) => mission.sides[side]);
  const badge = context.details.sample || context.details.draft ? [badges(context, participant)] : [];
  return {
    margin: [40, 22, 40, 0],
    noWrap: true,
    stack: [
      {
        columns: [
          {
            width: 270,
            stack: [
              {
                text: shortened(english || chinese, 9.5, 265, 1),
                bold: true,
                fontSize: 9.5,
                color: colours.accent,
                font,
              },
              { text: english ? shortened(chinese, 9, 265, 1) : '', fontSize: 9, color: colours.accent, font },
            ],
          },
          {
            width: '*',
            alignment: 'right',
            fontSize: 7.5,
            color: colours.muted,
            stack: [
              ...badge,
              { text: shortened(sides.map((side) => textIn(side, 'en', script)).join(' · '), 7.5, 235, 1), font },
              {
                text: shortened(
                  sides.map((side) => textIn(side, script, otherScript(script), 'en')).join(' · '),
                  7.5,
                  180,
                  1,
                ),
                font,
              },
            ].slice(0, 3),
          },
        ],
      },
    ],
  };
}

function badges(context: ItineraryContext, participant: ProgrammeParticipant): Content {
  const script = readerOf(context, participant);
  const { draft, sample } = context.details;
  const words = [...(draft ? ['draft' as const] : []), ...(sample ? ['sample' as const] : [])].map((key) => {
    const { en, zh } = sayIn(script)(key);
    return `${en} ${zh}`;
  });
  return {
    text: words.join(' · '),
    bold: true,
    fontSize: 7.5,
    color: colours.alert,
    font: familyOfLanguage[script],
  };
}

/** The stamp of the programme on the left, whose page of how many on the right. */
export function itineraryFooter(
  context: ItineraryContext,
  participant: ProgrammeParticipant,
  place: PdfPlace,
): Content {
  const script = readerOf(context, participant);
  const font = familyOfLanguage[script];
  const say = sayIn(script);
  const seed = context.programme.timetable?.seed ?? 0;
  const stamp = context.details.draft ? say('draftStamp') : say('version', { version: context.version, seed });
  const page = say('page', { page: place.page, pages: place.pages });
  const name = shortened(nameLines(participant, context.scripts).first, 7, 150, 1);
  return {
    margin: [40, 8, 40, 0],
    fontSize: 7,
    noWrap: true,
    color: colours.muted,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: pageWidth, y2: 0, lineWidth: 0.5, lineColor: colours.line }] },
      {
        margin: [0, 4, 0, 0],
        columns: [
          { width: '*', stack: [{ text: stamp.en }, { text: stamp.zh, font }] },
          {
            width: 230,
            alignment: 'right',
            stack: [
              {
                text: [
                  { text: `${participant.reference}  `, bold: true, color: colours.text },
                  { text: name, font },
                ],
              },
              { text: `${page.en}  ${page.zh}`, font },
            ],
          },
        ],
      },
    ],
  };
}
