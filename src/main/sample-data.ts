import { createHash } from 'node:crypto';
import { addList, findListOfFile, readCompanyList, type Side } from '#modules/companies/index.ts';
import { findPlans, requestPlan } from '#modules/missions/index.ts';
import { system } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { Gateway } from '#platform/database/gateway.ts';
import { readProjectFile } from '#platform/files/project-file.ts';
import type { NewId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';

export type SampleParts = {
  readonly gateway: Gateway;
  readonly office: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

/** A hall with as many meetings as the sample's companies can have in a day. */
const firstPlan = { slots: 12, tables: 16, seed: 1 };

/** Two invented lists, read as any list is, and a first plan of them. Done again, it changes nothing. */
export async function loadSampleData(parts: SampleParts): Promise<void> {
  const [left, right] = await Promise.all([
    addSampleList(parts, 'left', 'hong-kong.xlsx'),
    addSampleList(parts, 'right', 'chongqing.xlsx'),
  ]);
  if (left === null || right === null) return;
  await parts.gateway.inOffice(parts.office, async (tx) => {
    const plans = await findPlans(tx, system);
    const known = plans.ok && plans.value.some((plan) => plan.leftList === left && plan.rightList === right);
    if (known) return;
    const requested = await requestPlan({ tx, ...parts }, system, {
      leftList: left,
      rightList: right,
      ...firstPlan,
    });
    if (!requested.ok) parts.log.warn({ refusal: requested.refusal.code }, 'the first plan was refused');
  });
}

/** The id of the list; null where its file is not there or cannot be read. */
async function addSampleList(parts: SampleParts, side: Side, fileName: string): Promise<string | null> {
  const source = await readProjectFile('data', 'sample', fileName);
  if (source === null) {
    parts.log.warn({ file: fileName }, 'the sample list is not there');
    return null;
  }
  // Reading a workbook takes a second; one that is there already is known by its bytes.
  const digest = createHash('sha256').update(source).digest('hex');
  const known = await parts.gateway.inOffice(parts.office, (tx) =>
    findListOfFile(tx, system, { side, sha256: digest }),
  );
  if (known.ok && known.value !== null) return known.value.id;
  const read = await readCompanyList({ source, fileName, side });
  if (!read.ok) {
    parts.log.warn({ file: fileName, refusal: read.refusal.code }, 'the sample list cannot be read');
    return null;
  }
  const { sha256, companies, problems } = read.value;
  const added = await parts.gateway.inOffice(parts.office, (tx) =>
    addList({ tx, newId: parts.newId }, system, { side, fileName, sha256, isSample: true, companies, problems }),
  );
  return added.ok ? added.value.id : null;
}
