import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { endedSessionCookie } from '#platform/http/session-cookie.ts';
import { accept } from '#platform/result.ts';
import type { AccountDependencies } from './account-dependencies.ts';
import {
  sessionAnswer,
  setUpOrder,
  signInByLink as signInByLinkOrder,
  signInByPassword as signInByPasswordOrder,
  signInLinkAnswer,
  signInLinkOrder,
} from './contract.ts';
import { findSession } from './find-session.ts';
import { canKnock } from './policy.ts';
import { presentBegun, presentSession } from './present-account.ts';
import { requestSignInLink } from './request-sign-in-link.ts';
import { setUpOffice } from './set-up-office.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { signOut } from './sign-out.ts';
import type { AccountRefusal } from './texts.ts';

const tag = 'Sign-in';
const answersSession = { status: 200, description: 'Who one is now', schema: sessionAnswer } as const;

const findSessionEndpoint = endpoint({
  method: 'get',
  path: '/api/session',
  name: 'findSession',
  tag,
  summary: 'Who I am',
  may: canKnock,
  answer: answersSession,
  refusals: [],
});

const requestSignInLinkEndpoint = endpoint({
  method: 'post',
  path: '/api/sign-in-links',
  name: 'requestSignInLink',
  tag,
  summary: 'Has a sign-in link mailed',
  description: 'Answers the same for every address: whether it belongs to somebody is told to nobody.',
  may: canKnock,
  body: signInLinkOrder,
  answer: {
    status: 202,
    description: 'If the address belongs to somebody, a mail is on its way',
    schema: signInLinkAnswer,
  },
  idempotent: true,
  refusals: ['too-many-attempts'],
});

/** None of the ways in keeps its answer under a key: a kept answer would keep the session's secret. A link opens once by itself. */
const signInByLinkEndpoint = endpoint({
  method: 'post',
  path: '/api/session/by-link',
  name: 'signInByLink',
  tag,
  summary: 'Signs in by a link',
  description: 'The token stands in the link behind the #. Begins a session: its secret is in the cookie.',
  may: canKnock,
  body: signInByLinkOrder,
  answer: answersSession,
  refusals: ['link-not-known', 'link-used', 'link-expired', 'person-disabled'],
});

const signInByPasswordEndpoint = endpoint({
  method: 'post',
  path: '/api/session/by-password',
  name: 'signInByPassword',
  tag,
  summary: 'Signs in by password',
  description: 'Who keeps failing waits longer each time; the header Retry-After says how long.',
  may: canKnock,
  body: signInByPasswordOrder,
  answer: answersSession,
  commitsRefusals: true,
  refusals: ['sign-in-refused', 'too-many-attempts'],
});

const setUpOfficeEndpoint = endpoint({
  method: 'post',
  path: '/api/set-up',
  name: 'setUpOffice',
  tag,
  summary: 'Makes the first administrator and signs in',
  may: canKnock,
  body: setUpOrder,
  answer: { ...answersSession, status: 201 },
  refusals: ['set-up-done', 'set-up-link-not-known', 'password-too-easy', 'email-taken'],
});

const signOutEndpoint = endpoint({
  method: 'delete',
  path: '/api/session',
  name: 'signOut',
  tag,
  summary: 'Signs out on this device',
  may: canKnock,
  answer: answersSession,
  refusals: [],
});

export function sessionRoutes(deps: AccountDependencies): readonly Route<AccountRefusal>[] {
  return [
    route(findSessionEndpoint, async ({ tx, actor }) => {
      const session = actor.kind === 'user' ? actor.session : '';
      return accept({ body: presentSession(deps, { ...(await findSession({ tx, ...deps }, actor)), session }) });
    }),
    route(requestSignInLinkEndpoint, async ({ tx, actor, body, connection }) => {
      const requested = await requestSignInLink({ tx, ...deps }, actor, { ...body, connection });
      return requested.ok ? accept({ body: requested.value }) : requested;
    }),
    route(signInByLinkEndpoint, async ({ tx, actor, body, connection }) => {
      const begun = await signInByLink({ tx, ...deps }, actor, { ...body, connection });
      return begun.ok ? accept(presentBegun(deps, begun.value, connection)) : begun;
    }),
    route(signInByPasswordEndpoint, async ({ tx, actor, body, connection }) => {
      const begun = await signInByPassword({ tx, ...deps }, actor, { ...body, connection });
      return begun.ok ? accept(presentBegun(deps, begun.value, connection)) : begun;
    }),
    route(setUpOfficeEndpoint, async ({ tx, actor, body, connection }) => {
      const begun = await setUpOffice({ tx, ...deps }, actor, { ...body, connection });
      return begun.ok ? accept(presentBegun(deps, begun.value, connection)) : begun;
    }),
    route(signOutEndpoint, async ({ tx, actor, connection }) => {
      await signOut({ tx }, actor);
      const body = presentSession(deps, { user: null, session: '', needsSetUp: false });
      // Nothing that was seen is left for who presses "back" on the same machine.
      return accept({ body, headers: { 'set-cookie': endedSessionCookie(connection), 'clear-site-data': '"cache"' } });
    }),
  ];
}
