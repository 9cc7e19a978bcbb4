import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Waiting } from './design/waiting.tsx';
import { type AddressSearch, readSearch, writeSearch } from './reader/address-search.ts';
import { useReader } from './reader/language-of-page.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { type OpensTo, Shell } from './shell/shell.tsx';

/** A page that is loaded when its address is opened, or when a link to it is pointed at. */
function page(load: () => Promise<ComponentType>) {
  return lazyRouteComponent(() => load().then((component) => ({ component })), 'component');
}

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: BrokenPage,
  /** Any value a page keeps in the address: what is searched for, the page of a list. Always text. */
  validateSearch: (search): AddressSearch => search as AddressSearch,
});

function PageOnItsWay() {
  const { t } = useReader();
  return <Waiting lines={6} label={t('page.loading')} />;
}

const opening =
  (opensTo: OpensTo) =>
  <const Path extends string>(path: Path, load: () => Promise<ComponentType>) =>
    createRoute({ getParentRoute: () => root, path, component: page(load), staticData: { opensTo } });
const forAnybody = opening('anybody');
const forSignedIn = opening('signed-in');
const forStaff = opening('staff');

const routeTree = root.addChildren([
  forSignedIn('/', () => import('./features/office/today-page.tsx').then((file) => file.TodayPage)),
  forStaff('/office', () => import('./features/office/office-page.tsx').then((file) => file.OfficePage)),

  forAnybody('/sign-in', () => import('./features/accounts/sign-in-page.tsx').then((file) => file.SignInPage)),
  forAnybody('/set-up', () => import('./features/accounts/set-up-page.tsx').then((file) => file.SetUpPage)),
  forSignedIn('/account', () => import('./features/accounts/account-page.tsx').then((file) => file.AccountPage)),
  forStaff('/people', () => import('./features/accounts/people-page.tsx').then((file) => file.PeoplePage)),

  forStaff('/companies', () => import('./features/companies/companies-page.tsx').then((file) => file.CompaniesPage)),
  forStaff('/companies/new', () =>
    import('./features/companies/new-company-page.tsx').then((file) => file.NewCompanyPage),
  ),
  forStaff('/companies/$id', () => import('./features/companies/company-page.tsx').then((file) => file.CompanyPage)),
  forSignedIn('/companies/$id/edit', () =>
    import('./features/companies/edit-company-page.tsx').then((file) => file.EditCompanyPage),
  ),
  forSignedIn('/my-company', () =>
    import('./features/companies/my-company-page.tsx').then((file) => file.MyCompanyPage),
  ),
  forStaff('/imports', () => import('./features/imports/imports-page.tsx').then((file) => file.ImportsPage)),
  forStaff('/imports/new', () => import('./features/imports/new-import-page.tsx').then((file) => file.NewImportPage)),
  forStaff('/imports/$id', () => import('./features/imports/import-page.tsx').then((file) => file.ImportPage)),

  forStaff('/missions', () => import('./features/missions/missions-page.tsx').then((file) => file.MissionsPage)),
  forStaff('/missions/new', () =>
    import('./features/missions/new-mission-page.tsx').then((file) => file.NewMissionPage),
  ),
  forStaff('/missions/import', () =>
    import('./features/missions/import-mission-page.tsx').then((file) => file.ImportMissionPage),
  ),
  forStaff('/missions/$id', () => import('./features/missions/mission-page.tsx').then((file) => file.MissionPage)),
  forStaff('/missions/$id/participants', () =>
    import('./features/missions/participants-page.tsx').then((file) => file.ParticipantsPage),
  ),
  forStaff('/missions/$id/meetings', () =>
    import('./features/missions/meetings-page.tsx').then((file) => file.MeetingsPage),
  ),
  forStaff('/missions/$id/timetable', () =>
    import('./features/missions/timetable-page.tsx').then((file) => file.TimetablePage),
  ),
  forStaff('/missions/$id/repair', () => import('./features/missions/repair-page.tsx').then((file) => file.RepairPage)),
  forStaff('/missions/$id/versions', () =>
    import('./features/missions/versions-page.tsx').then((file) => file.VersionsPage),
  ),
  forSignedIn('/missions/$id/itineraries/$company', () =>
    import('./features/missions/itinerary-page.tsx').then((file) => file.ItineraryPage),
  ),
  forSignedIn('/my-itineraries', () =>
    import('./features/missions/my-itineraries-page.tsx').then((file) => file.MyItinerariesPage),
  ),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: PageOnItsWay,
  defaultPendingMs: 300,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
