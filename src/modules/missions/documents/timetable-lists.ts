import type { ProgrammeMeeting } from '#kernel/scheduling/programme.ts';
import type { CellToWrite, SheetToWrite } from '#platform/documents/write-workbook.ts';
import { localSlot, tellingReasons, textIn } from './programme-for-readers.ts';
import { striped, type TimetableContext, titleCells } from './timetable-context.ts';
import { interpreterName, tableName } from './timetable-grids.ts';

type Columns = readonly { readonly header: string; readonly width: number }[];

/** One row a meeting, the placed ones first in order of time. */
export function meetingsSheet(context: TimetableContext): SheetToWrite {
  const { programme, index, say } = context;
  const hasInterpreters = (programme.interpreters ?? []).length > 0;
  const zone = programme.mission.timeZone;
  return {
    name: say('meetings'),
    title: titleCells(context),
    columns: [
      { header: say('number'), width: 6 },
      { header: say('state'), width: 9 },
      { header: say('date'), width: 12 },
      { header: say('start'), width: 8 },
      { header: say('end'), width: 8 },
      { header: say('table'), width: 10 },
      ...(hasInterpreters ? [{ header: say('interpreter'), width: 16 }] : []),
      ...firmColumns(context),
      { header: say('demand'), width: 11 },
      { header: say('weight'), width: 9 },
      { header: say('reasons'), width: 46 },
    ],
    rows: striped([
      ...index.placed.map((placed) => {
        const { meeting, slot, table } = placed;
        const { date, start, end } = localSlot(slot, zone);
        const when = [say('yes'), date, start, end, tableName(context, table.number)];
        return [
          numberCell(meeting),
          ...when,
          ...(hasInterpreters ? [interpreterName(context, placed)] : []),
          ...firmCells(context, meeting),
          ...wishCells(context, meeting),
          reasonsCell(context, meeting),
        ];
      }),
      ...index.unplaced.map((meeting) => [
        numberCell(meeting),
        { value: say('no'), style: 'muted' as const },
        ...[null, null, null, null, ...(hasInterpreters ? [null] : [])],
        ...firmCells(context, meeting),
        ...wishCells(context, meeting),
        reasonsCell(context, meeting),
      ]),
    ]),
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
      title: titleCells(context),
      columns: [
        { header: say('number'), width: 6 },
        ...firmColumns(context),
        { header: say('demand'), width: 11 },
        { header: say('weight'), width: 9 },
        { header: say('whyNot'), width: 50 },
      ],
      rows: striped(
        index.unplaced.map((meeting) => [
          numberCell(meeting),
          ...firmCells(context, meeting),
          ...wishCells(context, meeting),
          textIn(whyNotPlaced.get(meeting.number), language, 'zh-Hant', 'zh-Hans', 'en'),
        ]),
      ),
      freeze: { rows: context.title.length + 1, columns: 1 },
      print: { orientation: 'landscape', footer: context.footer },
    },
  ];
}

function firmColumns({ say }: TimetableContext): Columns {
  return [say('first'), say('second')].flatMap((firm) => [
    { header: say('reference'), width: 11 },
    { header: firm, width: 32 },
  ]);
}

/** The name as typed in every script, one a line. */
function firmCells({ index }: TimetableContext, meeting: ProgrammeMeeting): CellToWrite[] {
  return meeting.participants.flatMap((number) => {
    const { reference, name } = index.participant(number);
    const names = [textIn(name, 'en'), textIn(name, 'zh-Hant'), textIn(name, 'zh-Hans')].filter(Boolean);
    return [reference, [...new Set(names)].join('\n')];
  });
}

function wishCells({ say }: TimetableContext, meeting: ProgrammeMeeting): CellToWrite[] {
  return [say(meeting.demand), { value: meeting.demand === 'obligation' ? null : meeting.weight, align: 'center' }];
}

function reasonsCell({ language }: TimetableContext, meeting: ProgrammeMeeting): CellToWrite {
  return tellingReasons(meeting, 3)
    .map(({ text }) => textIn(text, language, 'zh-Hant', 'zh-Hans', 'en'))
    .filter(Boolean)
    .join('\n');
}

function numberCell(meeting: ProgrammeMeeting): CellToWrite {
  return { value: meeting.number, align: 'center' };
}
