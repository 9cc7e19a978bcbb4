import type { FoundHandout } from '../find-handout.ts';
import type { PublishedVersion } from '../version-store.ts';
import { type CalendarFile, calendarsOfProgramme } from './calendars-of-programme.ts';

/**
 * The calendars of a version, with the cancellation of everything that any version before told and this one does not. Of a
 * mission that was called off they cancel all of it, as the next version would.
 */
export function calendarsOfHandout(
  handout: FoundHandout & { readonly number: number; readonly publishedAt: Date },
  earlier: readonly PublishedVersion[],
): readonly CalendarFile[] {
  const { mission, programme, companies, number, publishedAt, isSample } = handout;
  const calledOff = mission.cancelledAt;
  return calendarsOfProgramme(programme, {
    mission: mission.id,
    version: number,
    sequence: calledOff ? number + 1 : number,
    created: (calledOff ?? publishedAt).toISOString(),
    calledOff: calledOff !== null,
    sample: isSample,
    identities: companies,
    earlier: earlier.map((version) => ({ programme: version.programme, identities: version.companies })),
  });
}
