import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateMission } from '#kernel/scheduling/generate-mission.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { hashProblem } from './hash-problem.ts';

test('a plain problem has the hash it had before there was a larger model', () => {
  const problem: Problem = {
    slots: [{ session: 'morning', day: 1 }],
    tables: 2,
    participants: [1, 2].map(() => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: [{ participants: [1, 2], demand: 'like', weight: 7, session: null, fixedSlot: 1, after: [] }],
    fairness: null,
  };
  const participant = '{"forbiddenSlots":[],"maximumMeetings":null}';
  const meeting = '{"participants":[1,2],"demand":"like","weight":7,"session":null,"fixedSlot":1,"after":[]}';
  const text = `{"slots":[{"session":"morning","day":1}],"tables":2,"participants":[${participant},${participant}],"meetings":[${meeting}],"fairness":null}`;
  expect(hashProblem(problem)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('what is never placed counts alike, so that a hash tells nobody who refused whom', () => {
  const pair = { participants: [1, 2], demand: 'like', weight: 7, session: null, fixedSlot: null, after: [] } as const;
  const of = (meeting: Problem['meetings'][number]) =>
    hashProblem({
      slots: [{ session: 'morning', day: 1 }],
      tables: 2,
      participants: [1, 2].map(() => ({ forbiddenSlots: [], maximumMeetings: null })),
      meetings: [meeting],
      fairness: null,
    });
  const calledOff = of({ ...pair, isCalledOff: true });
  expect(of({ ...pair, wishes: ['no', 'must'] })).toBe(calledOff);
  expect(of({ ...pair, wishes: ['like', 'no'] })).toBe(calledOff);
  expect(of({ ...pair, wishes: ['like', 'must'] })).not.toBe(calledOff);
});

test('every key of a mission is part of its hash', () => {
  const sizes = { participants: 20, meetings: 60, slots: 8, days: 1, tables: 9, hosts: 2, interpreters: 2 };
  const { problem } = generateMission({ ...sizes, seed: 4, frozenSlots: 2 });
  const whole = hashProblem(problem);
  const keys = new Set<string>();
  JSON.stringify(problem, (key, value) => {
    if (key !== '' && !/^\d+$/.test(key)) keys.add(key);
    return value;
  });
  expect(keys.size).toBeGreaterThan(30);
  // Lists that everything else stands in: without them there is no problem to hash.
  for (const list of ['slots', 'participants', 'meetings', 'assignments']) keys.delete(list);
  for (const left of keys) {
    const without = JSON.parse(JSON.stringify(problem), (key, value) => (key === left ? undefined : value)) as Problem;
    expect(hashProblem(without), left).not.toBe(whole);
  }
});
