import { loadOffice } from '#modules/offices/index.ts';
import { enqueueMail } from '#platform/email/enqueue-mail.ts';
import { translator } from '#platform/i18n/texts.ts';
import { type IssueLinkDependencies, issueLink } from './issue-link.ts';
import { countLinksSince } from './link-store.ts';
import { accountMails } from './mail-texts.ts';
import { addressOfLink, linkLifeMs } from './sign-in-link.ts';
import { loadUser } from './store.ts';
import { mayEnter } from './user.ts';

export type MailLinkDependencies = IssueLinkDependencies & {
  readonly isDemo: boolean;
  /** Where people reach the desk. */
  readonly deskUrl: string;
};

const minuteMs = 60_000;
/** Nobody's mailbox is filled by who knows the address. */
const linksAtMost = [
  { count: 1, withinMs: minuteMs },
  { count: 6, withinMs: 60 * minuteMs },
];

/** Puts a mail with a fresh link into the outbox: an invitation to who never came, a sign-in link to who did. */
export async function mailLink(deps: MailLinkDependencies, id: string): Promise<void> {
  const { tx, clock, deskUrl } = deps;
  const user = await loadUser(tx, id, { forUpdate: true });
  if (user === null || !mayEnter(user, deps)) return;
  for (const { count, withinMs } of linksAtMost) {
    if ((await countLinksSince(tx, id, new Date(clock.now().getTime() - withinMs))) >= count) return;
  }
  const purpose = user.lastSeenAt === null ? 'invitation' : 'sign-in';
  const link = await issueLink(deps, { user: id, purpose });
  const t = translator(accountMails, user.language);
  const office = (await loadOffice(tx)).name[user.language] ?? '';
  const minutes = linkLifeMs[purpose] / minuteMs;
  const values = { office, name: user.name, minutes, days: Math.round(minutes / 1440) };
  const paragraphs = [
    t(`${purpose}-text`, values),
    addressOfLink(deskUrl, purpose, link.token),
    t(`${purpose}-end`, values),
  ];
  const queued = await enqueueMail(tx, {
    dedupeKey: `sign-in-link ${link.id}`,
    recipient: user.email,
    subject: t(`${purpose}-subject`, values),
    text: paragraphs.join('\n\n'),
    language: user.language,
    isSecret: true,
  });
  if (!queued.ok) throw new Error(`the mail with the link ${link.id} was refused: ${queued.refusal.code}`);
}
