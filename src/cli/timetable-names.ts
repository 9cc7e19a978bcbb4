import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { type Translate, translator } from '#platform/i18n/texts.ts';
import { changeTexts } from './timetable-change-texts.ts';

type Told = {
  readonly problem: {
    readonly slots: readonly unknown[];
    readonly participants: readonly { readonly forbiddenSlots: readonly number[] }[];
    readonly meetings: readonly { readonly participants: readonly [number, number] }[];
  };
  readonly programme: {
    readonly participants: readonly { readonly name: Partial<Record<Language, string>> }[];
  } | null;
};

export type SayChange = Translate<typeof changeTexts>;

/** What the command line calls things: firms by name where the file has names, everything by number. */
export function namesFor({ problem, programme }: Told, language: Language) {
  const say = translator(changeTexts, language);
  const firm = (number: number) => {
    const name = textIn(language, programme?.participants[number - 1]?.name ?? {});
    return name === '' ? say('participant', { number }) : say('named-participant', { name, number });
  };
  return {
    firm,
    pair: (meeting: number) => problem.meetings[meeting - 1]!.participants.map(firm).join(' – '),
    time: (number: number) => say('slot', { number }),
    table: (number: number) => say('table', { number }),
    slotsOf: (participant: number) =>
      problem.slots.length - new Set(problem.participants[participant - 1]!.forbiddenSlots).size,
    place: ({ slot, table }: { readonly slot: number; readonly table: number }) => say('place', { slot, table }),
  };
}

export type TimetableNames = ReturnType<typeof namesFor>;
