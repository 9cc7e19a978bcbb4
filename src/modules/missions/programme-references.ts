import type { Side } from '#modules/companies/index.ts';

type SidedReference = { readonly side: Side; readonly reference: string };

/**
 * The references of firms in the open format, in the order given. There a reference is a firm's identity in the whole file;
 * here it is one on its side. One that both sides have is told apart by its side: `left-007` and `right-007`.
 */
export function referencesInProgramme(firms: readonly SidedReference[]): readonly string[] {
  const of = (side: Side) => new Set(firms.filter((firm) => firm.side === side).map(({ reference }) => reference));
  const [left, right] = [of('left'), of('right')];
  return firms.map(({ side, reference }) =>
    left.has(reference) && right.has(reference) ? `${side}-${reference}` : reference,
  );
}

/** The way back. */
export function referencesOnSides(firms: readonly SidedReference[]): readonly string[] {
  const all = new Set(firms.map(({ reference }) => reference));
  return firms.map(({ side, reference }) => {
    if (!reference.startsWith(`${side}-`)) return reference;
    const bare = reference.slice(side.length + 1);
    return all.has(`left-${bare}`) && all.has(`right-${bare}`) ? bare : reference;
  });
}
