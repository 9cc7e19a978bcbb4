import type { MissionMeeting, PlacesAnswer } from '#modules/missions/meeting-contract.ts';

/** What the reader does on a board: choose a meeting, move the chosen one, ask why it cannot go somewhere. */
export type BoardHandling = {
  readonly chosen: MissionMeeting | null;
  /** Where the chosen meeting may go; undefined: nothing is chosen, it may not be moved, or the answer is on its way. */
  readonly places: PlacesAnswer | undefined;
  readonly choose: (meeting: MissionMeeting | null) => void;
  readonly moveTo: (slot: number, table: number | null) => void;
  readonly askWhyNot: (slot: number) => void;
};

type Place = PlacesAnswer['places'][number];

export function placeIn(places: PlacesAnswer | undefined, slot: number): Place | undefined {
  return places?.places.find((place) => place.slot === slot);
}

export function isFree(place: Place | undefined): place is Place {
  return place !== undefined && place.conflicts.length === 0 && place.freeTables.length > 0;
}
