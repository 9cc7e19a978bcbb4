import { type DemoLink, issueDemoLinks, issueSetUpLink } from '#modules/accounts/index.ts';
import { findCompanyIds } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { Gateway } from '#platform/database/gateway.ts';
import { type NewId, systemRandom } from '#platform/ids.ts';

/** How people come in who have no account yet. */
export type Entrance = { readonly demoLinks: readonly DemoLink[]; readonly setUpLink: string | null };

/** Makes the links a start prints; the ones of earlier starts open nothing any more. */
export async function openEntrance(parts: {
  readonly gateway: Gateway;
  readonly office: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly isDemo: boolean;
  readonly deskUrl: string;
}): Promise<Entrance> {
  const { gateway, office, clock, newId, isDemo, deskUrl } = parts;
  return gateway.inOffice(office, async (tx) => {
    const deps = { tx, clock, newId, random: systemRandom, isDemo };
    // The demonstration's company user keeps the profile of the first company of the left side.
    const [company = null] = isDemo ? await findCompanyIds(tx, system, { side: 'left' }) : [];
    const demo = isDemo ? await issueDemoLinks(deps, system, { deskUrl, company }) : null;
    const setUp = await issueSetUpLink(deps, system, { deskUrl });
    return { demoLinks: demo?.ok ? demo.value : [], setUpLink: setUp.ok ? setUp.value : null };
  });
}
