import type { ProgrammeInterpreter, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import type { CellToWrite, SheetToWrite } from '#platform/documents/write-workbook.ts';
import { localSlot, nameFor, otherParticipant, type PlacedMeeting, textIn } from './programme-for-readers.ts';
import { striped, type TimetableContext, titleCells } from './timetable-context.ts';

/** More slots than this on one sheet print too small to read. */
const mostSlotsOnASheet = 10;
const unavailableFill = 'EDEDED';

type SlotGroup = { readonly name: string; readonly slots: readonly ProgrammeSlot[] };

/** Rows are companies, columns are slots; a cell says whom they meet and where. */
export function sheetsByParticipant(context: TimetableContext): SheetToWrite[] {
  const { programme, index, language, say } = context;
  return slotGroups(context).map(({ name, slots }) =>
    grid(context, `${say('byParticipant')}${name}`, {
      leading: [
        { header: say('reference'), width: 11 },
        { header: say('company'), width: 26 },
        { header: say('count'), width: 10 },
      ],
      slots,
      rows: programme.participants.map((participant) => {
        const placed = new Map(index.placedOf(participant.number).map((one) => [one.slot.number, one]));
        return [
          participant.reference,
          { value: nameFor(participant, language), style: 'emphasis' as const },
          { value: placed.size, align: 'center' as const },
          ...slots.map((slot): CellToWrite => {
            const one = placed.get(slot.number);
            if (one) {
              const partner = index.participant(otherParticipant(one.meeting, participant.number));
              const where = [tableName(context, one.table.number), interpreterName(context, one)].filter(Boolean);
              return `${nameFor(partner, language)}\n${where.join(' · ')}`;
            }
            if (!participant.forbiddenSlots.includes(slot.number)) return null;
            return { value: say('unavailable'), style: 'muted', fill: unavailableFill };
          }),
        ];
      }),
    }),
  );
}

/** Rows are tables, columns are slots; a cell says who sits there. */
export function sheetsByTable(context: TimetableContext): SheetToWrite[] {
  const { programme, index, language, say } = context;
  const placed = new Map(index.placed.map((one) => [`${one.table.number} ${one.slot.number}`, one]));
  return slotGroups(context).map(({ name, slots }) =>
    grid(context, `${say('byTable')}${name}`, {
      leading: [{ header: say('table'), width: 12 }],
      slots,
      rows: programme.tables.map((table) => [
        { value: tableName(context, table.number), style: 'emphasis' as const },
        ...slots.map((slot): CellToWrite => {
          const one = placed.get(`${table.number} ${slot.number}`);
          if (!one) return null;
          const firms = one.meeting.participants.map((number) => nameFor(index.participant(number), language));
          return [firms.join('\n↔ '), interpreterName(context, one)].filter(Boolean).join('\n');
        }),
      ]),
    }),
  );
}

/** Rows are interpreters, columns are slots; a cell says whom they help and where. None in a programme without interpreters. */
export function sheetsByInterpreter(context: TimetableContext): SheetToWrite[] {
  const { programme, index, language, say } = context;
  const { interpreters = [] } = programme;
  if (interpreters.length === 0) return [];
  const placed = new Map(index.placed.map((one) => [`${one.interpreter?.number} ${one.slot.number}`, one]));
  return slotGroups(context).map(({ name, slots }) =>
    grid(context, `${say('byInterpreter')}${name}`, {
      leading: [{ header: say('interpreter'), width: 20 }],
      slots,
      rows: interpreters.map((interpreter) => [
        { value: nameOfInterpreter(context, interpreter), style: 'emphasis' as const },
        ...slots.map((slot): CellToWrite => {
          const one = placed.get(`${interpreter.number} ${slot.number}`);
          if (one) {
            const firms = one.meeting.participants.map((number) => nameFor(index.participant(number), language));
            return `${firms.join('\n↔ ')}\n${tableName(context, one.table.number)}`;
          }
          if (!interpreter.forbiddenSlots.includes(slot.number)) return null;
          return { value: say('unavailable'), style: 'muted', fill: unavailableFill };
        }),
      ]),
    }),
  );
}

function grid(
  context: TimetableContext,
  name: string,
  wanted: {
    readonly leading: SheetToWrite['columns'];
    readonly slots: readonly ProgrammeSlot[];
    readonly rows: readonly (readonly CellToWrite[])[];
  },
): SheetToWrite {
  return {
    name,
    title: titleCells(context),
    columns: [...wanted.leading, ...wanted.slots.map((slot) => ({ header: slotHeader(context, slot), width: 17 }))],
    rows: striped(wanted.rows),
    freeze: { rows: context.title.length + 1, columns: Math.min(2, wanted.leading.length) },
    print: { orientation: 'landscape', footer: context.footer },
  };
}

export function tableName({ programme, language, say }: TimetableContext, number: number): string {
  const table = programme.tables.find((one) => one.number === number);
  return textIn(table?.name, language, 'zh-Hant', 'zh-Hans', 'en') || `${say('table')} ${number}`;
}

export function interpreterName(context: TimetableContext, { interpreter }: PlacedMeeting): string {
  return interpreter ? nameOfInterpreter(context, interpreter) : '';
}

function nameOfInterpreter({ language, say }: TimetableContext, { number, name }: ProgrammeInterpreter): string {
  return textIn(name, language, 'zh-Hant', 'zh-Hans', 'en') || `${say('interpreter')} ${number}`;
}

function slotHeader({ programme }: TimetableContext, slot: ProgrammeSlot): string {
  const { start, end } = localSlot(slot, programme.mission.timeZone);
  return `${start}–${end}`;
}

/** A group a day; two where a day has more slots than a sheet can show. The name is empty where there is only one group. */
function slotGroups({ programme, say }: TimetableContext): readonly SlotGroup[] {
  const days = [...new Set(programme.slots.map((slot) => slot.day))];
  const groups = days.flatMap((day): SlotGroup[] => {
    const slots = programme.slots.filter((slot) => slot.day === day);
    const name = days.length > 1 ? `, ${say('day', { day })}` : '';
    if (slots.length <= mostSlotsOnASheet) return [{ name, slots }];
    return (['morning', 'afternoon'] as const).map((session) => ({
      name: `${name}, ${say(session)}`,
      slots: slots.filter((slot) => slot.session === session),
    }));
  });
  return groups.filter(({ slots }) => slots.length > 0);
}
