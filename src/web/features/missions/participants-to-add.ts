/** Who is to take part, in any mixture: firms one by one, everybody of an import, everybody of a side. */
export type Addition = {
  readonly companies?: readonly string[];
  readonly imports?: readonly string[];
  readonly sides?: readonly ('left' | 'right')[];
};
