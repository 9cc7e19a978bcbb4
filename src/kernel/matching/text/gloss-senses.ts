/** Words that carry no meaning of their own in a sense of a dictionary or in a firm's text. */
const stopWords = new Set(
  (
    'a an and are as at be been by for from has have i in into is it its of off on or our out that the their them there these ' +
    'this to up us was we were which who will with you your also such etc other others one ones usu esp used various including ' +
    'through both well than more most other not no sb sth lit fig old variant abbr'
  ).split(' '),
);

/** Chinese words that join others and name nothing. */
const joiningWords = new Set(
  '的 地 得 了 是 在 为 之 和 与 及 以及 或 等 等等 各 各种 其 其他 其它 有关 相关'.split(' '),
);

export function isJoiningWord(word: string): boolean {
  return joiningWords.has(word);
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Lines of a dictionary that speak of the word and not of the thing. */
const remarks =
  /^(?:CL:|surname |(?:old |erhua |Japanese )?variant of|see (?:also )?[\p{Script=Han}]|used in |\(old\)|abbr\. (?:for|to) [^a-z]*$|\(bound form\)$)/u;
const longestSense = 6;

/**
 * The senses of an entry as words, in the dictionary's order: remarks, grammar in brackets, pinyin and Chinese characters are
 * gone, and so are whole sentences, which explain a thing and don't name it.
 */
export function wordsOfSenses(
  senses: readonly string[],
  stem: (word: string) => string,
): readonly (readonly string[])[] {
  return senses
    .filter((sense) => !remarks.test(sense))
    .flatMap((sense) => sense.split(';'))
    .map((sense) =>
      (
        sense
          .replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
          .replace(/[\p{Script=Han}|]+/gu, ' ')
          .toLowerCase()
          .match(/[a-z0-9]+/g) ?? []
      )
        .filter((word) => !isStopWord(word))
        .map(stem),
    )
    .filter((words) => words.length > 0 && words.length <= longestSense);
}

/** Chinese word -> its senses, the first the commonest, each as stems. */
export type SensesByWord = ReadonlyMap<string, readonly (readonly string[])[]>;
