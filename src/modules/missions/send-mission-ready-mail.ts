import { loadOffice } from '#modules/offices/index.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { enqueueMail } from '#platform/email/enqueue-mail.ts';
import { languages } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { firstDateOf, type Mission } from './mission.ts';
import { countUnderMission } from './mission-count-store.ts';
import { missionReadyMail } from './mission-texts.ts';
import type { RunSummary } from './timetable-run.ts';

/** Tells the office, once for a mission, that its first timetable is there; in all three languages, since any officer may read it. */
export async function sendMissionReadyMail(
  tx: OfficeTransaction,
  message: { readonly mission: Mission; readonly summary: RunSummary; readonly publicUrl: string | null },
): Promise<void> {
  const { mission, summary, publicUrl } = message;
  const office = await loadOffice(tx);
  if (office.email === null) return;
  const { left, right, hasSample } = await countUnderMission(tx, mission.id);
  const paragraphs = languages.flatMap((language) => {
    const t = translator(missionReadyMail, language);
    const text = t('text', {
      title: textIn(language, mission.settings.title),
      date: firstDateOf(mission.settings) ?? '',
      participants: left + right,
      meetings: summary.meetings,
      placed: summary.placed,
    });
    return hasSample || mission.sampleKey !== null ? [text, t('sample')] : [text];
  });
  const link = publicUrl === null ? [] : [new URL(`/missions/${mission.id}`, publicUrl).href];
  const queued = await enqueueMail(tx, {
    dedupeKey: `mission-ready ${mission.id}`,
    recipient: office.email,
    subject: languages.map((language) => translator(missionReadyMail, language)('subject')).join(' / '),
    text: [...paragraphs, ...link].join('\n\n'),
    language: 'en',
  });
  if (!queued.ok) throw new Error(`the mail about mission ${mission.id} was refused: ${queued.refusal.code}`);
}
