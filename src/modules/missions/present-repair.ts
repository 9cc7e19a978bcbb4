import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Board } from './board.ts';
import { tableName } from './draw-up-mission.ts';
import { isPlaced, type MeetingPlace } from './meeting.ts';
import { wordMeetingObstacle } from './meeting-obstacles.ts';
import { presentRun } from './present-run.ts';
import type { UserNames } from './present-version.ts';
import type { Happening, RepairOutcome, RepairStep } from './repair.ts';
import type { HappeningOrder, RepairAnswer, RepairStepAnswer, RepairsAnswer } from './repair-contract.ts';
import { repairTexts } from './repair-texts.ts';
import type { ShownRepair } from './show-repair.ts';
import { nameOfFirm } from './word-conflict.ts';

export function presentRepairs(shown: ShownRepair, names: UserNames, language: Language): RepairsAnswer {
  return { repair: presentRepair(shown, names, language), movesFrom: shown.movesFrom };
}

function presentRepair(
  { run, mission, board }: ShownRepair,
  names: UserNames,
  language: Language,
): RepairAnswer | null {
  if (run === null) return null;
  const { happening, movesFrom, fillsPlaces } = run.options;
  const isUnderWay = run.state === 'queued' || run.state === 'running';
  return {
    run: presentRun(run, names, language),
    happening: presentHappening(happening),
    movesFrom,
    fillsPlaces,
    isCurrent: isUnderWay || run.planRevision === mission.planRevision,
    outcome: run.outcome && presentOutcome(run.outcome, board, language),
  };
}

function presentHappening(happening: Happening): HappeningOrder {
  switch (happening.kind) {
    case 'meeting-added': {
      const { kind, left, right, demand } = happening;
      return { kind, left, right, demand };
    }
    case 'firms-unavailable':
      return { ...happening, companies: [...happening.companies], slots: [...happening.slots] };
    case 'table-lost':
    case 'interpreter-away':
      return { ...happening, slots: [...happening.slots] };
    case 'firm-cancelled':
    case 'meeting-called-off':
      return happening;
  }
}

function presentOutcome(
  outcome: RepairOutcome,
  board: Board,
  language: Language,
): NonNullable<RepairAnswer['outcome']> {
  const { steps, fewestMoves, breaks, seconds } = outcome;
  const touched = new Set(steps.flatMap(firmsTold));
  const arranged = new Set(board.meetings.filter(isPlaced).flatMap(({ left, right }) => [left, right]));
  const toTell = board.participants.map(({ company }) => company).filter((company) => touched.has(company));
  return {
    steps: steps.map((step) => presentStep(step, board, language)).toSorted(byTime),
    says: [...sayOutcome(outcome, language)],
    fewestMoves,
    breaks,
    toTell,
    untouched: [...arranged].filter((company) => !touched.has(company)).length,
    seconds,
  };
}

/** Who had no place and gets none has nothing to hear. */
function firmsTold({ left, right, from, to }: RepairStep): readonly string[] {
  return from === null && to === null ? [] : [left, right];
}

function presentStep(step: RepairStep, board: Board, language: Language): RepairStepAnswer {
  const nameOf = (company: string) => nameOfFirm(board, company);
  return {
    kind: step.kind,
    left: step.left,
    right: step.right,
    leftName: nameOf(step.left),
    rightName: nameOf(step.right),
    from: presentPlace(step.from, board),
    to: presentPlace(step.to, board),
    whyNot: step.whyNot.map((obstacle) => wordMeetingObstacle(obstacle, nameOf, language)),
  };
}

function presentPlace(place: MeetingPlace | null, board: Board): RepairStepAnswer['from'] {
  const slot = place && board.slots.find(({ number }) => number === place.slot);
  if (!place || !slot) return null;
  const table = board.tables.find(({ number }) => number === place.table)?.name ?? tableName(place.table);
  const interpreter = board.interpreters.find(({ number }) => number === place.interpreter)?.name ?? null;
  return { slot: place.slot, start: slot.start, table, interpreter };
}

function byTime(one: RepairStepAnswer, other: RepairStepAnswer): number {
  const at = ({ to, from }: RepairStepAnswer) => (to ?? from)?.start ?? '';
  return at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : 0;
}

/** What is proven: that nothing more can be kept, and that fewer moves cannot do. */
function sayOutcome({ steps, fewestMoves, keepsMost }: RepairOutcome, language: Language): readonly string[] {
  const say = translator(repairTexts, language);
  const count = (kind: RepairStep['kind']) => steps.filter((step) => step.kind === kind).length;
  const [moved, lost] = [count('moved'), count('lost')];
  const gap = fewestMoves === null ? null : Math.max(0, moved - fewestMoves);
  return [
    ...(lost > 0 ? [say(keepsMost ? 'keeps-most' : 'keeps-open', { lost })] : []),
    moved === 0
      ? say('nothing-moves')
      : gap === null
        ? say('moves-open')
        : gap === 0
          ? say('moves-fewest', { moved })
          : say('moves-gap', { moved, fewest: fewestMoves ?? 0 }),
  ];
}
