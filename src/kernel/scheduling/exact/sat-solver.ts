/**
 * What the exact search asks of a solver of clauses; an adapter stands in src/modules/missions. Literals are whole numbers
 * other than 0, a negative one says that the variable is false. All calls return when they are done: it runs in a thread.
 */
export type SatSolver = {
  /** Literals one after another, 0 after each clause. */
  readonly addClauses: (literals: Int32Array) => void;
  readonly solve: (question: SatQuestion) => SatAnswer;
  /** Asks without waiting; `answer` waits. What the answer is depends on the question alone, not on how long anything took. */
  readonly begin: (question: SatQuestion) => void;
  readonly answer: () => SatAnswer;
  /** Whether `answer` would not have to wait. How soon that is so depends on the clock. */
  readonly hasAnswer: () => boolean;
  /** After `satisfiable`. */
  readonly isTrue: (literal: number) => boolean;
  /** After `unsatisfiable`: the assumptions the refutation rests on; without all the others it is as impossible. */
  readonly failedAssumptions: () => readonly number[];
  /** Suggests a value for a variable, until `freePhase`. */
  readonly preferPhase: (literal: number) => void;
  readonly freePhase: (literal: number) => void;
  readonly dispose: () => void;
};

export type SatQuestion = {
  readonly assumptions: readonly number[];
  /** Gives up after this many conflicts, always at the same place. */
  readonly conflicts: number;
};

export type SatAnswer = 'satisfiable' | 'unsatisfiable' | 'unknown';

/** What a solver is made for: `find` a solution, `refute`, or refute with every learned clause told in order. */
export type SatPurpose = 'find' | 'refute' | 'prove';

export type SatOptions = {
  readonly purpose: SatPurpose;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /**
   * Whether it would be good to have it work beside the caller, in a thread of its own, between `begin` and `answer`. Where there is
   * none it does its work at `answer`. It cannot be asked for phases.
   */
  readonly isBeside?: boolean;
  /** With `prove`: every clause learned, each following from those before it by unit propagation. */
  readonly onLearned?: (clause: readonly number[]) => void;
};

export type MakeSatSolver = (options: SatOptions) => SatSolver;
