/** Clauses, literals one after another, 0 after each. */
export type ClauseText = Int32Array;

export type ProofVerdict =
  | { readonly ok: true; readonly needed: number }
  | { readonly ok: false; readonly lemma: number; readonly reason: 'does-not-follow' | 'no-contradiction' };

/**
 * Checks that `lemmas`, one after another, each follow by unit propagation from `axioms` and the lemmas before, down to a
 * contradiction. It goes backward from the contradiction and checks only the lemmas something rests on (Goldberg and
 * Novikov, DATE 2003), so lemmas nobody needs may be anything.
 */
export function checkClauses(variables: number, axioms: ClauseText, lemmas: ClauseText): ProofVerdict {
  return new BackwardCheck(variables, axioms, lemmas).run();
}

class BackwardCheck {
  private readonly text: Int32Array;
  /** Where clause i begins; it ends before the 0. */
  private readonly begins: number[] = [];
  private readonly axiomCount: number;
  /** Clauses watching a literal, by index of the literal. Their first two literals are the watched ones. */
  private readonly watchers: number[][];
  private readonly units: number[] = [];
  private readonly value: Int8Array;
  private readonly reasonOf: Int32Array;
  private readonly trail: number[] = [];
  private readonly isNeeded: Uint8Array;
  private readonly seen: Uint8Array;
  /** Clauses from this one on are not there (yet, or any more). */
  private present: number;

  constructor(variables: number, axioms: ClauseText, lemmas: ClauseText) {
    this.text = new Int32Array(axioms.length + lemmas.length);
    this.text.set(axioms);
    this.text.set(lemmas, axioms.length);
    let axiomCount = 0;
    for (let begin = 0; begin < this.text.length; begin = this.text.indexOf(0, begin) + 1) {
      this.begins.push(begin);
      if (begin < axioms.length) axiomCount++;
    }
    this.axiomCount = axiomCount;
    this.begins.push(this.text.length);
    this.watchers = Array.from({ length: 2 * variables + 2 }, () => []);
    this.value = new Int8Array(variables + 1);
    this.reasonOf = new Int32Array(variables + 1).fill(-1);
    this.seen = new Uint8Array(variables + 1);
    this.isNeeded = new Uint8Array(this.begins.length);
    this.present = 0;
  }

  run(): ProofVerdict {
    let conflict = -1;
    const clauses = this.begins.length - 1;
    let head = 0;
    while (this.present < clauses && conflict < 0) {
      conflict = this.append(this.present);
      // The axioms come in one go; lemmas one at a time, so that the first contradiction is found.
      if (conflict < 0 && this.present >= this.axiomCount) conflict = this.propagate(head);
      if (this.present >= this.axiomCount) head = this.trail.length;
    }
    if (conflict < 0) return { ok: false, lemma: clauses - this.axiomCount, reason: 'no-contradiction' };
    this.need(conflict);
    let needed = 0;
    for (let lemma = this.present - 1; lemma >= this.axiomCount; lemma--) {
      this.withdraw(lemma);
      if (this.isNeeded[lemma] !== 1) continue;
      needed++;
      if (!this.follows(lemma)) return { ok: false, lemma: lemma - this.axiomCount + 1, reason: 'does-not-follow' };
    }
    return { ok: true, needed };
  }

  /** Adds clause `index`; the clause if it is false as things stand, else -1. */
  private append(index: number): number {
    this.present = index + 1;
    const begin = this.begins[index]!;
    const length = this.begins[index + 1]! - 1 - begin;
    if (length === 0) return index;
    // Watch literals that are not false, so that the watch fires when the last of them becomes so.
    let front = begin;
    for (let i = begin; i < begin + length && front < begin + 2; i++) {
      if (this.valueOf(this.text[i]!) >= 0) this.swap(front++, i);
    }
    if (length === 1) {
      this.units.push(index);
    } else {
      this.watchers[slotOf(this.text[begin]!)]!.push(index);
      this.watchers[slotOf(this.text[begin + 1]!)]!.push(index);
    }
    if (front === begin) return index;
    if (front === begin + 1 && this.valueOf(this.text[begin]!) === 0) this.assign(this.text[begin]!, index);
    return -1;
  }

  /** Takes the last clause out again, with everything on the trail that came after what it forced. */
  private withdraw(index: number): void {
    this.present = index;
    while (this.units.length > 0 && this.units[this.units.length - 1]! >= index) this.units.pop();
    let forced = 0;
    for (let i = this.begins[index]!; this.text[i] !== 0; i++) {
      if (this.reasonOf[Math.abs(this.text[i]!)] === index) forced = this.text[i]!;
    }
    if (forced === 0) return;
    this.retreat(this.trail.indexOf(forced));
    // What is left may force again, by other clauses, some of what went.
    for (const unit of this.units) {
      const literal = this.text[this.begins[unit]!]!;
      if (this.valueOf(literal) === 0) this.assign(literal, unit);
    }
    this.propagate(0);
  }

  private follows(lemma: number): boolean {
    const depth = this.trail.length;
    let isMet = -1;
    for (let i = this.begins[lemma]!; this.text[i] !== 0; i++) {
      const literal = this.text[i]!;
      if (this.valueOf(literal) > 0) {
        // Forced already: what forced it stands in for a contradiction.
        isMet = this.reasonOf[Math.abs(literal)]!;
        if (isMet >= 0) break;
        this.retreat(depth);
        return true;
      }
      if (this.valueOf(literal) === 0) this.assign(-literal, -1);
    }
    const conflict = isMet >= 0 ? isMet : this.propagate(depth === this.trail.length ? 0 : depth);
    if (conflict >= 0) this.need(conflict);
    this.retreat(depth);
    return conflict >= 0;
  }

  /** Marks a clause and everything its literals on the trail were forced by. */
  private need(conflict: number): void {
    const open = [conflict];
    const touched: number[] = [];
    for (let clause = open.pop(); clause !== undefined; clause = open.pop()) {
      this.isNeeded[clause] = 1;
      for (let i = this.begins[clause]!; this.text[i] !== 0; i++) {
        const variable = Math.abs(this.text[i]!);
        if (this.seen[variable] === 1) continue;
        this.seen[variable] = 1;
        touched.push(variable);
        if (this.reasonOf[variable]! >= 0) open.push(this.reasonOf[variable]!);
      }
    }
    for (const variable of touched) this.seen[variable] = 0;
  }

  /** Unit propagation of the trail from `head` on; a clause that became false, else -1. */
  private propagate(head: number): number {
    const { text, value, watchers, begins } = this;
    for (let next = head; next < this.trail.length; next++) {
      const falsified = -this.trail[next]!;
      const list = watchers[slotOf(falsified)]!;
      let kept = 0;
      for (let w = 0; w < list.length; w++) {
        const clause = list[w]!;
        // Clauses are withdrawn last first and never come back.
        if (clause >= this.present) continue;
        const begin = begins[clause]!;
        if (text[begin] === falsified) this.swap(begin, begin + 1);
        const other = text[begin]!;
        const otherValue = other > 0 ? value[other]! : -value[-other]!;
        if (otherValue > 0) {
          list[kept++] = clause;
          continue;
        }
        let moved = false;
        for (let i = begin + 2; text[i] !== 0; i++) {
          const literal = text[i]!;
          if ((literal > 0 ? value[literal]! : -value[-literal]!) < 0) continue;
          this.swap(begin + 1, i);
          watchers[slotOf(literal)]!.push(clause);
          moved = true;
          break;
        }
        if (moved) continue;
        list[kept++] = clause;
        if (otherValue < 0) {
          for (w++; w < list.length; w++) list[kept++] = list[w]!;
          list.length = kept;
          return clause;
        }
        this.assign(other, clause);
      }
      list.length = kept;
    }
    return -1;
  }

  private assign(literal: number, reason: number): void {
    this.value[Math.abs(literal)] = literal > 0 ? 1 : -1;
    this.reasonOf[Math.abs(literal)] = reason;
    this.trail.push(literal);
  }

  private retreat(depth: number): void {
    while (this.trail.length > depth) {
      const variable = Math.abs(this.trail.pop()!);
      this.value[variable] = 0;
      this.reasonOf[variable] = -1;
    }
  }

  private valueOf(literal: number): number {
    return literal > 0 ? this.value[literal]! : -this.value[-literal]!;
  }

  private swap(one: number, other: number): void {
    const held = this.text[one]!;
    this.text[one] = this.text[other]!;
    this.text[other] = held;
  }
}

function slotOf(literal: number): number {
  return literal > 0 ? 2 * literal : -2 * literal + 1;
}
