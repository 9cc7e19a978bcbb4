import { createHash } from 'node:crypto';
import type { RandomSource } from '#platform/ids.ts';

/** 256 bits of chance as 43 characters that need no escaping. Only its digest is kept. */
export function newToken(random: RandomSource): string {
  return Buffer.from(random(32)).toString('base64url');
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
