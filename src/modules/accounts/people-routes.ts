import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { accept } from '#platform/result.ts';
import type { AccountDependencies } from './account-dependencies.ts';
import { changePerson } from './change-person.ts';
import { doneAnswer, invitation, peopleAnswer, personAnswer, personChange, personPath } from './contract.ts';
import { findPeople, findPerson } from './find-people.ts';
import { invitePerson } from './invite-person.ts';
import { canManagePeople, canSeePeople } from './policy.ts';
import { presentPerson } from './present-account.ts';
import { sendSignInLink } from './send-sign-in-link.ts';
import type { AccountRefusal } from './texts.ts';
import type { User } from './user.ts';

const tag = 'People';

const findPeopleEndpoint = endpoint({
  method: 'get',
  path: '/api/people',
  name: 'findPeople',
  tag,
  summary: 'The people of the office and of its companies',
  may: canSeePeople,
  answer: { status: 200, description: 'The office’s own people first, each by name', schema: peopleAnswer },
  refusals: [],
});

const findPersonEndpoint = endpoint({
  method: 'get',
  path: '/api/people/{id}',
  name: 'findPerson',
  tag,
  summary: 'One person',
  may: canSeePeople,
  params: personPath,
  answer: { status: 200, description: 'The person; the ETag starts a change', schema: personAnswer },
  refusals: [],
});

const invitePersonEndpoint = endpoint({
  method: 'post',
  path: '/api/people',
  name: 'invitePerson',
  tag,
  summary: 'Invites somebody by mail',
  may: canManagePeople,
  body: invitation,
  answer: { status: 201, description: 'The person, who has not signed in yet', schema: personAnswer },
  idempotent: true,
  refusals: ['email-taken', 'company-does-not-fit-role', 'company-of-person-not-found'],
});

const changePersonEndpoint = endpoint({
  method: 'put',
  path: '/api/people/{id}',
  name: 'changePerson',
  tag,
  summary: 'Changes a person’s name, role and company, and whether the person may come in',
  description: 'A change of rights ends the person’s sessions.',
  may: canManagePeople,
  params: personPath,
  body: personChange,
  answer: { status: 200, description: 'The person after the change', schema: personAnswer },
  changesVersion: true,
  refusals: ['company-does-not-fit-role', 'company-of-person-not-found', 'last-administrator'],
});

const sendSignInLinkEndpoint = endpoint({
  method: 'post',
  path: '/api/people/{id}/sign-in-links',
  name: 'sendSignInLink',
  tag,
  summary: 'Mails a person a new link',
  may: canManagePeople,
  params: personPath,
  answer: { status: 202, description: 'The mail is on its way', schema: doneAnswer },
  idempotent: true,
  refusals: ['person-disabled', 'link-just-sent'],
});

export function peopleRoutes(deps: AccountDependencies): readonly Route<AccountRefusal>[] {
  const present = (user: User) => ({ body: presentPerson(user), version: user.version });
  return [
    route(findPeopleEndpoint, async ({ tx, actor }) => {
      const found = await findPeople({ tx }, actor);
      return found.ok ? accept({ body: { people: found.value.map(presentPerson) } }) : found;
    }),
    route(findPersonEndpoint, async ({ tx, actor, params }) => {
      const found = await findPerson({ tx }, actor, params.id);
      return found.ok ? accept(present(found.value)) : found;
    }),
    route(invitePersonEndpoint, async ({ tx, actor, body }) => {
      const invited = await invitePerson({ tx, ...deps }, actor, body);
      return invited.ok ? accept(present(invited.value)) : invited;
    }),
    route(
      changePersonEndpoint,
      async ({ tx, actor, params, body, version }) => {
        const input = { id: params.id, change: body, fromVersion: version };
        const changed = await changePerson({ tx, ...deps }, actor, input);
        return changed.ok ? accept(present(changed.value)) : changed;
      },
      {
        current: async ({ tx, actor, params }) => {
          const found = await findPerson({ tx }, actor, params.id);
          return found.ok ? accept(present(found.value)) : found;
        },
      },
    ),
    route(sendSignInLinkEndpoint, async ({ tx, actor, params }) => {
      const sent = await sendSignInLink({ tx, ...deps }, actor, params.id);
      return sent.ok ? accept({ body: { done: true as const } }) : sent;
    }),
  ];
}
