import { type AssignmentProblem, edgesOf } from './edges.ts';

/**
 * The choice with the highest sum of scores under all limits: minimum-cost flow by successive shortest paths, one place of one left
 * firm's list after another. Reduced costs stay non-negative, so each path is found by Dijkstra and usually ends near where it began.
 */
export function assignByFlow({ edges, leftLimits, rightLimits }: AssignmentProblem): Uint8Array {
  const [lefts, rights] = [leftLimits.length, rightLimits.length];
  const chosen = new Uint8Array(edges.left.length);
  const ofLeft = edgesOf(edges.left, lefts);
  const ofRight = edgesOf(edges.right, rights);
  const loads = new Int32Array(rights);
  /** What a place costs that stays empty: as much as a pair that is worth nothing. */
  const emptyCost = edges.score[0] ?? 0;
  const costOf = (edge: number) => emptyCost - edges.score[edge]!;

  // Potentials: of left firms, of right firms, of the end (last).
  const end = lefts + rights;
  const potentials = new Float64Array(end + 1);
  const distances = new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Int32Array(end + 1);
  const isSettled = new Uint8Array(end + 1);
  const visited: number[] = [];
  const queue = new Queue();

  function reach(node: number, distance: number, by: number): void {
    if (distance >= distances[node]!) return;
    if (distances[node] === Number.POSITIVE_INFINITY) visited.push(node);
    distances[node] = distance;
    cameBy[node] = by;
    queue.push(node, distance);
  }

  function settle(node: number, distance: number): void {
    if (node < lefts) {
      reach(end, distance + emptyCost + potentials[node]! - potentials[end]!, -1 - node);
      for (let at = ofLeft.starts[node]!; at < ofLeft.starts[node + 1]!; at += 1) {
        const edge = ofLeft.values[at]!;
        const right = lefts + edges.right[edge]!;
        if (chosen[edge] === 0) reach(right, distance + costOf(edge) + potentials[node]! - potentials[right]!, edge);
      }
      return;
    }
    const right = node - lefts;
    if (loads[right]! < rightLimits[right]!) reach(end, distance + potentials[node]! - potentials[end]!, -1 - node);
    for (let at = ofRight.starts[right]!; at < ofRight.starts[right + 1]!; at += 1) {
      const edge = ofRight.values[at]!;
      if (chosen[edge] === 1) {
        const left = edges.left[edge]!;
        reach(left, distance - costOf(edge) + potentials[node]! - potentials[left]!, edge);
      }
    }
  }

  /** Fills one more place of a left firm's list, or leaves it empty; false where it stays empty. */
  function fillPlace(start: number): boolean {
    reach(start, 0, -1);
    for (let node = queue.pop(); node !== end; node = queue.pop()) {
      if (isSettled[node] === 1) continue;
      isSettled[node] = 1;
      settle(node, distances[node]!);
    }
    const length = distances[end]!;
    for (const node of visited) {
      if (isSettled[node] === 1) potentials[node]! += distances[node]! - length;
    }
    let node = -1 - cameBy[end]!;
    const isFilled = node >= lefts || node !== start;
    if (node >= lefts) loads[node - lefts]! += 1;
    while (node !== start) {
      const edge = cameBy[node]!;
      const isAdded = node >= lefts;
      chosen[edge] = isAdded ? 1 : 0;
      node = isAdded ? edges.left[edge]! : lefts + edges.right[edge]!;
    }
    for (const one of visited) {
      distances[one] = Number.POSITIVE_INFINITY;
      isSettled[one] = 0;
    }
    visited.length = 0;
    queue.clear();
    return isFilled;
  }

  for (let left = 0; left < lefts; left += 1) {
    let potential = potentials[end]! - emptyCost;
    for (let at = ofLeft.starts[left]!; at < ofLeft.starts[left + 1]!; at += 1) {
      const edge = ofLeft.values[at]!;
      potential = Math.max(potential, potentials[lefts + edges.right[edge]!]! - costOf(edge));
    }
    potentials[left] = potential;
    for (let place = 0; place < leftLimits[left]!; place += 1) if (!fillPlace(left)) break;
  }
  return chosen;
}

/** A binary heap of nodes by distance; a node may stand in it more than once. */
class Queue {
  readonly #nodes: number[] = [];
  readonly #keys: number[] = [];

  clear(): void {
    this.#nodes.length = 0;
    this.#keys.length = 0;
  }

  push(node: number, key: number): void {
    let at = this.#nodes.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#nodes[at] = this.#nodes[parent]!;
      this.#keys[at] = this.#keys[parent]!;
      at = parent;
    }
    this.#nodes[at] = node;
    this.#keys[at] = key;
  }

  pop(): number {
    const top = this.#nodes[0]!;
    const node = this.#nodes.pop()!;
    const key = this.#keys.pop()!;
    const size = this.#nodes.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#keys[child + 1]! < this.#keys[child]!) child += 1;
      if (this.#keys[child]! >= key) break;
      this.#nodes[at] = this.#nodes[child]!;
      this.#keys[at] = this.#keys[child]!;
      at = child;
    }
    this.#nodes[at] = node;
    this.#keys[at] = key;
    return top;
  }
}
