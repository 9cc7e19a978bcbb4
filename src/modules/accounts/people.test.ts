import { beforeAll, describe, expect, test } from 'vitest';
import { type ServedOffice, type SignedInAsker, serveOffice } from '#tests/builders/serve-office.ts';

let served: ServedOffice;
let admin: SignedInAsker;
let company: string;

beforeAll(async () => {
  served = await serveOffice();
  admin = await served.as('administrator');
  await served.database.pastSecurity('update yugang.users set last_seen_at = now()');
  company = await addCompany(served.office, 'hk-1');
});

async function addCompany(office: string, reference: string): Promise<string> {
  const [row] = await served.database.pastSecurity<{ id: string }>(
    `insert into yugang.companies (office_id, side, reference, reference_key, profile)
     values ($1, 'left', $2, $2, '{}') returning id`,
    [office, reference],
  );
  return String(row?.id);
}

const invitation = (changes: object = {}) => ({
  name: '李小明',
  email: `li-${crypto.randomUUID().slice(0, 8)}@example.org`,
  role: 'officer',
  language: 'zh-Hans',
  company: null,
  ...changes,
});
const invite = (body: object, headers = {}) => admin.ask('/api/people', { method: 'POST', body, headers });
const change = (by: SignedInAsker, id: string, body: object, version: number) =>
  by.ask(`/api/people/${id}`, { method: 'PUT', body, headers: { 'if-match': `"${version}"` } });
const asIs = { name: 'A', role: 'officer', company: null, isDisabled: false };

describe('an invitation', () => {
  test('makes a person and one mail, however often it is sent', async () => {
    const order = invitation();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const [first, second] = [await invite(order, headers), await invite(order, headers)];
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ name: '李小明', email: order.email, state: 'invited', lastSeenAt: null });
    expect(second.body).toEqual(first.body);
    const jobs = await served.database.asOwner<{ payload: { payload?: { user: string } } }>(
      `select payload from graphile_worker._private_jobs where payload::text like '%' || $1 || '%'`,
      [first.body.id],
    );
    expect(jobs).toHaveLength(1);
  });

  test.each([
    ['an address somebody has, in capitals', () => ({ email: admin.email.toUpperCase() }), 409, 'email-taken'],
    ['a company user without a company', () => ({ role: 'company-user' }), 422, 'company-does-not-fit-role'],
    ['an officer with a company', () => ({ company }), 422, 'company-does-not-fit-role'],
    [
      'a company that is not there',
      () => ({ role: 'company-user', company: crypto.randomUUID() }),
      422,
      'company-of-person-not-found',
    ],
    ['a role that is none', () => ({ role: 'system' }), 400, 'request-not-valid'],
    ['rights nobody offers', () => ({ isSample: true }), 400, 'request-not-valid'],
    ['an address that is two', () => ({ email: 'a@example.org,b@example.org' }), 400, 'request-not-valid'],
    ['an address with a line break', () => ({ email: 'a@example.org\nBcc: b@example.org' }), 400, 'request-not-valid'],
  ])('with %s is refused', async (_, changes, status, code) => {
    const answer = await invite(invitation(changes()));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('reaches into no other office', async () => {
    const other = await served.database.buildOffice();
    const theirs = await addCompany(other, 'hk-2');
    const answer = await invite(invitation({ role: 'company-user', company: theirs }));
    expect(answer.body.code).toBe('company-of-person-not-found');
    const stranger = await serveOffice({ database: served.database, office: other });
    const theirAdmin = await stranger.as('administrator');
    expect((await theirAdmin.ask('/api/people')).body.people.map(({ id }: { id: string }) => id)).toEqual([
      theirAdmin.user,
    ]);
    expect((await theirAdmin.ask(`/api/people/${admin.user}`)).status).toBe(404);
    // The same cookie at another office's desk is nobody's.
    expect((await stranger.desk.ask('/api/session', { headers: { cookie: admin.cookie } })).body.user).toBeNull();
  });
});

describe('a change of rights', () => {
  test.each([
    ['another role', { role: 'manager' }],
    ['switched off', { isDisabled: true }],
  ])('%s ends the person’s sessions', async (_, rights) => {
    const person = await served.as('officer');
    expect((await person.ask('/api/missions')).status).not.toBe(401);
    const changed = await change(admin, person.user, { ...asIs, ...rights }, 1);
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await person.ask('/api/account')).body.code).toBe('sign-in-needed');
  });

  test('a new name alone ends nothing', async () => {
    const person = await served.as('officer');
    expect((await change(admin, person.user, { ...asIs, name: '陳大文' }, 1)).status).toBe(200);
    expect((await person.ask('/api/account')).body.name).toBe('陳大文');
  });

  test('a person who is switched off is sent no link, and loses those that were sent', async () => {
    const person = await served.as('officer');
    const send = () => admin.ask(`/api/people/${person.user}/sign-in-links`, { method: 'POST' });
    expect((await send()).status).toBe(202);
    await served.database.pastSecurity(
      `insert into yugang.sign_in_links (office_id, user_id, purpose, token_sha256, created_at, expires_at)
       values ($1, $2, 'sign-in', $3, now(), now() + interval '1 hour')`,
      [served.office, person.user, 'f'.repeat(64)],
    );
    expect((await send()).body.code).toBe('link-just-sent');
    await change(admin, person.user, { ...asIs, isDisabled: true }, 1);
    expect((await send()).body.code).toBe('person-disabled');
    const links = await served.database.pastSecurity('select 1 from yugang.sign_in_links where user_id = $1', [
      person.user,
    ]);
    expect(links).toEqual([]);
  });

  test('of two administrators at one person one is told of the other', async () => {
    const person = await served.as('officer');
    const second = await served.as('administrator');
    const answers = await Promise.all([
      change(admin, person.user, { ...asIs, name: 'One' }, 1),
      change(second, person.user, { ...asIs, name: 'Two' }, 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = answers.find(({ status }) => status === 412);
    const { body } = await admin.ask(`/api/people/${person.user}`);
    expect(stale?.body.current).toEqual(body);
  });
});

describe('the last administrator', () => {
  const administrator = { ...asIs, role: 'administrator' };

  test.each([
    ['stays one', { role: 'officer' }],
    ['stays switched on', { isDisabled: true }],
    ['becomes no company’s', { role: 'company-user' }],
  ])('%s', async (_, rights) => {
    const office = await serveOffice({ database: served.database, office: await served.database.buildOffice() });
    const only = await office.as('administrator');
    // One who was invited and never came could let nobody in.
    const neverCame = invitation({ role: 'administrator' });
    await only.ask('/api/people', { method: 'POST', body: neverCame });
    const own =
      'role' in rights && rights.role === 'company-user' ? { company: await addCompany(office.office, 'hk-9') } : {};
    const answer = await change(only, only.user, { ...administrator, ...rights, ...own }, 1);
    expect([answer.status, answer.body.code]).toEqual([409, 'last-administrator']);
    expect((await only.ask('/api/people')).status).toBe(200);
  });

  test('two who take it from each other at once: one stays', async () => {
    for (let round = 0; round < 10; round += 1) {
      const office = await serveOffice({ database: served.database, office: await served.database.buildOffice() });
      const [one, two] = [await office.as('administrator'), await office.as('administrator')];
      await served.database.pastSecurity('update yugang.users set last_seen_at = now() where office_id = $1', [
        office.office,
      ]);
      const answers = await Promise.all([change(one, two.user, asIs, 1), change(two, one.user, asIs, 1)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = await served.database.pastSecurity(
        `select 1 from yugang.users where office_id = $1 and role = 'administrator'`,
        [office.office],
      );
      expect(left).toHaveLength(1);
    }
  });
});

test('a company user goes with the company', async () => {
  const own = await addCompany(served.office, 'hk-3');
  const person = await served.as('company-user', { company: own });
  expect((await person.ask('/api/session')).body.user).toMatchObject({ role: 'company-user', company: own });
  await served.database.pastSecurity('delete from yugang.companies where id = $1', [own]);
  expect((await person.ask('/api/session')).body.user).toBeNull();
});
