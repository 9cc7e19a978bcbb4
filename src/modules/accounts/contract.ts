import { z } from 'zod';
import { identifier, instant, storedText, text } from '#platform/http/contract-words.ts';

/** Words the web shares: the rooms' own lists are held to these by their types. */
export const role = z.enum(['administrator', 'manager', 'officer', 'company-user']).meta({ id: 'Role' });
const language = z.enum(['en', 'zh-Hant', 'zh-Hans']);

/** An address as typed; capitals make no other person. */
const emailAddress = z.email().max(254);
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Only too short and too long are refused here; what is too common or says the person's name, the use case refuses. */
const newPassword = z.string().min(12).max(128);

export const passwordLength = { minimum: 12, maximum: 128 } as const;

const me = z
  .strictObject({
    id: identifier,
    name: storedText,
    email: storedText,
    role,
    language: language.describe('The language mails are written in'),
    company: identifier.nullable().describe('The company of a company user; null for the office’s own people'),
    session: identifier.describe('The session this request belongs to'),
    mayManagePeople: z.boolean().describe('May invite, change and disable people'),
    maySeePeople: z.boolean(),
  })
  .meta({ id: 'Me' });

/** Who I am: open to everybody, so that a page asks it first. */
export const sessionAnswer = z
  .strictObject({
    user: me.nullable().describe('null: nobody is signed in, or the session has ended'),
    needsSetUp: z.boolean().describe('The office has no administrator yet: the link on the terminal makes the first'),
    isDemo: z.boolean().describe('The desk runs as a demonstration: all people and companies are invented'),
    sendsMail: z.boolean().describe('false: nobody has told the program a mail server, and mails wait'),
  })
  .meta({ id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionAnswer>;
export type Me = NonNullable<SessionAnswer['user']>;

export const signInLinkOrder = z.strictObject({ email: emailAddress }).meta({ id: 'SignInLinkOrder' });
/** The same for every address, whether we know it or not. */
export const signInLinkAnswer = z
  .strictObject({ minutes: z.int().describe('How long the link opens, if the address belongs to somebody') })
  .meta({ id: 'SignInLinkAnswer' });

export const signInByLink = z.strictObject({ token }).meta({ id: 'SignInByLink' });
export const signInByPassword = z
  .strictObject({ email: z.string().max(254), password: z.string().max(128) })
  .meta({ id: 'SignInByPassword' });

export const setUpOrder = z
  .strictObject({
    token: token.describe('From the link the program printed'),
    name: text(120),
    email: emailAddress,
    language,
    password: newPassword.nullable().describe('null: sign in by link only'),
  })
  .meta({ id: 'SetUp' });

export const accountAnswer = z
  .strictObject({
    id: identifier,
    name: storedText,
    email: storedText,
    role,
    language,
    hasPassword: z.boolean(),
    needsCurrentPassword: z
      .boolean()
      .describe('Changing the password asks for the present one; false after a sign-in by link a moment ago'),
  })
  .meta({ id: 'Account' });
export type AccountAnswer = z.infer<typeof accountAnswer>;

export const accountChange = z.strictObject({ name: text(120), language }).meta({ id: 'AccountChange' });
export const passwordChange = z
  .strictObject({ current: z.string().max(128).nullable(), next: newPassword })
  .meta({ id: 'PasswordChange' });

export const ownSession = z
  .strictObject({
    id: identifier,
    isThis: z.boolean().describe('The session this request belongs to'),
    startedBy: z.enum(['link', 'password', 'demo-link', 'set-up']),
    device: storedText.describe('Browser and system as the browser names itself'),
    address: storedText,
    startedAt: instant,
    lastSeenAt: instant,
  })
  .meta({ id: 'OwnSession' });
export const ownSessionsAnswer = z.strictObject({ sessions: z.array(ownSession).readonly() });
export type OwnSession = z.infer<typeof ownSession>;

export const ownSessionPath = z.strictObject({ id: identifier });
export const personPath = z.strictObject({ id: identifier });

export const personAnswer = z
  .strictObject({
    id: identifier,
    name: storedText,
    email: storedText,
    role,
    language,
    company: identifier.nullable(),
    state: z.enum(['invited', 'active', 'disabled']).describe('invited: has not signed in yet'),
    isSample: z.boolean(),
    lastSeenAt: instant.nullable(),
    createdAt: instant,
    version: z.int(),
  })
  .meta({ id: 'Person' });
export type PersonAnswer = z.infer<typeof personAnswer>;
export const peopleAnswer = z.strictObject({ people: z.array(personAnswer).readonly() });

/** `company` is given for a company user and for nobody else. */
export const invitation = z
  .strictObject({ name: text(120), email: emailAddress, role, language, company: identifier.nullable() })
  .meta({ id: 'Invitation' });
export const personChange = z
  .strictObject({ name: text(120), role, company: identifier.nullable(), isDisabled: z.boolean() })
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof personChange>;

export const doneAnswer = z.strictObject({ done: z.literal(true) });
