/** A mail as it goes out, headers and all that a repetition has in common with the first. */
export type OutgoingMail = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly date: Date;
  readonly language: string;
};

/**
 * How a delivery ended.
 * - `sent`: the server, or the folder, has it.
 * - `refused`: for good; the mail would be refused again.
 * - `later`: for now; nobody took it as far as we know.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string };

/** Takes mails out of the house: by SMTP, or into a folder. */
export type MailCarrier = {
  readonly deliver: (mail: OutgoingMail) => Promise<Delivery>;
  readonly close: () => void;
};
