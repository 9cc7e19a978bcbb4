import type { OfficeTransaction } from '#platform/database/office-transaction.ts';

/** The names of users by their ids, told by whoever keeps the accounts; one who is gone has none. */
export type NameUsers = (tx: OfficeTransaction, users: readonly string[]) => Promise<ReadonlyMap<string, string>>;
