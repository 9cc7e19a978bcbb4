import { randomUUID } from 'node:crypto';
import { digestOf, newToken } from '#modules/accounts/secret-token.ts';
import { insertSession } from '#modules/accounts/session-store.ts';
import { insertUser } from '#modules/accounts/store.ts';
import type { Actor, Role } from '#platform/actor.ts';
import type { Gateway } from '#platform/database/gateway.ts';
import { systemRandom } from '#platform/ids.ts';

export type SignedIn = {
  /** For use cases. */
  readonly actor: Extract<Actor, { kind: 'user' }>;
  /** For requests to a desk under http: the header `cookie`. */
  readonly cookie: string;
  readonly token: string;
  readonly user: string;
  readonly email: string;
};

/** A new person of the office with a session; a company user belongs to `company`, which must be there. */
export async function signIn(
  gateway: Pick<Gateway, 'inOffice'>,
  office: string,
  role: Role,
  options: { readonly company?: string; readonly name?: string; readonly startedAt?: Date } = {},
): Promise<SignedIn> {
  const user = randomUUID();
  const session = randomUUID();
  const token = newToken(systemRandom);
  const company = options.company ?? null;
  const email = `${role}-${user.slice(0, 8)}@example.org`;
  const startedAt = options.startedAt ?? new Date();
  await gateway.inOffice(office, async (tx) => {
    const name = options.name ?? `Sample ${role}`;
    const person = {
      id: user,
      name,
      email,
      role,
      language: 'en',
      company,
      passwordHash: null,
      isSample: false,
    } as const;
    await insertUser(tx, person);
    const device = { device: 'a test', address: '127.0.0.1', startedBy: 'link' } as const;
    const began = { id: session, user, ...device, startedAt, lastSeenAt: startedAt };
    await insertSession(tx, began, digestOf(token));
  });
  return { actor: { kind: 'user', user, session, role, company }, cookie: `yugang=${token}`, token, user, email };
}
