import { writeProgramme } from '#kernel/scheduling/read-programme.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import type { Language } from '#platform/i18n/language.ts';
import { inEveryLanguage } from '#platform/i18n/text-in.ts';
import type { Plan } from '../plan-mission.ts';
import { wordsOfObstacles, wordsOfWithoutMeeting } from '../word-plan.ts';
import { describeParticipant } from './describe-participant.ts';
import { reportOfPlan } from './report-of-plan.ts';

/** `path` is relative, with `/` between folders. */
export type PlanFile = { readonly path: string; readonly content: string | Uint8Array };

export type PlanFilesDetails = {
  /** Of the report and the workbook; itineraries speak each reader's own languages. */
  readonly language: Language;
  /** The companies of the plan, left first. */
  readonly companies: readonly CompanyProfile[];
  readonly listWarnings: readonly string[];
  /** The companies are invented: every document says so. */
  readonly sample: boolean;
  /** Where the reader finds programme.json, for the line that verifies it. */
  readonly programmeFile: string;
  readonly onMissingCharacters?: (characters: readonly string[]) => void;
};

/** True for a file that a plan writes: what stands in a folder of an earlier plan, and may be replaced by a new one. */
export function isPlanFile(path: string): boolean {
  return /^(programme\.json|timetable\.xlsx|itineraries\.pdf|report\.md|calendars\/[^/]+\.ics)$/.test(path);
}

/**
 * Everything a planned mission is handed out as: the open programme, the timetable workbook, the itineraries, one calendar a
 * company and the report. Creation stamps are those of the mission's date, so equal plans give equal files.
 */
export async function filesOfPlan(plan: Plan, details: PlanFilesDetails): Promise<readonly PlanFile[]> {
  const { programme } = plan;
  const { language, companies, sample } = details;
  const whyNotPlaced = new Map(
    plan.unplaced.map(({ meeting, because }) => [
      meeting,
      inEveryLanguage((reader) => wordsOfObstacles(because, programme, reader)),
    ]),
  );
  const whyNoMeeting = new Map(
    plan.withoutMeeting.map((without) => [
      programme.participants[without.participant - 1]!.reference,
      inEveryLanguage((reader) => wordsOfWithoutMeeting(without, 'participant', reader)),
    ]),
  );
  const participants = new Map(
    programme.participants.map(({ number, reference }) => [reference, describeParticipant(companies[number - 1]!)]),
  );
  const { onMissingCharacters } = details;
  // Fonts and writers take long to load, and most commands write no document.
  const { calendarsOfProgramme } = await import('./calendars-of-programme.ts');
  const { itinerariesAsPdf } = await import('./itineraries-as-pdf.ts');
  const { timetableAsWorkbook } = await import('./timetable-as-workbook.ts');
  return [
    { path: 'programme.json', content: writeProgramme(programme) },
    { path: 'timetable.xlsx', content: await timetableAsWorkbook(programme, language, { sample, whyNotPlaced }) },
    {
      path: 'itineraries.pdf',
      content: await itinerariesAsPdf(programme, {
        sample,
        participants,
        whyNoMeeting,
        ...(onMissingCharacters ? { onMissingCharacters } : {}),
      }),
    },
    ...calendarsOfProgramme(programme, { sample }).map(({ fileName, text }) => ({
      path: `calendars/${fileName}`,
      content: text,
    })),
    { path: 'report.md', content: reportOfPlan(plan, details) },
  ];
}
