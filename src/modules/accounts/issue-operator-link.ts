import type { Actor } from '#platform/actor.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type IssueLinkDependencies, issueLink } from './issue-link.ts';
import { canIssueLinks } from './policy.ts';
import { addressOfLink } from './sign-in-link.ts';
import { loadUserByEmail } from './store.ts';

/** A fresh sign-in link on the terminal, for who is locked out or gets no mail. */
export async function issueOperatorLink(
  deps: IssueLinkDependencies,
  actor: Actor,
  { email, deskUrl }: { readonly email: string; readonly deskUrl: string },
): Promise<Result<string, 'not-allowed' | 'person-not-known' | 'person-disabled'>> {
  if (!canIssueLinks(actor)) return refuse('not-allowed');
  const user = await loadUserByEmail(deps.tx, email);
  if (user === null) return refuse('person-not-known', { email });
  if (user.isDisabled) return refuse('person-disabled');
  const { token } = await issueLink(deps, { user: user.id, purpose: 'sign-in' });
  return accept(addressOfLink(deskUrl, 'sign-in', token));
}
