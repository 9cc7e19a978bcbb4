/**
 * What the matching of texts needs to know of languages. The kernel imports no package: whoever calls it hands a lexicon in
 * (src/modules/matches/lexicon/ joins the packages of this program to one).
 */
export type Lexicon = {
  /** Changes with every change of data or rules: an index built with another version is refused. */
  readonly version: string;
  /** Text as it is compared: width, case, accents and script of Chinese are gone. For finding only, never shown. */
  fold(text: string): string;
  /** The stem of a folded English word. */
  stem(word: string): string;
  /** A run of folded Chinese characters as the words of the dictionary. */
  segment(run: string): readonly string[];
  /** English stems a Chinese word stands for, the surest first; weights are a unit vector. Empty: unknown. */
  gloss(word: string): readonly Gloss[];
  /** One syllable a character, without tones; `v` for ü. */
  pinyin(run: string): readonly string[];
  jyutping(run: string): readonly string[];
};

export type Gloss = { readonly term: string; readonly weight: number };

/** An entry of a Chinese-English dictionary, as its adapter reads it. */
export type DictionaryEntry = {
  /** The headword, folded. */
  readonly word: string;
  /** A name of a person, place or dynasty: its senses come after those of a common word. */
  readonly isName: boolean;
  readonly senses: readonly string[];
};
