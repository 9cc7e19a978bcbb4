import { accepted, type Outcome, refused } from '../lib/outcome.ts';
import { type DznFault, type DznInteger, type DznItems, type DznValue, parseDzn } from './dzn-syntax.ts';
import type { Problem, Session } from './problem.ts';
import { mostTables } from './problem-fault.ts';

/** More than any instance or mission has; a number beyond it is a mistake, not a size to allocate for. */
const mostSlots = 1000;

const required = [
  'nBusiness',
  'nMeetings',
  'nTables',
  'nTotalSlots',
  'nMorningSlots',
  'requested',
  'forbidden',
  'fixed',
  'precedences',
] as const;
const derived = ['meetingsxBusiness', 'nMeetingsBusiness'] as const;
const sessionOf: readonly (Session | null)[] = ['morning', 'afternoon', null];

/**
 * Reads an instance of the published benchmark (MiniZinc data; Bofill et al., JAIR 74, 2022): one day, slots up to
 * nMorningSlots are the morning, every requested meeting is an obligation, 0 in `forbidden` and `fixed` means none,
 * `precedences` holds for each meeting those that must come before it.
 *
 * `meetingsxBusiness` and `nMeetingsBusiness` repeat `requested`; where they are given they must agree with it. The published files
 * number the meetings in `meetingsxBusiness` from 2 and add 1 to each set; counting from 1 is read as well.
 *
 * @param fairness not part of the file: the most by which two participants' breaks may differ, or null.
 */
export function readDzn(text: string, fairness: number | null = null): Outcome<Problem, DznFault> {
  const parsed = parseDzn(text);
  if (!parsed.ok) return parsed;
  const reader = new InstanceReader(parsed.value, text);
  const problem = reader.problem(fairness);
  return reader.fault ? refused('dzn-malformed', reader.fault) : accepted(problem);
}

/** Keeps the first fault and goes on with harmless values, so that the code below reads straight down. */
class InstanceReader {
  fault: { line: number; value: string; expected: string } | null = null;
  private readonly items: DznItems;

  constructor(items: DznItems, text: string) {
    this.items = items;
    const lastLine = text.split('\n').length;
    for (const [name, value] of items) {
      if ([...required, ...derived].some((known) => known === name)) continue;
      this.fail(value.line, name, `one of the items ${[...required, ...derived].join(', ')}`);
    }
    for (const name of required) {
      if (!items.has(name)) this.fail(lastLine, 'the end of the file', `an item ${name} before it`);
    }
  }

  problem(fairness: number | null): Problem {
    const tables = this.number('nTables', 1, mostTables);
    const slots = this.number('nTotalSlots', 1, mostSlots);
    const mornings = this.number('nMorningSlots', 0, slots);
    const participants = this.number('nBusiness', 0, Number.MAX_SAFE_INTEGER);
    const meetings = this.number('nMeetings', 0, Number.MAX_SAFE_INTEGER);
    const rows = this.rows('requested', meetings);
    const requested = rows.map((row) => this.meeting(row, participants));
    this.checkRoom(rows, slots);
    const forbidden = this.sets('forbidden', participants, 0, slots, 'slot');
    const fixed = this.integers('fixed', meetings, 0, slots);
    const precedences = this.sets('precedences', meetings, 1, meetings, 'meeting');
    const problem: Problem = {
      slots: Array.from({ length: this.fault ? 0 : slots }, (_, t) => ({
        session: t < mornings ? 'morning' : 'afternoon',
        day: 1,
      })),
      tables,
      participants: forbidden.map((set) => ({ forbiddenSlots: set.filter((slot) => slot > 0), maximumMeetings: null })),
      meetings: requested.map((meeting, m) => ({
        ...meeting,
        demand: 'obligation',
        weight: 0,
        fixedSlot: fixed[m] || null,
        after: precedences[m] ?? [],
      })),
      fairness,
    };
    if (!this.fault) this.checkDerived(problem);
    return problem;
  }

  private meeting(
    row: readonly DznInteger[],
    participants: number,
  ): { participants: [number, number]; session: Session | null } {
    const [left, right, session] = row;
    if (!left || !right || !session || row.length !== 3) {
      const shown = row.map(({ value }) => value).join(', ');
      this.fail(row[0]?.line ?? this.items.get('requested')!.line, shown, 'participant, participant, session');
      return { participants: [1, 2], session: null };
    }
    for (const { value, line } of [left, right]) this.within(value, line, 1, participants, 'a participant');
    this.within(session.value, session.line, 1, 3, 'a session');
    if (left.value === right.value) this.fail(left.line, `${left.value}, ${right.value}`, 'two different participants');
    return { participants: [left.value, right.value], session: sessionOf[session.value - 1] ?? null };
  }

  /** Nobody has more meetings than there are slots. */
  private checkRoom(rows: readonly (readonly DznInteger[])[], slots: number): void {
    const counts = new Map<number, number>();
    for (const row of rows) {
      for (const { value, line } of row.slice(0, 2)) {
        const count = (counts.get(value) ?? 0) + 1;
        counts.set(value, count);
        if (count > slots) this.fail(line, `meeting ${count} of participant ${value}`, `at most ${slots}, one a slot`);
      }
    }
  }

  private checkDerived({ participants, meetings }: Problem): void {
    const own: number[][] = participants.map(() => []);
    meetings.forEach((meeting, m) => {
      for (const p of meeting.participants) own[p - 1]!.push(m + 1);
    });
    if (this.items.has('nMeetingsBusiness')) {
      const counts = this.integers('nMeetingsBusiness', participants.length, 0, meetings.length);
      const line = this.items.get('nMeetingsBusiness')!.line;
      counts.forEach((count, p) => {
        if (count === own[p]!.length) return;
        this.fail(line, `${count} for participant ${p + 1}`, `${own[p]!.length}, as requested`);
      });
    }
    if (!this.items.has('meetingsxBusiness')) return;
    const sets = this.sets('meetingsxBusiness', participants.length, 0, meetings.length + 1, 'meeting');
    const disagree = (shift: (list: readonly number[]) => number[]) =>
      sets.findIndex((set, p) => !sameNumbers(set, shift(own[p]!)));
    const plain = disagree((list) => [...list]);
    const shifted = disagree((list) => [1, ...list.map((m) => m + 1)]);
    if (this.fault || plain < 0 || shifted < 0) return;
    const p = Math.max(plain, shifted);
    const value = this.items.get('meetingsxBusiness')!;
    const line = value.kind === 'array' ? (value.items[p]?.line ?? value.line) : value.line;
    this.fail(
      line,
      `{${sets[p]!.join(',')}} for participant ${p + 1}`,
      `the meetings requested: ${own[p]!.join(', ')}`,
    );
  }

  private number(name: string, from: number, to: number): number {
    const item = this.items.get(name);
    if (!item) return from;
    if (item.kind !== 'integer') this.fail(item.line, described(item), `${name} to be an integer`);
    else if (this.within(item.value, item.line, from, to, name)) return item.value;
    return from;
  }

  private rows(name: string, length: number): readonly (readonly DznInteger[])[] {
    const item = this.items.get(name);
    if (!item) return [];
    if (item.kind !== 'table') {
      // MiniZinc writes a table without rows as an empty array too.
      if (item.kind === 'array' && item.items.length === 0 && length === 0) return [];
      this.fail(item.line, described(item), `${name} to be a table [|...|]`);
      return [];
    }
    this.checkLength(item, name, item.rows.length, length);
    return item.rows;
  }

  private integers(name: string, length: number, from: number, to: number): number[] {
    return this.array(name, length).map((item) => {
      if (item.kind !== 'integer') this.fail(item.line, described(item), `${name} to hold integers`);
      else if (this.within(item.value, item.line, from, to, name)) return item.value;
      return 0;
    });
  }

  private sets(name: string, length: number, from: number, to: number, what: string): number[][] {
    return this.array(name, length).map((item) => {
      if (item.kind !== 'set') {
        this.fail(item.line, described(item), `${name} to hold sets {...}`);
        return [];
      }
      for (const { value, line } of item.items) this.within(value, line, from, to, `a ${what} in ${name}`);
      return [...new Set(item.items.map(({ value }) => value))];
    });
  }

  private array(name: string, length: number): readonly DznValue[] {
    const item = this.items.get(name);
    if (!item) return [];
    if (item.kind !== 'array') {
      this.fail(item.line, described(item), `${name} to be an array [...]`);
      return [];
    }
    this.checkLength(item, name, item.items.length, length);
    return item.items;
  }

  private checkLength(item: DznValue, name: string, length: number, expected: number): void {
    if (length !== expected) this.fail(item.line, `${length} entries in ${name}`, `${expected} entries`);
  }

  private within(value: number, line: number, from: number, to: number, what: string): boolean {
    if (value >= from && value <= to) return true;
    const range = to === Number.MAX_SAFE_INTEGER ? `at least ${from}` : `from ${from} to ${to}`;
    this.fail(line, String(value), `${what} ${range}`);
    return false;
  }

  private fail(line: number, value: string, expected: string): void {
    this.fault ??= { line, value, expected };
  }
}

function described(value: DznValue): string {
  return { integer: 'an integer', set: 'a set', array: 'an array', table: 'a table' }[value.kind];
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  const sorted = [...one].sort((a, b) => a - b);
  return sorted.length === other.length && sorted.every((value, i) => value === other[i]);
}
