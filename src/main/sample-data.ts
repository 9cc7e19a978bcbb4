import { importListAtOnce, type Side } from '#modules/companies/index.ts';
import { wantsSample } from '#modules/offices/index.ts';
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

/** Two invented lists, imported as any list is. Known by their bytes, so doing it again changes nothing; once removed they stay away. */
export async function loadSampleData(parts: SampleParts): Promise<void> {
  if (!(await parts.gateway.inOffice(parts.office, wantsSample))) return;
  await Promise.all([
    importSampleList(parts, 'left', 'hong-kong.xlsx'),
    importSampleList(parts, 'right', 'chongqing.xlsx'),
  ]);
}

async function importSampleList(parts: SampleParts, side: Side, fileName: string): Promise<void> {
  const { gateway, office, clock, newId, log } = parts;
  const file = await readProjectFile('data', 'sample', fileName);
  if (file === null) {
    log.warn({ file: fileName }, 'the sample list is not there');
    return;
  }
  const inOffice: Parameters<typeof importListAtOnce>[0]['inOffice'] = (work) => gateway.inOffice(office, work);
  const imported = await importListAtOnce({ clock, newId, inOffice }, system, { side, fileName, file, isSample: true });
  if (!imported.ok) log.warn({ file: fileName, refusal: imported.refusal.code }, 'the sample list was not imported');
}
