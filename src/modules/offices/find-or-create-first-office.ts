import { z } from 'zod';
import type { Gateway } from '#platform/database/gateway.ts';
import { localisedInAll } from '#platform/http/contract-words.ts';
import type { NewId } from '#platform/ids.ts';
import { insertOffice, listOfficeIds } from './store.ts';

/** The shape of data/sample-office.json. */
const officePack = z.strictObject({
  about: z.string(),
  code: z.string(),
  name: localisedInAll(200),
  timeZone: z.string(),
  sides: z.strictObject({ left: localisedInAll(60), right: localisedInAll(60) }),
  email: z.email().nullable(),
});

/** The id of the office this desk serves; undefined before its first start. */
export async function findFirstOffice(gateway: Pick<Gateway, 'acrossOffices'>): Promise<string | undefined> {
  return (await gateway.acrossOffices('list-offices', listOfficeIds))[0];
}

/** The id of the office this desk serves; where the database has none yet, the one of `pack` is made. */
export async function findOrCreateFirstOffice(
  gateway: Gateway,
  { pack, newId }: { readonly pack: unknown; readonly newId: NewId },
): Promise<string> {
  const found = await findFirstOffice(gateway);
  if (found !== undefined) return found;
  const { about: _about, ...office } = officePack.parse(pack);
  const id = newId();
  await gateway.inOffice(id, (tx) => insertOffice(tx, { id, ...office }));
  const created = await findFirstOffice(gateway);
  if (created === undefined) throw new Error('the first office was saved and cannot be found');
  return created;
}
