/** Slots as a person types them: "3, 4, 7-9" in any script's commas, dashes and digits. Null: not to be understood. */
export function readSlotNumbers(typed: string): readonly number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter(Boolean);
  const slots = new Set<number>();
  for (const part of parts) {
    const range = /^(\d{1,3})(?:[-–—~](\d{1,3}))?$/.exec(part);
    if (!range) return null;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (last < first) return null;
    for (let slot = first; slot <= last; slot += 1) slots.add(slot);
  }
  return [...slots].sort((one, other) => one - other);
}

/** The same, written: three and more in a row as a range. */
export function writeSlotNumbers(slots: readonly number[]): string {
  const runs: number[][] = [];
  for (const slot of [...slots].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && slot === (run.at(-1) ?? 0) + 1) run.push(slot);
    else runs.push([slot]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ');
}
