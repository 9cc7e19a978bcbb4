import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from './page.tsx';
import { type AddressSearch, readSearch, writeSearch } from './reader/address-search.ts';

/** A page that is loaded when its address is opened, or when a link to it is pointed at. */
function page(load: () => Promise<ComponentType>) {
  return lazyRouteComponent(() => load().then((component) => ({ component })), 'component');
}

const root = createRootRoute({
  component: Page,
  /** Any value a page keeps in the address: what is searched for, the page of a list. Always text. */
  validateSearch: (search): AddressSearch => search as AddressSearch,
});

const at = <const Path extends string>(path: Path, load: () => Promise<ComponentType>) =>
  createRoute({ getParentRoute: () => root, path, component: page(load) });

const routeTree = root.addChildren([
  at('/', () => import('./features/office/today-page.tsx').then((file) => file.TodayPage)),
  at('/office', () => import('./features/office/office-page.tsx').then((file) => file.OfficePage)),

  at('/sign-in', () => import('./features/accounts/sign-in-page.tsx').then((file) => file.SignInPage)),
  at('/set-up', () => import('./features/accounts/set-up-page.tsx').then((file) => file.SetUpPage)),
  at('/account', () => import('./features/accounts/account-page.tsx').then((file) => file.AccountPage)),
  at('/people', () => import('./features/accounts/people-page.tsx').then((file) => file.PeoplePage)),

  at('/companies', () => import('./features/companies/companies-page.tsx').then((file) => file.CompaniesPage)),
  at('/companies/new', () => import('./features/companies/new-company-page.tsx').then((file) => file.NewCompanyPage)),
  at('/companies/$id', () => import('./features/companies/company-page.tsx').then((file) => file.CompanyPage)),
  at('/companies/$id/edit', () =>
    import('./features/companies/edit-company-page.tsx').then((file) => file.EditCompanyPage),
  ),
  at('/my-company', () => import('./features/companies/my-company-page.tsx').then((file) => file.MyCompanyPage)),
  at('/imports', () => import('./features/companies/imports-page.tsx').then((file) => file.ImportsPage)),
  at('/imports/new', () => import('./features/companies/new-import-page.tsx').then((file) => file.NewImportPage)),
  at('/imports/$id', () => import('./features/companies/import-page.tsx').then((file) => file.ImportPage)),

  at('/missions', () => import('./features/missions/missions-page.tsx').then((file) => file.MissionsPage)),
  at('/missions/new', () => import('./features/missions/new-mission-page.tsx').then((file) => file.NewMissionPage)),
  at('/missions/import', () =>
    import('./features/missions/import-mission-page.tsx').then((file) => file.ImportMissionPage),
  ),
  at('/missions/$id', () => import('./features/missions/mission-page.tsx').then((file) => file.MissionPage)),
  at('/missions/$id/participants', () =>
    import('./features/missions/participants-page.tsx').then((file) => file.ParticipantsPage),
  ),
  at('/missions/$id/meetings', () => import('./features/missions/meetings-page.tsx').then((file) => file.MeetingsPage)),
  at('/missions/$id/timetable', () =>
    import('./features/missions/timetable-page.tsx').then((file) => file.TimetablePage),
  ),
  at('/missions/$id/versions', () => import('./features/missions/versions-page.tsx').then((file) => file.VersionsPage)),
  at('/missions/$id/itineraries/$company', () =>
    import('./features/missions/itinerary-page.tsx').then((file) => file.ItineraryPage),
  ),
  at('/my-itineraries', () =>
    import('./features/missions/my-itineraries-page.tsx').then((file) => file.MyItinerariesPage),
  ),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
