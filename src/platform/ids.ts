import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Gives a new id at each call, passed in wherever rows are made. */
export type NewId = () => string;

/** `size` random bytes, passed in wherever chance matters. */
export type RandomSource = (size: number) => Uint8Array;

export const systemRandom: RandomSource = (size) => randomBytes(size);

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then 74 random bits. Rows made together lie together in an
 * index; ids cannot be guessed, but they tell when they were made.
 */
export function uuidVersion7(clock: Clock, random: RandomSource = systemRandom): NewId {
  return () => {
    const bytes = Buffer.from(random(16));
    bytes.writeUIntBE(clock.now().getTime(), 0, 6);
    bytes[6] = (bytes[6]! & 0x0f) | 0x70;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
