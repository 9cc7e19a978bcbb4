/**
 * Everything of text matching that was chosen and not derived, in one place. Chosen by hand, in round numbers;
 * `npm run bench:matching -- --leave-one-out` shows how little hangs on each.
 */
export type TextWeights = {
  /** What a firm says first says most of what it is. */
  readonly firstSentence: number;
  readonly secondSentence: number;
  /** A field of a few words, and the last step of a path. */
  readonly phrase: number;
  /** Each step further up a path tells less. */
  readonly stepUp: number;
  /** A pair of characters weighs 1, a single one less. */
  readonly singleCharacter: number;
  /** What each block adds to the score in profile mode, before the blocks that the query does not have are left out. */
  readonly contextShare: number;
  readonly hanShare: number;
  /** Where few profiles write paths, the steps before the last also meet plain words, for so much. */
  readonly contextInPlainText: number;
  /** What a stem counts whose Chinese words merely share characters with the word, beside 1 for a stem of its own senses. */
  readonly relatives: number;
  /** A stem within a sense of several words is named by it in part. */
  readonly partOfSense: number;
  /** So many English stems stand for a Chinese word; in long texts fewer do. */
  readonly glosses: number;
  readonly glossesInLongText: number;
};

export const textWeights: TextWeights = {
  firstSentence: 2,
  secondSentence: 1.5,
  phrase: 2,
  stepUp: 0.7,
  singleCharacter: 0.5,
  contextShare: 1,
  hanShare: 0.5,
  contextInPlainText: 0.35,
  relatives: 0.6,
  partOfSense: 0.4,
  glosses: 14,
  glossesInLongText: 4,
};
