import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { sessionCookie } from '#platform/http/session-cookie.ts';
import { accept } from '#platform/result.ts';
import type { AccountDependencies } from './account-dependencies.ts';
import { changeAccount } from './change-account.ts';
import { changePassword } from './change-password.ts';
import {
  accountAnswer,
  accountChange,
  doneAnswer,
  ownSessionPath,
  ownSessionsAnswer,
  passwordChange,
} from './contract.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endOwnSession } from './end-own-session.ts';
import { findAccount } from './find-account.ts';
import { findOwnSessions } from './find-own-sessions.ts';
import { hasAccount } from './policy.ts';
import { presentAccount, presentOwnSession } from './present-account.ts';
import { limitsOf } from './session.ts';
import type { AccountRefusal } from './texts.ts';

const tag = 'Own account';
const answersAccount = {
  status: 200,
  description: 'The account; its ETag starts a change',
  schema: accountAnswer,
} as const;
const done = { status: 200, description: 'It is done', schema: doneAnswer } as const;

const findAccountEndpoint = endpoint({
  method: 'get',
  path: '/api/account',
  name: 'findAccount',
  tag,
  summary: 'My account',
  may: hasAccount,
  answer: answersAccount,
  refusals: [],
});

const changeAccountEndpoint = endpoint({
  method: 'put',
  path: '/api/account',
  name: 'changeAccount',
  tag,
  summary: 'Changes my name and the language of my mails',
  may: hasAccount,
  body: accountChange,
  answer: answersAccount,
  changesVersion: true,
  refusals: [],
});

const changePasswordEndpoint = endpoint({
  method: 'put',
  path: '/api/account/password',
  name: 'changePassword',
  tag,
  summary: 'Sets a new password',
  description: 'Ends every other session of mine and renews the secret of this one.',
  may: hasAccount,
  body: passwordChange,
  answer: answersAccount,
  commitsRefusals: true,
  refusals: ['password-too-easy', 'password-wrong', 'fresh-sign-in-needed', 'too-many-attempts'],
});

const findOwnSessionsEndpoint = endpoint({
  method: 'get',
  path: '/api/account/sessions',
  name: 'findOwnSessions',
  tag,
  summary: 'Where I am signed in',
  may: hasAccount,
  answer: { status: 200, description: 'The sessions, the one used last first', schema: ownSessionsAnswer },
  refusals: [],
});

const endOtherSessionsEndpoint = endpoint({
  method: 'delete',
  path: '/api/account/sessions',
  name: 'endOtherSessions',
  tag,
  summary: 'Signs me out everywhere but here',
  may: hasAccount,
  answer: done,
  refusals: [],
});

const endOwnSessionEndpoint = endpoint({
  method: 'delete',
  path: '/api/account/sessions/{id}',
  name: 'endOwnSession',
  tag,
  summary: 'Signs me out on one device',
  may: hasAccount,
  params: ownSessionPath,
  answer: done,
  refusals: [],
});

export function ownAccountRoutes(deps: AccountDependencies): readonly Route<AccountRefusal>[] {
  return [
    route(findAccountEndpoint, async ({ tx, actor }) => {
      const found = await findAccount({ tx, ...deps }, actor);
      return found.ok ? accept(presentAccount(found.value)) : found;
    }),
    route(
      changeAccountEndpoint,
      async ({ tx, actor, body, version }) => {
        const changed = await changeAccount({ tx, ...deps }, actor, { change: body, fromVersion: version });
        if (!changed.ok) return changed;
        const found = await findAccount({ tx, ...deps }, actor);
        return found.ok ? accept(presentAccount(found.value)) : found;
      },
      {
        current: async ({ tx, actor }) => {
          const found = await findAccount({ tx, ...deps }, actor);
          return found.ok ? accept(presentAccount(found.value)) : found;
        },
      },
    ),
    route(changePasswordEndpoint, async ({ tx, actor, body, connection }) => {
      const changed = await changePassword({ tx, ...deps }, actor, { ...body, connection });
      if (!changed.ok) return changed;
      const { user, token } = changed.value;
      const found = await findAccount({ tx, ...deps }, actor);
      if (!found.ok) return found;
      const { isHttps } = connection;
      const cookie = sessionCookie(token, { isHttps, lifeMs: limitsOf(user.role).absoluteMs });
      return accept({ ...presentAccount(found.value), headers: { 'set-cookie': cookie } });
    }),
    route(findOwnSessionsEndpoint, async ({ tx, actor }) => {
      const found = await findOwnSessions({ tx, ...deps }, actor);
      return found.ok ? accept({ body: { sessions: found.value.map(presentOwnSession) } }) : found;
    }),
    route(endOtherSessionsEndpoint, async ({ tx, actor }) => {
      const ended = await endOtherSessions({ tx }, actor);
      return ended.ok ? accept({ body: { done: true as const } }) : ended;
    }),
    route(endOwnSessionEndpoint, async ({ tx, actor, params }) => {
      const ended = await endOwnSession({ tx }, actor, params.id);
      return ended.ok ? accept({ body: { done: true as const } }) : ended;
    }),
  ];
}
