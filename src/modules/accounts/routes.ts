import type { Route } from '#platform/http/endpoint.ts';
import type { AccountDependencies } from './account-dependencies.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import type { AccountRefusal } from './texts.ts';

export function accountRoutes(deps: AccountDependencies): readonly Route<AccountRefusal>[] {
  return [...sessionRoutes(deps), ...ownAccountRoutes(deps), ...peopleRoutes(deps)];
}
