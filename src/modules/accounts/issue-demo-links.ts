import { type Actor, type Role, roles } from '#platform/actor.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type IssueLinkDependencies, issueLink } from './issue-link.ts';
import { deleteLinksFor } from './link-store.ts';
import { canIssueLinks } from './policy.ts';
import { addressOfLink } from './sign-in-link.ts';
import { insertUser, listUsers, loadUserByEmail } from './store.ts';

export type DemoLink = { readonly role: Role; readonly address: string };

/** Invented, and at a domain that can never have a mailbox. */
const people: Readonly<Record<Role, { readonly name: string; readonly email: string }>> = {
  administrator: { name: 'Sample Administrator', email: 'administrator@sample.example.org' },
  manager: { name: 'Sample Manager', email: 'manager@sample.example.org' },
  officer: { name: 'Sample Officer', email: 'officer@sample.example.org' },
  'company-user': { name: 'Sample Company User', email: 'company@sample.example.org' },
};

/**
 * A link for each role, good for many uses while the desk runs as a demonstration. None for an office that has people of its
 * own: their companies are not for show. None for a company user while no company is there.
 */
export async function issueDemoLinks(
  deps: IssueLinkDependencies,
  actor: Actor,
  { deskUrl, company }: { readonly deskUrl: string; readonly company: string | null },
): Promise<Result<readonly DemoLink[], 'not-allowed'>> {
  const { tx, newId } = deps;
  if (!canIssueLinks(actor)) return refuse('not-allowed');
  await deleteLinksFor(tx, 'demo');
  if ((await listUsers(tx)).some((user) => !user.isSample)) return accept([]);
  const links: DemoLink[] = [];
  for (const role of roles) {
    const own = role === 'company-user' ? company : null;
    if (role === 'company-user' && own === null) continue;
    const person = { ...people[role], role, language: 'en', company: own, passwordHash: null, isSample: true } as const;
    await insertUser(tx, { id: newId(), ...person });
    const user = await loadUserByEmail(tx, person.email);
    if (user === null) throw new Error(`the sample ${role} was saved and cannot be found`);
    const { token } = await issueLink(deps, { user: user.id, purpose: 'demo' });
    links.push({ role, address: addressOfLink(deskUrl, 'demo', token) });
  }
  return accept(links);
}
