import { type Bitset, hasBit } from './bitset.ts';

/** Sums in single precision may be off by so much of the largest: whoever is that near to the last place is summed again exactly. */
const tolerance = 1e-5;

/** Slots that may stand among the `top` largest sums; more than `top` only where the last place is (nearly) shared. */
export function bestSlots(sums: Float32Array, count: number, top: number, gate: Bitset | null): readonly number[] {
  const heap = new Float32Array(top);
  let size = 0;
  let least = 0;
  for (let slot = 0; slot < count; slot++) {
    const sum = sums[slot]!;
    if (sum <= least) continue;
    if (gate && !hasBit(gate, slot)) continue;
    if (size < top) {
      heap[size++] = sum;
      if (size === top) {
        heap.sort();
        least = heap[0]!;
      }
      continue;
    }
    replaceLeast(heap, sum);
    least = heap[0]!;
  }
  if (top === 0) return [];
  const from = size < top ? 0 : least * (1 - tolerance);
  const found: number[] = [];
  for (let slot = 0; slot < count; slot++) {
    const sum = sums[slot]!;
    if (sum > 0 && sum >= from && (!gate || hasBit(gate, slot))) found.push(slot);
  }
  return found;
}

/** An ascending array is a heap whose least stands first. */
function replaceLeast(heap: Float32Array, sum: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
    if (heap[child]! >= sum) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = sum;
}
