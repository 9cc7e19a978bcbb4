import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { foldEmail } from './user.ts';

const hourMs = 3_600_000;

/** How patient the desk is with one subject. */
export type Patience = {
  /** So many failures cost nothing. */
  readonly free: number;
  readonly longestWaitSeconds: number;
  /** Nothing failed for so long: all is forgotten. */
  readonly forgetAfterMs: number;
};

/**
 * Who keeps failing waits, twice as long after each failure. What slows down is one account from one network, so a stranger
 * who guesses elsewhere never locks the person out. A network that tries many accounts slows down too, later and less: a
 * whole office may share its address, and one guesser in it must not shut the door on the others.
 */
export const patience = {
  account: { free: 5, longestWaitSeconds: 900, forgetAfterMs: 24 * hourMs },
  network: { free: 60, longestWaitSeconds: 30, forgetAfterMs: hourMs },
  linkOrders: { free: 30, longestWaitSeconds: 300, forgetAfterMs: hourMs },
} as const satisfies Record<string, Patience>;

/** Longer than anything is remembered. */
export const forgetFailuresAfterMs = 24 * hourMs;

export function waitSeconds(
  failures: { readonly count: number; readonly lastFailedAt: Date } | undefined,
  { free, longestWaitSeconds }: Patience,
  now: Date,
): number {
  if (failures === undefined || failures.count < free) return 0;
  const wait = Math.min(longestWaitSeconds, 2 ** Math.min(20, failures.count - free));
  return Math.max(0, Math.ceil(wait - (now.getTime() - failures.lastFailedAt.getTime()) / 1000));
}

/** Digests: an address somebody merely tried is nobody's business. */
export function subjectsOf(email: string, address: string): { readonly account: string; readonly network: string } {
  const network = networkOf(address);
  return { account: digest(`account ${foldEmail(email)} ${network}`), network: digest(`network ${network}`) };
}

export function linkOrdersFrom(address: string): string {
  return digest(`link orders ${networkOf(address)}`);
}

/** A household has 2^64 addresses of IPv6; they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
