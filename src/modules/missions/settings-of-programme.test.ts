import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgramme } from '#tests/builders/build-programme.ts';
import { layOutDays } from './lay-out-days.ts';
import { settingsOfProgramme } from './settings-of-programme.ts';

test('whatever days are laid out, their slots give the same days back', () => {
  const session = (name: 'morning' | 'afternoon', start: string) =>
    fc
      .record({
        slots: fc.integer({ min: 1, max: 6 }),
        gaps: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
        minutes: fc.integer({ min: 20, max: 40 }),
      })
      .map(({ slots, gaps, minutes }) => ({
        session: name,
        start,
        slots,
        breaks: gaps
          .filter((gap) => gap < slots)
          .sort((a, b) => a - b)
          .map((afterSlot) => ({ afterSlot, minutes, title: {} })),
      }));
  const days = fc.array(
    fc.oneof(
      fc.tuple(session('morning', '09:00')),
      fc.tuple(session('morning', '08:30'), session('afternoon', '14:15')),
      fc.tuple(session('afternoon', '13:00')),
    ),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(days, fc.integer({ min: 5, max: 30 }), fc.integer({ min: 0, max: 15 }), (sessions, meeting, change) => {
      const settings = {
        timeZone: 'Europe/Berlin',
        // The clocks change in the night before the second day.
        days: sessions.map((one, index) => ({ date: `2027-03-${27 + index}`, sessions: one })),
        meetingMinutes: meeting,
        changeMinutes: change,
      };
      const laidOut = layOutDays(settings);
      if (!laidOut.ok) return;
      const { slots } = laidOut.value;
      const given = { ...buildProgramme({ slots, meetings: [] }), timetable: null };
      const mission = { ...given.mission, timeZone: 'Europe/Berlin', date: '2027-03-27' };
      const found = settingsOfProgramme({ ...given, mission });
      if (!found.ok) throw new Error(JSON.stringify(found.refusal));
      const again = layOutDays(found.value.settings);
      expect(again.ok && again.value.slots).toEqual(slots);
    }),
    { numRuns: 300 },
  );
});
