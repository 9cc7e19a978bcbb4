import type { Board } from './board.ts';
import type { MissionTimes } from './mission-times.ts';

/** What a slot is called: by its time, with its day where the mission has several. */
export function useSlotName(board: Board, times: MissionTimes): (number: number) => string {
  const hasDays = board.answer.slots.some(({ day }) => day !== board.answer.slots[0]?.day);
  return (number) => {
    const slot = board.slots.get(number);
    if (!slot) return '';
    return hasDays ? `${times.day(slot.start)} ${times.clock(slot.start)}` : times.clock(slot.start);
  };
}
