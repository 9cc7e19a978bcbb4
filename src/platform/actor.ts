/**
 * Who asks. Accounts are to come; until then the person at the machine the desk runs on is its operator,
 * and everybody else is nobody.
 */
export type Actor = { readonly kind: 'local-operator' } | { readonly kind: 'anonymous' };

export const localOperator: Actor = { kind: 'local-operator' };
export const anonymous: Actor = { kind: 'anonymous' };
