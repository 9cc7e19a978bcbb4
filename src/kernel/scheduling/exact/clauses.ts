/** Clauses in conjunctive normal form as they are written: literals one after another, 0 after each clause. */
export class Clauses {
  variables = 0;
  count = 0;
  private literals = new Int32Array(1 << 16);
  private length = 0;

  newVariable(): number {
    return ++this.variables;
  }

  add(...clause: readonly number[]): void {
    this.addAll(clause);
  }

  addAll(clause: readonly number[]): void {
    if (this.length + clause.length + 1 > this.literals.length) {
      const larger = new Int32Array(Math.max(this.literals.length * 2, this.length + clause.length + 1));
      larger.set(this.literals);
      this.literals = larger;
    }
    for (const literal of clause) this.literals[this.length++] = literal;
    this.literals[this.length++] = 0;
    this.count++;
  }

  /** No two of the literals together. */
  addAtMostOne(literals: readonly number[]): void {
    for (let i = 0; i < literals.length; i++) {
      for (let j = i + 1; j < literals.length; j++) this.add(-literals[i]!, -literals[j]!);
    }
  }

  /** `whole` is true exactly if one of the parts is. */
  addDisjunction(whole: number, parts: readonly number[]): void {
    for (const part of parts) this.add(-part, whole);
    this.addAll([-whole, ...parts]);
  }

  /** A view on all literals; valid until the next clause is added. */
  all(): Int32Array {
    return this.literals.subarray(0, this.length);
  }
}
