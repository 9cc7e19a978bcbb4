import type { Session } from '#kernel/scheduling/problem.ts';
import type { Availability } from './company.ts';
import { plainText, visibleText } from './fold-text.ts';

export type RecognisedAvailability = {
  readonly availability: Availability;
  /** Slot numbers that no day has. */
  readonly impossibleSlots: readonly number[];
};

/** More slots than any programme has in a day; the mission itself knows its real number. */
const mostSlots = 99;

const only = '(only|is fine|preferred only)?';
const clauses: readonly { readonly form: RegExp; readonly sessions: readonly Session[] }[] = [
  {
    form: new RegExp(`^(only )?(in the )?(morning|mornings|morning session|am|a\\.m\\.) ?${only}$`),
    sessions: ['morning'],
  },
  {
    form: new RegExp(`^(only )?(in the )?(afternoon|afternoons|afternoon session|pm|p\\.m\\.) ?${only}$`),
    sessions: ['afternoon'],
  },
  { form: /^(只限|僅限|仅限|只|僅|仅|限)?(上午|早上|朝早)(場|场|時段|时段|可以|可)?$/, sessions: ['morning'] },
  { form: /^(只限|僅限|仅限|只|僅|仅|限)?(下午|午後|午后)(場|场|時段|时段|可以|可)?$/, sessions: ['afternoon'] },
  {
    form: /^(no|not|except) (in the )?(mornings?|am)$|^(上午|早上)(不行|不可|除外|以外|沒空|没空)$|^(除|不要)上午(外|以外)?$/,
    sessions: ['afternoon'],
  },
  {
    form: /^(no|not|except) (in the )?(afternoons?|pm)$|^下午(不行|不可|除外|以外|沒空|没空)$|^(除|不要)下午(外|以外)?$/,
    sessions: ['morning'],
  },
  {
    form: /^(any|any ?time|all day|whole day|full day|both|both sessions|flexible|all sessions|all slots|no restrictions?)$/,
    sessions: [],
  },
  {
    form: /^(全日|全天|整天|隨時|随时|任何時間|任何时间|任何時段|任何时段|均可|皆可|都可以|不限|上下午均可|上午下午均可|上、?下午)$/,
    sessions: [],
  },
];

/**
 * "mornings only", 只限下午, "not slots 3, 4", slot 5 以外. What is recognised is taken; any other clause is kept as a note, since
 * guessing at a restriction would put a company where it cannot be.
 */
export function recogniseAvailability(text: string): RecognisedAvailability {
  const slots: number[] = [];
  const rest = withoutSlotClauses(plainText(text).toLowerCase(), slots);
  const sessions = new Set<Session>();
  let any = false;
  let strange = false;
  for (const clause of rest.split(/[;,、。.]\s*|\s+(?:and|but)\s+|\n/).map((part) => part.trim())) {
    if (clause === '') continue;
    const known = clauses.find(({ form }) => form.test(clause));
    if (!known) strange = true;
    else if (known.sessions.length === 0) any = true;
    else for (const session of known.sessions) sessions.add(session);
  }
  const possible = [...new Set(slots)].filter((slot) => slot >= 1 && slot <= mostSlots).sort((a, b) => a - b);
  return {
    availability: {
      sessions: any || sessions.size === 2 ? [] : [...sessions],
      unavailableSlots: possible,
      note: strange ? visibleText(text) : null,
    },
    impossibleSlots: slots.filter((slot) => slot < 1 || slot > mostSlots),
  };
}

const numbers =
  '(?:第|#)?\\d{1,4}(?:節|节|場|场|時段|时段)?(?:\\s*(?:,|、|and|&|及|和|或|or|to|至|到|-|~|–)\\s*(?:slots? ?)?(?:第|#)?\\d{1,4}(?:節|节|場|场|時段|时段)?){0,20}';
const slotWord = '(?:slots?|sessions? no\\.?|時段|时段|場次|场次|節|节|時間段|时间段)';
const slotClauses: readonly RegExp[] = [
  new RegExp(
    `(?:not|no|except|excluding|unavailable|cannot|can't|avoid)(?: (?:for|in|at|on))?:? ?${slotWord} ?(${numbers})`,
    'g',
  ),
  new RegExp(
    `(?:除|不要|不包括|避開|避开|不能|不可)(?:第)?${slotWord}? ?(${numbers})${slotWord}?(?:外|以外|之外)?`,
    'g',
  ),
  new RegExp(
    `${slotWord} ?(${numbers}) ?(?:以外|除外|之外|不行|不可|不便|沒空|没空|excluded|unavailable|not available)`,
    'g',
  ),
  new RegExp(`(第${numbers.slice('(?:第|#)?'.length)}) ?${slotWord}?(?:以外|除外|之外|不行|不可|不便|沒空|没空)`, 'g'),
];

function withoutSlotClauses(text: string, slots: number[]): string {
  let rest = text;
  for (const form of slotClauses) {
    rest = rest.replace(form, (_, list: string) => {
      slots.push(...slotNumbers(list));
      return ';';
    });
  }
  return rest;
}

/** "3, 5-7", 第3至5時段: every number that is said, impossible ones included. */
export function slotNumbers(list: string): number[] {
  const found: number[] = [];
  for (const [, first, last] of list.matchAll(
    /(\d{1,4})\D{0,3}?(?:\s*(?:to|至|到|-|~|–)\s*(?:slots? ?)?(?:第|#)?(\d{1,4}))?(?!\d)/g,
  )) {
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    for (let slot = from; slot <= Math.min(Math.max(to, from), from + 288); slot++) found.push(slot);
  }
  return found;
}
