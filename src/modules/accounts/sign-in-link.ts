export const linkPurposes = ['sign-in', 'invitation', 'demo', 'set-up'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export type SignInLink = {
  readonly id: string;
  /** null: the link of the set-up, before anybody is there. */
  readonly user: string | null;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How long a link opens. The ones on a terminal are made anew at each start, and live as long as a program may run. */
export const linkLifeMs = {
  'sign-in': 15 * minuteMs,
  invitation: 7 * dayMs,
  demo: 365 * dayMs,
  'set-up': 30 * dayMs,
} as const satisfies Record<LinkPurpose, number>;

/** The token stands behind the #, where neither a server's log nor a mail scanner's visit sees it. */
export function addressOfLink(deskUrl: string, purpose: LinkPurpose, token: string): string {
  return new URL(`${purpose === 'set-up' ? '/set-up' : '/sign-in'}#${token}`, deskUrl).href;
}
