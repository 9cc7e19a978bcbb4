import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { refuse } from '#platform/result.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { findFirmsBookedElsewhere } from './seat-store.ts';
import { timeInWords } from './word-conflict.ts';

/**
 * The first firm, with mission and time, whom another published mission expects while this one would; null where there is none.
 * `held`: by the working board. `cancelled`: by what was published before the mission was called off.
 */
export async function explainFirmsElsewhere(tx: OfficeTransaction, mission: Mission, status: 'held' | 'cancelled') {
  const found = await findFirmsBookedElsewhere(tx, mission.id, status);
  const [first] = found;
  if (first === undefined) return null;
  const [firm] = await loadParticipantProfiles(tx, system, [first.company]);
  const other = await loadMission(tx, first.otherMission);
  const slot = { start: first.start.toISOString(), end: first.end.toISOString() };
  return refuse(
    'firm-booked-elsewhere',
    { more: found.length - 1 },
    {
      firm: firm?.profile.name ?? {},
      mission: other?.settings.title ?? {},
      time: timeInWords(slot, mission.settings.timeZone, true),
    },
  );
}
