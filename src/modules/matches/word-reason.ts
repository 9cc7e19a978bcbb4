import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Reason } from '#kernel/matching/match-pair.ts';
import type { Evidence } from '#kernel/matching/score.ts';
import { priceBandWords } from '#modules/companies/index.ts';
import { type Language, languages, languageTags } from '#platform/i18n/language.ts';
import { inEveryLanguage, textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { matchingKnowledge } from './matching-knowledge.ts';
import { languageNames, reasonTexts } from './texts.ts';

type Names = { readonly left: LocalisedText; readonly right: LocalisedText };

/** The reason in three languages. Codes become labels; phrases and names stay as typed. */
export function wordsOfReason(reason: Reason, names: Names): Required<LocalisedText> {
  const { feature, seeker } = reason;
  const isSameSector = feature === 'sector' && sameCode(reason.leftEvidence[0], reason.rightEvidence[0]);
  return inEveryLanguage((language) => {
    const left = textIn(language, names.left);
    const right = textIn(language, names.right);
    const leftWords = wordsOfEvidence(reason.leftEvidence, feature, language);
    const rightWords = wordsOfEvidence(reason.rightEvidence, feature, language);
    const seeks = seeker === 'right' ? { seeker: right, giver: left } : { seeker: left, giver: right };
    const wants =
      seeker === 'right' ? { sought: rightWords, given: leftWords } : { sought: leftWords, given: rightWords };
    const isAcross = feature === 'text' && reason.leftEvidence.length === 0;
    return words[language](isSameSector ? 'same-sector' : isAcross ? 'text-across' : feature, {
      left,
      right,
      leftWords,
      rightWords,
      ...seeks,
      ...wants,
    });
  });
}

/** The reason of a meeting that a list asks for by name. */
export function wordsOfMust(asker: LocalisedText): Required<LocalisedText> {
  return inEveryLanguage((language) => words[language]('must-meet', { seeker: textIn(language, asker) }));
}

const words = inEachLanguage((language) => translator(reasonTexts, language));

const labels = new Map<string, LocalisedText>([
  ...Object.entries(matchingKnowledge.taxonomy).flatMap(([vocabulary, { entries }]) =>
    entries.map(({ code, label }) => [`${vocabulary} ${code}`, label] as const),
  ),
  ...matchingKnowledge.otherKinds.entries.map(({ code, label }) => [`kinds ${code}`, label] as const),
  ...priceBandWords.entries.map(({ code, label }) => [`priceBands ${code}`, label] as const),
]);

const otherLanguageNames = inEachLanguage(
  (language) => new Intl.DisplayNames(languageTags[language], { type: 'language', fallback: 'code' }),
);

function inEachLanguage<Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;
}

function wordsOfEvidence(evidence: readonly Evidence[], feature: Reason['feature'], language: Language): string {
  const found = evidence.map((item) => {
    if ('code' in item) return textIn(language, labels.get(`${item.vocabulary} ${item.code}`) ?? { en: item.code });
    return feature === 'language' ? languageName(item.phrase, language) : item.phrase;
  });
  return found.join(language === 'en' ? ', ' : '、');
}

function languageName(tag: string, language: Language): string {
  const known = Object.entries(languageNames).find(([code]) => code === tag)?.[1];
  if (known) return known[language];
  try {
    return otherLanguageNames[language].of(tag) ?? tag;
  } catch {
    // Not a language tag: what was typed is what is shown.
    return tag;
  }
}

function sameCode(a: Evidence | undefined, b: Evidence | undefined): boolean {
  return a !== undefined && b !== undefined && 'code' in a && 'code' in b && a.code === b.code;
}

/** A code of a field in the reader's words; what is no code is shown as it was typed. */
export function labelOf(field: string, value: string, language: Language): string {
  if (field === 'languages') return languageName(value, language);
  return textIn(language, labels.get(`${field} ${value}`) ?? { en: value });
}
