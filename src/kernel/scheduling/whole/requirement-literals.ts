import type { Clauses } from '../exact/clauses.ts';
import type { Requirement } from '../requirement.ts';

/** A requirement and the literal it is switched on by: assumed, the requirement holds; left alone, it may be broken. */
export type RequirementLiteral = { readonly requirement: Requirement; readonly literal: number };

/** What a clause rests on. Where nothing is to be switched off the requirements simply hold, and no literal is spent on them. */
export class RequirementLiterals {
  readonly areAssumable: boolean;
  readonly list: RequirementLiteral[] = [];
  private readonly clauses: Clauses;
  private readonly literalOf = new Map<string, number>();

  constructor(clauses: Clauses, areAssumable: boolean) {
    this.clauses = clauses;
    this.areAssumable = areAssumable;
  }

  /** The literals that lift a clause where one of these requirements is not assumed. */
  unless(requirements: readonly Requirement[]): readonly number[] {
    if (!this.areAssumable) return [];
    return requirements.map((requirement) => -this.literal(requirement));
  }

  /** Names the literal a requirement is switched on by, where there is one already. */
  name(requirement: Requirement, literal: number): void {
    this.literalOf.set(keyOf(requirement), literal);
    this.list.push({ requirement, literal });
  }

  private literal(requirement: Requirement): number {
    const known = this.literalOf.get(keyOf(requirement));
    if (known !== undefined) return known;
    const literal = this.clauses.newVariable();
    this.name(requirement, literal);
    return literal;
  }
}

function keyOf(requirement: Requirement): string {
  return JSON.stringify(requirement);
}
