import type { ProgrammeMeeting } from '#kernel/scheduling/programme.ts';
import type { CellToWrite, SheetToWrite } from '#platform/documents/write-workbook.ts';
import { localSlot, strongestReasons, textIn } from './programme-for-readers.ts';
import type { TimetableContext } from './timetable-context.ts';
import { tableName } from './timetable-grids.ts';

type Columns = readonly { readonly header: string; readonly width: number }[];

/** One row a meeting, the placed ones first in order of time. */
export function meetingsSheet(context: TimetableContext): SheetToWrite {
  const { programme, index, say } = context;
  const zone = programme.mission.timeZone;
  return {
    name: say('meetings'),
    title: context.title,
    columns: [
      { header: say('number'), width: 6 },
      { header: say('state'), width: 9 },
      { header: say('date'), width: 12 },
      { header: say('start'), width: 8 },
      { header: say('end'), width: 8 },
      { header: say('table'), width: 10 },
      ...firmColumns(context),
      { header: say('demand'), width: 11 },
      { header: say('weight'), width: 9 },
      { header: say('reasons'), width: 44 },
    ],
    rows: [
      ...index.placed.map(({ meeting, slot, table }) => {
        const { date, start, end } = localSlot(slot, zone);
        const when = [say('yes'), date, start, end, tableName(context, table.number)];
        return [
          meeting.number,
          ...when,
          ...firmCells(context, meeting),
          ...wishCells(context, meeting),
          reasonsCell(context, meeting),
        ];
      }),
      ...index.unplaced.map((meeting) => [
        meeting.number,
        { value: say('no'), style: 'muted' as const },
        ...[null, null, null, null],
        ...firmCells(context, meeting),
        ...wishCells(context, meeting),
        reasonsCell(context, meeting),
      ]),
    ],
    freeze: { rows: context.title.length + 1, columns: 1 },
    print: { orientation: 'landscape', footer: context.footer },
  };
}

/** The meetings without a place, and why where that is known; no sheet where all are placed. */
export function notPlacedSheet(context: TimetableContext): SheetToWrite[] {
  const { index, language, say, whyNotPlaced } = context;
  if (index.unplaced.length === 0) return [];
  return [
    {
      name: say('notPlaced'),
      title: context.title,
      columns: [
        { header: say('number'), width: 6 },
        ...firmColumns(context),
        { header: say('demand'), width: 11 },
        { header: say('weight'), width: 9 },
        { header: say('whyNot'), width: 50 },
      ],
      rows: index.unplaced.map((meeting) => [
        meeting.number,
        ...firmCells(context, meeting),
        ...wishCells(context, meeting),
        textIn(whyNotPlaced.get(meeting.number), language, 'zh-Hant', 'zh-Hans', 'en'),
      ]),
      freeze: { rows: context.title.length + 1, columns: 1 },
      print: { orientation: 'landscape', footer: context.footer },
    },
  ];
}

const scripts = [
  ['en', 'English'],
  ['zh-Hant', '繁體'],
  ['zh-Hans', '简体'],
] as const;

function firmColumns({ say }: TimetableContext): Columns {
  return [say('first'), say('second')].flatMap((firm) => [
    { header: `${firm}: ${say('reference')}`, width: 11 },
    ...scripts.map(([language, label]) => ({ header: `${firm}: ${label}`, width: language === 'en' ? 26 : 22 })),
  ]);
}

function firmCells({ index }: TimetableContext, meeting: ProgrammeMeeting): CellToWrite[] {
  return meeting.participants.flatMap((number) => {
    const participant = index.participant(number);
    return [participant.reference, ...scripts.map(([language]) => textIn(participant.name, language))];
  });
}

function wishCells({ say }: TimetableContext, meeting: ProgrammeMeeting): CellToWrite[] {
  return [say(meeting.demand), meeting.demand === 'obligation' ? null : meeting.weight];
}

function reasonsCell({ language }: TimetableContext, meeting: ProgrammeMeeting): CellToWrite {
  return strongestReasons(meeting, 3)
    .map(({ text }) => textIn(text, language, 'zh-Hant', 'zh-Hans', 'en'))
    .filter(Boolean)
    .join('\n');
}
