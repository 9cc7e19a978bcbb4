import type { Clock } from '#platform/clock.ts';
import type { Route } from '#platform/http/endpoint.ts';
import type { NewId } from '#platform/ids.ts';
import type { BoardRefusal, PublishingRefusal } from './board-texts.ts';
import { handoutRoutes } from './handout-routes.ts';
import type { ProgrammeImportRefusal } from './import-programme-texts.ts';
import { importRoutes } from './import-routes.ts';
import { interpreterRoutes } from './interpreter-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { wholeMissionRoutes } from './mission-routes.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { participantRoutes } from './participant-routes.ts';
import type { NameUsers } from './present-version.ts';
import { repairRoutes } from './repair-routes.ts';
import { runRoutes } from './run-routes.ts';

export function missionRoutes(deps: {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly nameUsers: NameUsers;
}): readonly Route<MissionRefusal | BoardRefusal | PublishingRefusal | ProgrammeImportRefusal>[] {
  return [
    ...wholeMissionRoutes(deps),
    ...importRoutes(deps),
    ...participantRoutes,
    ...interpreterRoutes,
    ...runRoutes(deps),
    ...repairRoutes(deps),
    ...meetingRoutes(deps),
    ...handoutRoutes,
  ];
}
