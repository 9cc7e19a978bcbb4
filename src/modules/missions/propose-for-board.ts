import type { Shortfall } from '#kernel/matching/propose.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import { type ProposedMeeting, proposeMeetings } from '#modules/matches/index.ts';
import { accept, type Refusal, type Result } from '#platform/result.ts';
import type { Computation } from './computation.ts';
import { drawUpMission } from './draw-up-mission.ts';
import { type Meeting, notArranged } from './meeting.ts';
import { capacityOf, limitsOfProposals, pairsApart, pairsOfHosts, refuseNoPair } from './planning-limits.ts';

/** Firms by index among the participants of their side, in the order of `drawUpMission`. */
export type Shortfalls = readonly Shortfall[];

export type ProposedForBoard = {
  /** Every meeting the mission has afterwards; a new one has the id `''`. */
  readonly meetings: readonly Meeting[];
  readonly shortfalls: Shortfalls;
  readonly warnings: readonly Refusal[];
};

/**
 * Whether a proposal may be taken back by the next one: nobody accepted, dropped, added, imported or locked it, and its
 * demand is the one the lists give it (only a list's must carries the reason `must-meet`).
 */
export function isOpenProposal({ origin, decision, locked, demand, reasons }: Meeting): boolean {
  const isMustOfLists = reasons.some(({ code }) => code === 'must-meet');
  return origin === 'proposed' && decision === 'proposed' && !locked && (demand === 'must') === isMustOfLists;
}

/** Proposes meetings anew around what was decided. A pair that is proposed again keeps its meeting. */
export function proposeForBoard(computation: Computation): Result<ProposedForBoard> {
  const { board, settings, seed } = computation;
  const { programme, companies } = drawUpMission(computation.mission, { ...board, meetings: [] });
  const sideOf = (side: 'left' | 'right') => {
    const participants = programme.participants.filter((one) => one.side === side);
    return {
      companies: participants.map(({ number }) => companies[number - 1] ?? ''),
      capacities: participants.map((participant) => capacityOf(participant, programme.slots)),
    };
  };
  const [left, right] = [sideOf('left'), sideOf('right')];
  const indexOf = new Map(
    [...left.companies.entries(), ...right.companies.entries()].map(([i, company]) => [company, i]),
  );
  const pairOf = (meeting: Pick<Meeting, 'left' | 'right'>) => ({
    left: indexOf.get(meeting.left) ?? -1,
    right: indexOf.get(meeting.right) ?? -1,
  });
  const stays = board.meetings.filter((meeting) => !isOpenProposal(meeting));

  const proposed = proposeMeetings({
    left: left.companies.map((company) => profileOfParticipant(computation, company)),
    right: right.companies.map((company) => profileOfParticipant(computation, company)),
    leftCapacities: left.capacities,
    rightCapacities: right.capacities,
    apart: [...pairsApart(programme.participants, programme.slots), ...pairsOfHosts(programme.participants)],
    metBefore: computation.metBefore.map(pairOf).filter(({ left, right }) => left >= 0 && right >= 0),
    kept: stays.filter(({ decision }) => decision !== 'dropped').map(pairOf),
    dropped: stays.filter(({ decision }) => decision === 'dropped').map(pairOf),
    unknownMusts: 'warn',
    ...limitsOfProposals(settings, programme.slots.length),
    seed,
  });
  if (!proposed.ok) return proposed;
  const { proposals, shortfalls, warnings } = proposed.value;
  if (proposals.length === 0 && stays.every(({ decision }) => decision === 'dropped'))
    return refuseNoPair(proposed.value);

  const before = new Map(board.meetings.map((meeting) => [`${meeting.left} ${meeting.right}`, meeting]));
  const news = proposals.map((proposal) => {
    const pair = { left: left.companies[proposal.left] ?? '', right: right.companies[proposal.right] ?? '' };
    return meetingOf(proposal, pair, before.get(`${pair.left} ${pair.right}`));
  });
  return accept({ meetings: [...stays, ...news], shortfalls, warnings });
}

/** The registry's profile, as the computation was given it. */
function profileOfParticipant({ profiles }: Computation, company: string): CompanyProfile {
  const profile = profiles[company];
  if (profile === undefined) throw new Error(`company ${company} takes part and has no profile`);
  return profile;
}

function meetingOf(
  { demand, weight, reasons }: ProposedMeeting,
  pair: { readonly left: string; readonly right: string },
  before: Meeting | undefined,
): Meeting {
  const fresh = { ...pair, id: '', version: 1, origin: 'proposed', decision: 'proposed' } as const;
  return { ...notArranged, ...fresh, ...before, demand, weight, reasons };
}
