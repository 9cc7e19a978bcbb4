import { expect, it } from 'vitest';
import { nextStepOf } from './next-step.ts';

type Known = Parameters<typeof nextStepOf>[0];
const counts = {
  participants: { left: 3, right: 4 },
  meetings: { proposed: 5, accepted: 0, dropped: 0, placed: 5, musts: 1, mustsPlaced: 1, locked: 0 },
  slots: 8,
  places: 16,
};
const ready: Known = { state: 'scheduled', counts, lastRun: null, published: null, hasUnpublishedChanges: true };
const run = {
  id: '',
  state: 'failed' as const,
  keepsBest: null,
  seed: 1,
  progress: null,
  summary: null,
  failure: null,
  warnings: [],
  purpose: 'timetable' as const,
  requestedAt: '',
  requestedBy: null,
  finishedAt: null,
};
const without = (part: Partial<Known['counts']>): Known => ({ ...ready, counts: { ...counts, ...part } });
const nothingPlaced = { meetings: { ...counts.meetings, placed: 0 } };
const published = { number: 1, at: '', by: null };

it.each<[string, Known, string]>([
  ['no slots', without({ slots: 0 }), 'lay-out-days'],
  ['nobody', without({ participants: { left: 0, right: 0 } }), 'choose-participants'],
  ['nobody on the left', without({ participants: { left: 0, right: 4 } }), 'choose-left'],
  ['nobody on the right', without({ participants: { left: 3, right: 0 } }), 'choose-right'],
  ['nothing placed', without(nothingPlaced), 'compute'],
  ['a computation that failed', { ...without(nothingPlaced), lastRun: run }, 'look-at-failure'],
  ['a computation under way', { ...without({ slots: 0 }), lastRun: { ...run, state: 'running' } }, 'watch'],
  ['a board nobody was told of', ready, 'publish'],
  ['a version, and a board that differs', { ...ready, state: 'published', published }, 'publish-changes'],
  ['a version that is the board', { ...ready, published, hasUnpublishedChanges: false }, 'hand-out'],
  ['the day is over', { ...without({ slots: 0 }), state: 'closed' }, 'nothing'],
  ['called off', { ...ready, state: 'cancelled' }, 'nothing'],
])('%s: the next step is the one that is missing', (_, mission, step) => {
  expect(nextStepOf(mission).step).toBe(step);
});
