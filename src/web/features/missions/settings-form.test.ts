import { describe, expect, it } from 'vitest';
import { missionSettings } from '#modules/missions/mission-contract.ts';
import { findFaults } from './settings-faults.ts';
import {
  dayAfter,
  formOfSettings,
  newSettings,
  orderOfForm,
  type SettingsForm,
  usualDay,
  usualPause,
} from './settings-form.ts';
import { pauseTitles } from './settings-texts.ts';

const title = { en: 'Mission', 'zh-Hant': '考察團', 'zh-Hans': '考察团' };
const day = { ...usualDay, date: '2027-03-16' };
const form: SettingsForm = { ...newSettings(title, 'Asia/Shanghai'), days: [day] };
const places = (changes: Partial<SettingsForm>) =>
  findFaults({ ...form, ...changes }).map(({ place, text }) => `${place} ${text}`);
const morning = (changes: Partial<(typeof day)['morning']>) => ({
  days: [{ ...day, morning: { ...day.morning, ...changes } }],
});

describe('the settings of a mission', () => {
  it('are sent as the desk expects them, and come back into the form as they were typed', () => {
    const whole: SettingsForm = {
      ...form,
      place: { en: ' Hall 2 ', 'zh-Hant': '', 'zh-Hans': '二号馆' },
      ...morning({
        pauses: [
          usualPause,
          { afterSlot: 5, minutes: 10, called: 'own', own: { en: 'Photo', 'zh-Hant': '', 'zh-Hans': '' } },
        ],
      }),
    };
    expect(findFaults(whole)).toEqual([]);
    const order = missionSettings.parse(orderOfForm(whole));
    expect(order.place).toEqual({ en: 'Hall 2', 'zh-Hans': '二号馆' });
    expect(order.days[0]?.sessions[0]?.breaks.map((pause) => pause.title)).toEqual([pauseTitles.tea, { en: 'Photo' }]);
    expect(orderOfForm(formOfSettings(order))).toEqual(order);
  });

  it('may lack days and slots, for a mission may be kept before they are known', () => {
    expect(places({ days: [] })).toEqual([]);
    expect(places({ days: [{ ...day, morning: { ...day.morning, slots: 0 } }] })).toEqual([]);
    expect(missionSettings.safeParse(orderOfForm({ ...form, days: [] })).success).toBe(true);
  });

  it('are refused at the place where they do not fit', () => {
    expect(places({ title: { ...title, 'zh-Hant': ' ' } })).toEqual(['title.zh-Hant wrong.needed']);
    expect(places({ title: { ...title, en: 'm'.repeat(121) } })).toEqual(['title.en wrong.too-long']);
    expect(places({ timeZone: 'Asia/Chongqing City' })).toEqual(['timeZone wrong.time-zone']);
    expect(places({ tables: null, meetingMinutes: 4 })).toEqual(['meetingMinutes wrong.number', 'tables wrong.number']);
    expect(places({ meetingsPerCompany: 0 })).toEqual(['meetingsPerCompany wrong.number']);
    expect(places({ days: [{ ...day, date: '' }] })).toEqual(['days.0.date wrong.date']);
    expect(places({ days: [day, day] })).toEqual(['days.1.date wrong.date-twice']);
    expect(places({ days: [day, { ...day, date: '2027-03-01' }] })).toEqual(['days.1.date wrong.date-order']);
    expect(places(morning({ pauses: [usualPause, usualPause] }))).toEqual([
      'days.0.sessions.0.breaks.1.afterSlot wrong.pause-twice',
    ]);
    expect(places(morning({ start: '9 am' }))).toEqual(['days.0.sessions.0.start wrong.time']);
    expect(places(morning({ slots: 61 }))).toEqual(['days.0.sessions.0.slots wrong.number']);
    expect(places(morning({ slots: 20 }))).toEqual(['days.0.sessions.1.start wrong.runs-into-afternoon']);
    expect(places(morning({ pauses: [{ ...usualPause, afterSlot: 6 }] }))).toEqual([
      'days.0.sessions.0.breaks.0.afterSlot wrong.after-last-slot',
    ]);
    expect(places(morning({ slots: 1, pauses: [usualPause] }))).toEqual([
      'days.0.sessions.0.breaks.0.afterSlot wrong.needs-two-slots',
    ]);
  });

  it('have a further day like the last, on the next date', () => {
    expect(dayAfter([{ ...day, date: '2027-02-28' }])).toEqual({ ...day, date: '2027-03-01' });
    expect(dayAfter([])).toEqual(usualDay);
  });
});
