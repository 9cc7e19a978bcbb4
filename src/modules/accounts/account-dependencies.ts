import type { Clock } from '#platform/clock.ts';
import type { NewId, RandomSource } from '#platform/ids.ts';

/** What the routes of accounts are made with. */
export type AccountDependencies = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: RandomSource;
  /** Invented people may come in. */
  readonly isDemo: boolean;
  /** The program knows a mail server, or a folder that stands for one. */
  readonly sendsMail: boolean;
};
