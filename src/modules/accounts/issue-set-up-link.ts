import type { Actor } from '#platform/actor.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hasAdministrator } from './find-session.ts';
import { type IssueLinkDependencies, issueLink } from './issue-link.ts';
import { deleteLinksFor } from './link-store.ts';
import { canIssueLinks } from './policy.ts';
import { addressOfLink } from './sign-in-link.ts';

/** The one link that makes the first administrator, anew at each start; null once there is one. */
export async function issueSetUpLink(
  deps: IssueLinkDependencies & { readonly isDemo: boolean },
  actor: Actor,
  { deskUrl }: { readonly deskUrl: string },
): Promise<Result<string | null, 'not-allowed'>> {
  if (!canIssueLinks(actor)) return refuse('not-allowed');
  await deleteLinksFor(deps.tx, 'set-up');
  if (await hasAdministrator(deps)) return accept(null);
  const { token } = await issueLink(deps, { user: null, purpose: 'set-up' });
  return accept(addressOfLink(deskUrl, 'set-up', token));
}
