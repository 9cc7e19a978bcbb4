import type { MissionAnswer, MissionState, TimetableRun } from '#modules/missions/mission-contract.ts';

/** Where an officer does the one thing that brings a mission on. */
export type NextStep =
  | { readonly step: 'lay-out-days'; readonly page: 'settings' }
  | { readonly step: 'choose-participants' | 'choose-left' | 'choose-right'; readonly page: 'participants' }
  | { readonly step: 'compute' | 'watch' | 'look-at-failure'; readonly page: 'timetable' }
  | { readonly step: 'publish' | 'publish-changes'; readonly page: 'versions' }
  | { readonly step: 'hand-out'; readonly page: 'versions' }
  | { readonly step: 'nothing'; readonly page: null };

type Known = Pick<MissionAnswer, 'state' | 'counts' | 'lastRun' | 'published' | 'hasUnpublishedChanges'>;

/** The one next step of a mission. What is missing comes before what could be done better. */
export function nextStepOf({ state, counts, lastRun, published, hasUnpublishedChanges }: Known): NextStep {
  if (isOver(state)) return { step: 'nothing', page: null };
  if (isUnderWay(lastRun)) return { step: 'watch', page: 'timetable' };
  if (published && !hasUnpublishedChanges) return { step: 'hand-out', page: 'versions' };
  if (counts.slots === 0) return { step: 'lay-out-days', page: 'settings' };
  const { left, right } = counts.participants;
  if (left === 0 && right === 0) return { step: 'choose-participants', page: 'participants' };
  if (left === 0) return { step: 'choose-left', page: 'participants' };
  if (right === 0) return { step: 'choose-right', page: 'participants' };
  if (counts.meetings.placed === 0) {
    const step = lastRun?.state === 'failed' ? ('look-at-failure' as const) : ('compute' as const);
    return { step, page: 'timetable' };
  }
  return { step: published ? 'publish-changes' : 'publish', page: 'versions' };
}

export function isUnderWay(
  run: TimetableRun | null | undefined,
): run is TimetableRun & { readonly state: 'queued' | 'running' } {
  return run?.state === 'queued' || run?.state === 'running';
}

/** Nothing about such a mission changes any more unless it is opened again. */
export function isOver(state: MissionState): boolean {
  return state === 'closed' || state === 'cancelled';
}
