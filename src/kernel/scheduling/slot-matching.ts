/**
 * Matches items to slots, at most `capacity` items a slot, by augmenting paths. Where not all can be matched, `items` and
 * `slots` are a Hall violator: those items have no other slots than those.
 */
export type SlotMatching =
  | { readonly complete: true; readonly slotOf: Int32Array }
  | { readonly complete: false; readonly items: readonly number[]; readonly slots: readonly number[] };

export function matchToSlots(domains: readonly (readonly number[])[], slots: number, capacity: number): SlotMatching {
  const slotOf = new Int32Array(domains.length).fill(-1);
  const inSlot: number[][] = Array.from({ length: slots }, () => []);
  const seen = new Uint8Array(slots);

  /** Breadth first from an unmatched item over full slots to one with room. */
  function augment(start: number): boolean {
    const open = domains[start]!.find((t) => inSlot[t]!.length < capacity);
    if (open !== undefined) {
      slotOf[start] = open;
      inSlot[open]!.push(start);
      return true;
    }
    seen.fill(0);
    const queue = [start];
    const reachedBy = new Int32Array(slots).fill(-1);
    for (let head = 0; head < queue.length; head++) {
      const item = queue[head]!;
      for (const t of domains[item]!) {
        if (seen[t]) continue;
        seen[t] = 1;
        reachedBy[t] = item;
        if (inSlot[t]!.length < capacity) {
          shift(t, reachedBy);
          return true;
        }
        queue.push(...inSlot[t]!);
      }
    }
    return false;
  }
  function shift(end: number, reachedBy: Int32Array): void {
    for (let t = end; t >= 0; ) {
      const item = reachedBy[t]!;
      const left = slotOf[item]!;
      if (left >= 0) inSlot[left]!.splice(inSlot[left]!.indexOf(item), 1);
      slotOf[item] = t;
      inSlot[t]!.push(item);
      t = left;
    }
  }

  for (let item = 0; item < domains.length; item++) {
    if (augment(item)) continue;
    const full = Array.from({ length: slots }, (_, t) => t).filter((t) => seen[t]);
    return { complete: false, items: [item, ...full.flatMap((t) => inSlot[t]!)], slots: full };
  }
  return { complete: true, slotOf };
}

/**
 * Whether an item of a complete matching with one item a slot could sit in `wanted` instead, the others making way along
 * alternating paths: whoever sits there must reach the item's old slot or a free one.
 */
export function couldSitIn(
  domains: readonly (readonly number[])[],
  slotOf: Int32Array,
  itemIn: Int32Array,
  item: number,
  wanted: number,
): boolean {
  const displaced = itemIn[wanted]!;
  if (displaced < 0 || displaced === item) return true;
  const seen = new Uint8Array(itemIn.length);
  seen[wanted] = 1;
  const queue = [displaced];
  for (let head = 0; head < queue.length; head++) {
    for (const t of domains[queue[head]!]!) {
      if (seen[t]) continue;
      seen[t] = 1;
      if (itemIn[t]! < 0 || t === slotOf[item]) return true;
      queue.push(itemIn[t]!);
    }
  }
  return false;
}
