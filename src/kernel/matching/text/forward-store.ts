import type { ReadDocument } from './document-reader.ts';
import { blocks } from './document-units.ts';

/**
 * The terms of every profile by number, one profile after the other in two growing typed arrays: profile `s` stands from
 * `starts[s]` up to `starts[s + 1]`, in the order its text brings the terms up.
 */
export class ForwardStore {
  terms = new Uint32Array(1024);
  impacts = new Uint16Array(1024);
  starts = new Uint32Array(64);
  /** `blocks.length` numbers a profile: what the impacts of each block were divided by. */
  norms = new Float32Array(64 * blocks.length);
  /** In quarters of a weighted word. */
  lengths = new Uint32Array(64);
  slots = 0;

  append({ terms, impacts, norms, length }: ReadDocument): number {
    const slot = this.slots;
    const start = this.starts[slot]!;
    const end = start + terms.length;
    if (end > this.terms.length) {
      this.terms = grown(this.terms, Math.max(end, Math.ceil(this.terms.length * 1.5)));
      this.impacts = grown(this.impacts, this.terms.length);
    }
    if (slot + 2 > this.starts.length) {
      this.starts = grown(this.starts, this.starts.length * 2);
      this.lengths = grown(this.lengths, this.starts.length);
      this.norms = grown(this.norms, this.starts.length * blocks.length);
    }
    this.terms.set(terms, start);
    this.impacts.set(impacts, start);
    this.norms.set(norms, slot * blocks.length);
    this.lengths[slot] = length;
    this.starts[slot + 1] = end;
    this.slots += 1;
    return slot;
  }

  termsOf(slot: number): Uint32Array {
    return this.terms.subarray(this.starts[slot]!, this.starts[slot + 1]!);
  }
  impactsOf(slot: number): Uint16Array {
    return this.impacts.subarray(this.starts[slot]!, this.starts[slot + 1]!);
  }
  normOf(slot: number, block: number): number {
    return this.norms[slot * blocks.length + block]!;
  }
}

function grown<Numbers extends Uint32Array | Uint16Array | Float32Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(length);
  larger.set(numbers);
  return larger;
}
