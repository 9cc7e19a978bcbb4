import { expect, test } from 'vitest';
import { findCompanyIds, loadParticipantProfiles, removeSampleCompanies } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { buildDatabase } from '#tests/builders/build-database.ts';
import { loadSampleData } from './sample-data.ts';

test('the sample’s lists are imported once, each company as its list tells it, and go without a trace', async () => {
  const { gateway, buildOffice, pastSecurity } = await buildDatabase();
  const office = await buildOffice();
  const newId = uuidVersion7(systemClock);
  const load = () => loadSampleData({ gateway, office, clock: systemClock, newId, log: openLog({ level: 'silent' }) });
  await load();
  const idsOf = (side: 'left' | 'right') => gateway.inOffice(office, (tx) => findCompanyIds(tx, system, { side }));
  const [left, right] = [await idsOf('left'), await idsOf('right')];
  expect([left.length, right.length]).toEqual([40, 60]);
  const companies = await gateway.inOffice(office, (tx) => loadParticipantProfiles(tx, system, [...left, ...right]));
  expect(companies.every(({ isSample }) => isSample)).toBe(true);
  await load();
  expect(await idsOf('left')).toEqual(left);
  const [list] = await pastSecurity<{ id: string }>(
    `select id from yugang.company_imports where office_id = $1 and side = 'left'`,
    [office],
  );
  const told = { side: 'left', importId: String(list?.id) } as const;
  expect(await gateway.inOffice(office, (tx) => findCompanyIds(tx, system, told))).toEqual(left);
  const rows = () =>
    pastSecurity<{ count: number }>(
      `select (select count(*) from yugang.company_imports where office_id = $1)::int as count
       union all select (select count(*) from yugang.company_changes where office_id = $1)::int
       union all select (select count(*) from yugang.company_search where office_id = $1)::int`,
      [office],
    );
  expect((await rows()).map(({ count }) => count)).toEqual([2, 100, 100]);
  expect(await gateway.inOffice(office, (tx) => removeSampleCompanies(tx, system))).toBe(100);
  expect((await rows()).map(({ count }) => count)).toEqual([0, 0, 0]);
});
