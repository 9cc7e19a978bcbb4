import type { ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import { gateTexts } from '#modules/matches/index.ts';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { type Translate, translator } from '#platform/i18n/texts.ts';
import { countMeetings, type MeetingCount } from '../count-meetings.ts';
import { howGood } from '../how-good.ts';
import type { Plan } from '../plan-mission.ts';
import { sayHowGood, sayWhereFrom } from '../word-how-good.ts';
import { wordsOfObstacles, wordsOfPlanWarning, wordsOfWithoutMeeting } from '../word-plan.ts';
import { reportTexts } from './report-texts.ts';

export type ReportDetails = {
  readonly language: Language;
  /** The companies of the plan, left first, for what they noted about their time. */
  readonly companies: readonly CompanyProfile[];
  /** Findings in the lists, in words with their place. */
  readonly listWarnings: readonly string[];
  /** The companies are invented. */
  readonly sample: boolean;
  /** The file name under which the reader finds the programme. */
  readonly programmeFile: string;
};

type Report = {
  readonly plan: Plan;
  readonly details: ReportDetails;
  readonly say: Translate<typeof reportTexts>;
  readonly counts: readonly MeetingCount[];
};

/** report.md: what was asked, placed and not placed and why, how good it is and how anyone can check it. Markdown with escaped names. */
export function reportOfPlan(plan: Plan, details: ReportDetails): string {
  const say = translator(reportTexts, details.language);
  const report: Report = { plan, details, say, counts: countMeetings(plan.programme) };
  const sections = [
    head(report),
    result(report),
    notPlaced(report),
    withoutMeeting(report),
    fairness(report),
    warnings(report),
    choosing(report),
    checking(report),
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function head({ plan, say, details }: Report): readonly string[] {
  const { mission, slots, tables } = plan.programme;
  const { left, right } = plan.summary;
  return [
    `# ${escaped(textIn(details.language, mission.title))}`,
    ...(details.sample ? [`**${say('sample')}**`] : []),
    say('facts', {
      date: mission.date,
      timeZone: mission.timeZone,
      left,
      right,
      slots: slots.length,
      tables: tables.length,
    }),
  ];
}

function result({ plan, say, details }: Report): readonly string[] {
  const { summary, programme } = plan;
  const { mustsAsked: musts, likesAsked: likes, mustsPlaced, likesPlaced, pairsOpen: open } = summary;
  const timetable = programme.timetable;
  const components = ['mustsPlaced', 'worstShare', 'likesWeight', 'breaks', 'tableChanges'] as const;
  const rows = components.map((component) => {
    const shown = (value: number | undefined) => {
      if (value === undefined) return '–';
      return component === 'worstShare' ? `${Math.round(value * 100)} %` : String(value);
    };
    return [say(component), shown(timetable?.objective?.[component]), shown(timetable?.bound[component])];
  });
  return [
    `## ${say('result')}`,
    list([
      say('asked', { meetings: musts + likes, musts, open, pairs: summary.left * summary.right }),
      say('placed', { placed: mustsPlaced + likesPlaced, mustsPlaced, musts, likesPlaced, likes }),
      ...howGoodInWords(plan, details.language),
      say('searched', { seed: timetable?.seed ?? 0, seconds: timetable?.seconds ?? 0 }),
    ]),
    table([say('goal'), say('value'), say('bound')], rows),
  ];
}

/** The same sentences as on the desk. */
function howGoodInWords({ summary, programme: { timetable } }: Plan, language: Language): readonly string[] {
  if (!timetable?.objective) return [];
  const good = howGood(timetable, timetable.objective, {
    meetings: summary.mustsAsked + summary.likesAsked,
    placed: timetable.assignments.length,
    obligations: 0,
  });
  const because = sayWhereFrom(good, language);
  return [...sayHowGood(good, language), ...(because === null ? [] : [because])];
}

function notPlaced({ plan, say, details }: Report): readonly string[] {
  const { programme, unplaced } = plan;
  const rows = unplaced.map(({ meeting, because }) => {
    const { participants, demand } = programme.meetings[meeting - 1]!;
    const [left, right] = participants.map((number) => nameOf(programme.participants[number - 1], details.language));
    return [say(demand), `${left}`, `${right}`, escaped(wordsOfObstacles(because, programme, details.language))];
  });
  return [
    `## ${say('notPlaced')} (${unplaced.length})`,
    rows.length === 0 ? say('none') : table([say('demand'), say('company'), say('company'), say('why')], rows),
  ];
}

function withoutMeeting({ plan, say, details }: Report): readonly string[] {
  const rows = plan.withoutMeeting.map((without) => [
    nameOf(plan.programme.participants[without.participant - 1], details.language),
    wordsOfWithoutMeeting(without, 'office', details.language),
  ]);
  return [
    `## ${say('withoutMeeting')} (${rows.length})`,
    rows.length === 0 ? say('none') : table([say('company'), say('why')], rows),
  ];
}

function fairness({ plan, say, details, counts }: Report): readonly string[] {
  const { participants } = plan.programme;
  const name = ({ participant }: MeetingCount) => nameOf(participants[participant - 1], details.language);
  const share = ({ asked, placed }: MeetingCount) => (asked === 0 ? 1 : placed / asked);
  const worst = counts.reduce((least, count) => (share(count) < share(least) ? count : least), counts[0]!);
  const met = counts.filter(({ placed }) => placed > 0);
  const fewest = Math.min(...met.map(({ placed }) => placed));
  const shown = (some: readonly MeetingCount[]) => {
    const names = some
      .slice(0, 3)
      .map(name)
      .join(details.language === 'en' ? '; ' : '、');
    return some.length <= 3
      ? names
      : say('more', { names, count: details.language === 'en' ? some.length - 3 : some.length });
  };
  const statements = [
    share(worst) === 1
      ? say('everybodyServed')
      : say('worstOff', {
          companies: shown(counts.filter((count) => share(count) === share(worst))),
          placed: worst.placed,
          asked: worst.asked,
        }),
    ...(met.length > 0
      ? [say('fewest', { companies: shown(met.filter(({ placed }) => placed === fewest)), placed: fewest })]
      : []),
  ];
  const note = (number: number) => escaped(details.companies[number - 1]?.availability.note ?? '');
  const rows = counts.map((count) => [
    `${escaped(participants[count.participant - 1]?.reference ?? '')} ${name(count)}`,
    String(count.asked),
    String(count.placed),
    String(count.breaks),
    note(count.participant),
  ]);
  const columns = ['company', 'askedColumn', 'placedColumn', 'breaksColumn', 'availabilityColumn'] as const;
  return [
    `## ${say('fairness')}`,
    list(statements),
    table(
      columns.map((column) => say(column)),
      rows,
    ),
  ];
}

function warnings({ plan, say, details }: Report): readonly string[] {
  const found = [
    ...details.listWarnings,
    ...plan.warnings.map((warning) => wordsOfPlanWarning(warning, details.language)),
  ];
  return [`## ${say('warnings')} (${found.length})`, found.length === 0 ? say('none') : list(found.map(escaped))];
}

function choosing({ plan, say, details }: Report): readonly string[] {
  const sayGate = translator(gateTexts, details.language);
  const gates = plan.summary.gates.map(({ gate, pairs }) => `${pairs}: ${sayGate(gate)}`);
  return [
    `## ${say('choosing')}`,
    say('method', plan.versions),
    ...(gates.length > 0 ? [say('closed'), list(gates)] : []),
  ];
}

function checking({ say, details }: Report): readonly string[] {
  return [
    `## ${say('checking')}`,
    say('checked'),
    `    yugang timetable verify ${details.programmeFile}`,
    say('repeatable'),
  ];
}

function nameOf(participant: ProgrammeParticipant | undefined, language: Language): string {
  return escaped(textIn(language, participant?.name ?? {}) || (participant?.reference ?? ''));
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What was typed must not become Markdown or HTML, nor break a table's row. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
