import type { Clauses } from './clauses.ts';

/**
 * A totalizer (Bailleux and Boufkhad, CP 2003) in both directions: output i (from 0) is true exactly if more than i of the
 * inputs are. Counts beyond `most` are not told apart: there are at most `most` outputs.
 */
export function countLiterals(clauses: Clauses, inputs: readonly number[], most: number): readonly number[] {
  if (inputs.length <= 1 || most <= 0) return inputs.slice(0, Math.max(0, most));
  const middle = inputs.length >> 1;
  const left = countLiterals(clauses, inputs.slice(0, middle), most);
  const right = countLiterals(clauses, inputs.slice(middle), most);
  const outputs = Array.from({ length: Math.min(inputs.length, most) }, () => clauses.newVariable());
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length && i + j <= outputs.length; j++) {
      if (i + j > 0) {
        const premises: number[] = [];
        if (i > 0) premises.push(-left[i - 1]!);
        if (j > 0) premises.push(-right[j - 1]!);
        clauses.addAll([...premises, outputs[i + j - 1]!]);
      }
      if (i + j < outputs.length) {
        const alternatives: number[] = [];
        if (i < left.length) alternatives.push(left[i]!);
        if (j < right.length) alternatives.push(right[j]!);
        clauses.addAll([-outputs[i + j]!, ...alternatives]);
      }
    }
  }
  for (let i = 1; i < outputs.length; i++) clauses.add(-outputs[i]!, outputs[i - 1]!);
  return outputs;
}
