import { beforeAll, describe, expect, test } from 'vitest';
import { openEntrance } from '#main/open-entrance.ts';
import { anonymous } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { systemRandom, uuidVersion7 } from '#platform/ids.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type ServedOffice, serveOffice } from '#tests/builders/serve-office.ts';
import { issueOperatorLink } from './issue-operator-link.ts';

const deskUrl = 'http://localhost:8080';
const newId = uuidVersion7(systemClock);
let database: TestDatabase;

beforeAll(async () => {
  database = await buildDatabase();
});

async function freshOffice(isDemo: boolean): Promise<ServedOffice> {
  return serveOffice({ database, office: await database.buildOffice(), isDemo });
}
const entranceOf = ({ office }: ServedOffice, isDemo: boolean) =>
  openEntrance({ gateway: database.gateway, office, clock: systemClock, newId, isDemo, deskUrl });
const tokenOf = (link: string | null | undefined) => String(link).split('#')[1];
const setUp = ({ desk }: ServedOffice, token: unknown, changes: object = {}) =>
  desk.ask('/api/set-up', {
    method: 'POST',
    body: {
      token,
      name: '陳大文',
      email: 'chan@example.org',
      language: 'zh-Hant',
      password: 'lantern rice ferry nine',
      ...changes,
    },
  });

describe('an office without an administrator', () => {
  test('is set up once, by the newest link', async () => {
    const served = await freshOffice(false);
    const older = await entranceOf(served, false);
    const newer = await entranceOf(served, false);
    expect(newer.setUpLink).toMatch(/^http:\/\/localhost:8080\/set-up#[\w-]{43}$/);
    expect(newer.demoLinks).toEqual([]);
    expect((await served.desk.ask('/api/session')).body).toMatchObject({ user: null, needsSetUp: true, isDemo: false });
    expect((await setUp(served, tokenOf(older.setUpLink))).body.code).toBe('set-up-link-not-known');

    const easy = await setUp(served, tokenOf(newer.setUpLink), { password: 'password12345' });
    expect(easy.body.code).toBe('password-too-easy');
    const done = await setUp(served, tokenOf(newer.setUpLink));
    expect([done.status, done.body.user.role, done.body.needsSetUp]).toEqual([201, 'administrator', false]);
    const cookie = String(done.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    expect((await served.desk.ask('/api/people', { headers: { cookie } })).status).toBe(200);

    expect((await setUp(served, tokenOf(newer.setUpLink))).body.code).toBe('set-up-done');
    expect((await entranceOf(served, false)).setUpLink).toBeNull();
  });

  test('gets one administrator of a crowd at the same moment', async () => {
    const served = await freshOffice(false);
    const { setUpLink } = await entranceOf(served, false);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => setUp(served, tokenOf(setUpLink), { email: `chan-${nth}@example.org` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409 || status === 422)).toHaveLength(7);
  });

  test('is not set up by a link that signs somebody in, nor the other way', async () => {
    const served = await freshOffice(false);
    const { setUpLink } = await entranceOf(served, false);
    const signIn = (token: unknown) => served.desk.ask('/api/session/by-link', { method: 'POST', body: { token } });
    expect((await signIn(tokenOf(setUpLink))).body.code).toBe('link-not-known');
  });
});

describe('a demonstration', () => {
  test('lets every role in, as often as one likes, until it is one no more', async () => {
    const served = await freshOffice(true);
    await database.pastSecurity(
      `insert into yugang.companies (office_id, side, reference, reference_key, profile)
       values ($1, 'left', 'HK-1', 'hk-1', '{}')`,
      [served.office],
    );
    const { demoLinks, setUpLink } = await entranceOf(served, true);
    expect(setUpLink).toBeNull();
    expect(demoLinks.map(({ role }) => role)).toEqual(['administrator', 'manager', 'officer', 'company-user']);
    const cookies = [];
    for (const { role, address } of [...demoLinks, ...demoLinks]) {
      const answer = await served.desk.ask('/api/session/by-link', {
        method: 'POST',
        body: { token: tokenOf(address) },
      });
      expect([answer.status, answer.body.user.role, answer.body.isDemo]).toEqual([200, role, true]);
      cookies.push(String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '');
    }

    // The same office, started for work: its invented people are nobody, and it waits for a real administrator.
    const atWork = await serveOffice({ database, office: served.office, isDemo: false });
    for (const cookie of cookies) {
      expect((await atWork.desk.ask('/api/session', { headers: { cookie } })).body.user).toBeNull();
    }
    for (const { address } of demoLinks) {
      const answer = await atWork.desk.ask('/api/session/by-link', {
        method: 'POST',
        body: { token: tokenOf(address) },
      });
      expect(answer.body.code).toBe('link-not-known');
    }
    expect((await entranceOf(atWork, false)).setUpLink).not.toBeNull();
  });

  test('makes no links for an office that has people of its own', async () => {
    const served = await freshOffice(true);
    await served.as('officer');
    expect((await entranceOf(served, true)).demoLinks).toEqual([]);
  });

  test('makes none for a company user while no company is there', async () => {
    const { demoLinks } = await entranceOf(await freshOffice(true), true);
    expect(demoLinks.map(({ role }) => role)).toEqual(['administrator', 'manager', 'officer']);
  });
});

test('links for the terminal are made for the terminal alone', async () => {
  const served = await freshOffice(false);
  const person = await served.as('officer');
  const deps = { clock: systemClock, newId, random: systemRandom };
  for (const actor of [anonymous, (await served.as('administrator')).actor]) {
    const refused = await database.gateway.inOffice(served.office, (tx) =>
      issueOperatorLink({ tx, ...deps }, actor, { email: person.email, deskUrl }),
    );
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  }
});
