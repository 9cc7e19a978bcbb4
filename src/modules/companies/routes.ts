import type { Route } from '#platform/http/endpoint.ts';

export const companyRoutes: readonly Route<never>[] = [];
