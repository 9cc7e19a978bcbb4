import { expect, it } from 'vitest';
import { networkOf, patience, subjectsOf, waitSeconds } from './slow-down.ts';

const failedAt = new Date('2026-11-25T08:00:00Z');
const after = (seconds: number) => new Date(failedAt.getTime() + seconds * 1000);

it.each([
  [0, 0],
  [patience.account.free - 1, 0],
  [patience.account.free, 1],
  [patience.account.free + 1, 2],
  [patience.account.free + 5, 32],
  [patience.account.free + 10, 900],
  [1_000_000, 900],
])('after %i failures one waits %i seconds', (count, seconds) => {
  expect(waitSeconds({ count, lastFailedAt: failedAt }, patience.account, failedAt)).toBe(seconds);
});

it('lets the wait run out', () => {
  const failures = { count: patience.account.free + 5, lastFailedAt: failedAt };
  expect(waitSeconds(failures, patience.account, after(31.5))).toBe(1);
  expect(waitSeconds(failures, patience.account, after(32))).toBe(0);
  expect(waitSeconds(undefined, patience.account, failedAt)).toBe(0);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('counts capitals and spaces of an address as the same account, another network as another', () => {
  const one = subjectsOf('Chan@Example.org ', '203.0.113.7');
  expect(subjectsOf('chan@example.org', '203.0.113.7')).toEqual(one);
  expect(subjectsOf('chan@example.org', '203.0.113.8').account).not.toBe(one.account);
  expect(JSON.stringify(one)).not.toMatch(/example|203/);
});
