import type { Programme } from '#kernel/scheduling/programme.ts';

/** The first thing the open format says that a mission of the desk has no place for, by its path; null: it keeps everything. */
export function findUnkeptKey(programme: Programme): { readonly path: string; readonly value: string } | null {
  const { slots, tables, participants, meetings } = programme;
  const found = [
    ...keysAmong([programme], () => '', ['venues', 'travelSlots', 'previous']),
    ...keysAmong(slots, (index) => `slots[${index}].`, ['isClosed', 'name']),
    ...keysAmong(tables, (index) => `tables[${index}].`, ['venue']),
    ...keysAmong(participants, (index) => `participants[${index}].`, ['minimumMeetings', 'representatives']),
    ...keysAmong(meetings, (index) => `meetings[${index}].`, [
      'wishes',
      'isCalledOff',
      'length',
      'representatives',
      'fixedTable',
      'venue',
    ]),
  ];
  return found[0] ?? null;
}

function keysAmong<Item extends object>(
  items: readonly Item[],
  pathOf: (index: number) => string,
  keys: readonly (keyof Item & string)[],
): { path: string; value: string }[] {
  return items.flatMap((item, index) =>
    keys.flatMap((key) => {
      if (item[key] === undefined) return [];
      const value = JSON.stringify(item[key]);
      return [{ path: `${pathOf(index)}${key}`, value: value.length > 60 ? `${value.slice(0, 57)}...` : value }];
    }),
  );
}
