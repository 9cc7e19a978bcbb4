import type { Clock } from '#platform/clock.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import { findMission } from './find-missions.ts';
import { importProgramme } from './import-programme.ts';
import { type ProgrammeImportRefusal, programmeImportRefusals } from './import-programme-texts.ts';
import { missionAnswer } from './mission-contract.ts';
import { canChangeMissions } from './policy.ts';
import { presentMission, usersOf } from './present-mission.ts';
import type { NameUsers } from './present-version.ts';

const codes = Object.keys(programmeImportRefusals) as ProgrammeImportRefusal[];

const importProgrammeEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/import',
  name: 'importProgramme',
  tag: 'Missions',
  summary: 'Makes a mission of a programme in the open format',
  description:
    'Firms are those of the registry under their side and reference, else new ones. The same file again answers the mission it became the first time. What a mission cannot keep is refused with its place in the file; an obligation becomes a must.',
  may: canChangeMissions,
  upload: { maximumBytes: 20_000_000, description: 'A programme.json' },
  answer: { status: 201, description: 'The mission', schema: missionAnswer },
  idempotent: true,
  refusals: codes,
});

export function importRoutes(deps: {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly nameUsers: NameUsers;
}): readonly Route<ProgrammeImportRefusal>[] {
  return [
    route(importProgrammeEndpoint, async ({ tx, actor, upload, language }) => {
      const imported = await importProgramme({ tx, ...deps }, actor, upload);
      if (!imported.ok) return imported;
      const found = await findMission(tx, actor, imported.value);
      if (!found.ok) return found;
      const names = await deps.nameUsers(tx, usersOf([found.value]));
      return accept({
        body: presentMission(found.value, names, language),
        version: found.value.mission.version,
        headers: { location: `/api/missions/${imported.value}` },
      });
    }),
  ];
}
