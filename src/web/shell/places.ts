import type { Me } from '#modules/accounts/contract.ts';
import { isStaff } from '#web/api/use-session.ts';
import type { IconName } from '#web/design/icon.tsx';
import type { shellTexts } from './shell-texts.ts';

export type Place = {
  readonly to: '/' | '/missions' | '/companies' | '/imports' | '/office' | '/my-company' | '/my-itineraries';
  readonly name: keyof typeof shellTexts;
  readonly icon: IconName;
};

const today: Place = { to: '/', name: 'shell.today', icon: 'today' };

const placesOfStaff: readonly Place[] = [
  today,
  { to: '/missions', name: 'shell.missions', icon: 'missions' },
  { to: '/companies', name: 'shell.companies', icon: 'companies' },
  { to: '/imports', name: 'shell.imports', icon: 'imports' },
  { to: '/office', name: 'shell.office', icon: 'office' },
];

const placesOfCompany: readonly Place[] = [
  today,
  { to: '/my-itineraries', name: 'shell.my-itineraries', icon: 'itinerary' },
  { to: '/my-company', name: 'shell.my-company', icon: 'company' },
];

/** Where one goes to do one's work. */
export function placesFor(me: Me | null): readonly Place[] {
  if (me === null) return [];
  return isStaff(me) ? placesOfStaff : placesOfCompany;
}
