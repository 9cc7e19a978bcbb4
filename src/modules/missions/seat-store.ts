import type { RawBuilder } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';

/** A placed meeting as the database guards it: both firms, the table and the interpreter are taken from `start` to `end`. */
export type MeetingToSeat = {
  readonly meeting: string;
  /** Ids of companies. */
  readonly left: string;
  readonly right: string;
  readonly table: number;
  /** Within the mission; null: none. */
  readonly interpreter: number | null;
  /** UTC instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
};

/** The database found a firm, a table or an interpreter taken twice; which one, the board or `findFirmsBookedElsewhere` tells. */
export type SeatRefusal = 'seat-taken';

type Tables = { meeting_seats: { mission_id: string; status: SeatStatus; meeting_id: string } };

/**
 * `held`: of the working board. `confirmed`: of the version in force, against every other published mission of the office.
 * `cancelled`: confirmed until the mission was called off.
 */
type SeatStatus = 'held' | 'confirmed' | 'cancelled';

/**
 * Takes the seats of `seats` on the working board, after those of `release` were given back ('all': the whole board's).
 * The exclusion constraints are the last wall against double booking: what they refuse leaves nothing behind and comes back as
 * a refusal, so that the transaction can still look for the words.
 */
export async function saveSeats(
  tx: OfficeTransaction,
  mission: string,
  change: { readonly release: readonly string[] | 'all'; readonly seats: readonly MeetingToSeat[] },
): Promise<Result<void, SeatRefusal>> {
  return unlessTaken(tx, async () => {
    let released = tx
      .tables<Tables>()
      .deleteFrom('meeting_seats')
      .where('mission_id', '=', mission)
      .where('status', '=', 'held');
    if (change.release !== 'all') {
      if (change.release.length === 0) return insertSeats(tx, mission, change.seats);
      released = released.where('meeting_id', 'in', [...change.release]);
    }
    await released.execute();
    await insertSeats(tx, mission, change.seats);
  });
}

/** Makes the working board's seats the confirmed ones, in place of those of the version before. */
export async function confirmSeats(tx: OfficeTransaction, mission: string): Promise<Result<void, SeatRefusal>> {
  return unlessTaken(tx, async () => {
    await tx
      .tables<Tables>()
      .deleteFrom('meeting_seats')
      .where('mission_id', '=', mission)
      .where('status', '<>', 'held')
      .execute();
    await run(
      tx,
      tx.sql`
        insert into meeting_seats (office_id, mission_id, status, company_id, table_number, interpreter_number, during)
        select office_id, mission_id, 'confirmed', company_id, table_number, interpreter_number, during
        from meeting_seats where mission_id = ${mission}::uuid and status = 'held'
      `,
    );
  });
}

/** The mission is called off: its firms are free for others, until it is taken up again. */
export async function cancelSeats(tx: OfficeTransaction, mission: string): Promise<void> {
  await turnSeats(tx, mission, { from: 'confirmed', to: 'cancelled' });
}

/** A mission that was called off is taken up again, unless its firms were promised to another one meanwhile. */
export async function restoreSeats(tx: OfficeTransaction, mission: string): Promise<Result<void, SeatRefusal>> {
  return unlessTaken(tx, () => turnSeats(tx, mission, { from: 'cancelled', to: 'confirmed' }));
}

/** A firm whom another published mission of the office expects while this one does. */
export type FirmBookedElsewhere = {
  readonly company: string;
  readonly otherMission: string;
  readonly start: Date;
  readonly end: Date;
};

/** By the seats of one status of this mission; in order of time, at most 20. */
export async function findFirmsBookedElsewhere(
  tx: OfficeTransaction,
  mission: string,
  status: 'held' | 'cancelled',
): Promise<readonly FirmBookedElsewhere[]> {
  const { rows } = await tx.sql<FirmBookedElsewhere>`
    select own.company_id as company, other.mission_id as "otherMission", lower(own.during) as start, upper(own.during) as "end"
    from meeting_seats own
    join meeting_seats other
      on other.office_id = own.office_id and other.company_id = own.company_id and other.status = 'confirmed'
      and other.mission_id <> own.mission_id and other.during && own.during
    where own.mission_id = ${mission}::uuid and own.status = ${status}::text and own.company_id is not null
    order by 3, 1 limit 20
  `.execute(tx.tables<Tables>());
  return rows;
}

async function turnSeats(
  tx: OfficeTransaction,
  mission: string,
  { from, to }: { readonly from: SeatStatus; readonly to: SeatStatus },
): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable('meeting_seats')
    .set({ status: to })
    .where('mission_id', '=', mission)
    .where('status', '=', from)
    .execute();
}

async function insertSeats(tx: OfficeTransaction, mission: string, seats: readonly MeetingToSeat[]): Promise<void> {
  if (seats.length === 0) return;
  const rows = seats.flatMap(({ meeting, left, right, table, interpreter, start, end }) => [
    { meeting, company: left, start, end },
    { meeting, company: right, start, end },
    { meeting, table, start, end },
    ...(interpreter === null ? [] : [{ meeting, interpreter, start, end }]),
  ]);
  await run(
    tx,
    tx.sql`
      insert into meeting_seats (office_id, mission_id, status, meeting_id, company_id, table_number, interpreter_number, during)
      select ${tx.office}::uuid, ${mission}::uuid, 'held', meeting, company, "table", interpreter, tstzrange(start, "end")
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as seat (meeting uuid, company uuid, "table" integer, interpreter integer, start timestamptz, "end" timestamptz)
    `,
  );
}

async function run(tx: OfficeTransaction, query: RawBuilder<unknown>): Promise<void> {
  await query.execute(tx.tables<Tables>());
}

/** Runs `work` under a savepoint: an exclusion violation takes back its effects only. */
async function unlessTaken(tx: OfficeTransaction, work: () => Promise<void>): Promise<Result<void, SeatRefusal>> {
  await run(tx, tx.sql`savepoint seats`);
  try {
    await work();
    // A constraint may be deferrable: its answer is wanted here and not at the commit.
    await run(tx, tx.sql`set constraints all immediate`);
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    await run(tx, tx.sql`rollback to savepoint seats`);
    return refuse('seat-taken');
  }
  await run(tx, tx.sql`release savepoint seats`);
  return accept(undefined);
}

const exclusionViolation = '23P01';

function isExclusionViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === exclusionViolation;
}
