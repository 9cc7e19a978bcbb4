import type { Office } from '#modules/offices/index.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { enqueueMail } from '#platform/email/enqueue-mail.ts';
import { languages } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { planReadyMail } from './request-plan-texts.ts';
import type { RequestedPlan } from './requested-plan.ts';
import type { PlanEnd } from './store.ts';

/** Tells the office, once for a plan, that it is ready; in all three languages, since any officer may read it. */
export async function sendPlanReadyMail(
  tx: OfficeTransaction,
  message: {
    readonly plan: RequestedPlan;
    readonly office: Office;
    readonly end: PlanEnd & { readonly state: 'done' };
    readonly publicUrl: string | null;
  },
): Promise<void> {
  const { plan, office, end, publicUrl } = message;
  if (office.email === null) return;
  const { participants, meetings, placed } = end.outcome.summary;
  const paragraphs = languages.flatMap((language) => {
    const t = translator(planReadyMail, language);
    const text = t('text', { date: plan.settings.date, participants, meetings, placed });
    return plan.settings.isSample ? [text, t('sample')] : [text];
  });
  const queued = await enqueueMail(tx, {
    dedupeKey: `plan-ready ${plan.id}`,
    recipient: office.email,
    subject: languages.map((language) => translator(planReadyMail, language)('subject')).join(' / '),
    text: [...paragraphs, ...(publicUrl === null ? [] : [publicUrl])].join('\n\n'),
    language: 'en',
  });
  if (!queued.ok) throw new Error(`the mail about plan ${plan.id} was refused: ${queued.refusal.code}`);
}
