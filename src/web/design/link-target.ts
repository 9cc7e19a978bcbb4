import type { LinkProps } from '@tanstack/react-router';

/**
 * Where a link of a component leads. Write it with `linkOptions({ to: '/companies/$id', params: { id } })` of the router:
 * then the compiler knows the address and its parameters.
 */
export type LinkTarget = Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'>;
