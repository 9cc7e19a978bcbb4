import type { VersionsAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Answered } from '#web/shell/answered.tsx';
import { HandOut } from './hand-out.tsx';
import { MissionFrame } from './mission-frame.tsx';
import { useVersions } from './mission-queries.ts';
import { isOver } from './next-step.ts';
import { PublishVersion } from './publish-version.tsx';
import { VersionHistory } from './version-history.tsx';

/** Publishing: what it would change and who is to be told, what was published before, and what to hand out. */
export function VersionsPage() {
  return <MissionFrame>{(mission) => <Versions mission={mission} />}</MissionFrame>;
}

function Versions({ mission }: { readonly mission: MissionAnswer }) {
  const versions = useVersions(mission.id);
  return (
    <Answered of={versions} lines={8}>
      {(loaded: VersionsAnswer) => (
        <>
          {!isOver(mission.state) && <PublishVersion mission={mission} versions={loaded} />}
          {mission.published && <HandOut mission={mission} version={mission.published.number} />}
          <VersionHistory mission={mission} versions={loaded} />
        </>
      )}
    </Answered>
  );
}
