import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { CompanyProfile, Side } from './company.ts';
import { canReadRegistry } from './policy.ts';

/** Lists became imports (migration 000009). Plans still ask for them until missions have taken their place. */
export async function findList(
  _tx: OfficeTransaction,
  _actor: Actor,
  _id: string,
): Promise<Result<{ readonly side: Side; readonly isSample: boolean }, 'not-found'>> {
  return refuse('not-found');
}

export async function findListWithCompanies(
  _tx: OfficeTransaction,
  actor: Actor,
  _id: string,
): Promise<Result<{ readonly companies: readonly CompanyProfile[] }, 'not-found'>> {
  return canReadRegistry(actor) ? accept({ companies: [] }) : refuse('not-found');
}
