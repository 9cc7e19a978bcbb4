import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { InterpretersAnswer } from '#modules/missions/interpreter-contract.ts';
import type {
  BoardAnswer,
  ItineraryAnswer,
  MissionMeeting,
  MyItinerariesAnswer,
  PlacesAnswer,
  VersionsAnswer,
} from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer, MissionSettingsOrder, MissionsAnswer } from '#modules/missions/mission-contract.ts';
import type { ParticipantsAnswer } from '#modules/missions/participant-contract.ts';
import type { ExplanationsAnswer, RepairsAnswer } from '#modules/missions/repair-contract.ts';
import type { Reply } from '#web/api/ask-server.ts';
import { type AnswerOf, refreshAnswers, useAnswer } from '#web/api/use-answer.ts';
import { type OrderOf, useOrder } from '#web/api/use-order.ts';
import { isUnderWay } from './next-step.ts';

/** Everything about missions is answered under this path. */
export const missionsPath = '/api/missions';
export const missionPath = (id: string) => `${missionsPath}/${id}`;

/** How often a page looks whether a colleague changed the mission, and how often while it is being computed. */
const lookEveryMs = 10_000;
const lookCloselyMs = 1_000;

export function useMissions() {
  return useAnswer<MissionsAnswer>(missionsPath, {
    refetchEvery: ({ missions }) => (missions.some(({ lastRun }) => isUnderWay(lastRun)) ? 2_000 : false),
  });
}

/** The mission, looked at again and again; when it has changed, everything beneath it is asked for anew. */
export function useMission(id: string): AnswerOf<MissionAnswer> {
  const queries = useQueryClient();
  const mission = useAnswer<MissionAnswer>(missionPath(id), {
    refetchEvery: ({ lastRun }) => (isUnderWay(lastRun) ? lookCloselyMs : lookEveryMs),
  });
  const known = useRef<number | null>(null);
  const version = mission.data?.version ?? null;
  useEffect(() => {
    if (version === null) return;
    if (known.current !== null && known.current !== version) void refreshAnswers(queries, [`${missionPath(id)}/`]);
    known.current = version;
  }, [version, queries, id]);
  return mission;
}

export const useParticipants = (id: string) => useAnswer<ParticipantsAnswer>(`${missionPath(id)}/participants`);
export const useInterpreters = (id: string) => useAnswer<InterpretersAnswer>(`${missionPath(id)}/interpreters`);
export const useBoard = (id: string) => useAnswer<BoardAnswer>(`${missionPath(id)}/meetings`);
/** What happened and how it would be mended; looked at closely while it is computed. */
export const useRepairs = (id: string) =>
  useAnswer<RepairsAnswer>(`${missionPath(id)}/repairs`, {
    refetchEvery: ({ repair }) => (isUnderWay(repair?.run) ? lookCloselyMs : false),
  });

/** What it would take to place what has no place. */
export const useExplanations = (id: string) =>
  useAnswer<ExplanationsAnswer>(`${missionPath(id)}/explanations`, {
    refetchEvery: ({ run }) => (isUnderWay(run) ? lookCloselyMs : false),
  });

export const useVersions = (id: string) => useAnswer<VersionsAnswer>(`${missionPath(id)}/versions`);

/** Where a meeting may go. Not shared with the meeting chosen before: its places are no use here. */
export const usePlaces = (id: string, meeting: string | null) =>
  useAnswer<PlacesAnswer>(meeting && `${missionPath(id)}/meetings/${meeting}/places`);

export function itineraryPath(id: string, company: string): string {
  return `${missionPath(id)}/itineraries/${company}`;
}
export const useItinerary = (id: string, company: string, isDraft: boolean) =>
  useAnswer<ItineraryAnswer>(`${itineraryPath(id, company)}${isDraft ? '?draft=yes' : ''}`);

export const useMyItineraries = () => useAnswer<MyItinerariesAnswer>('/api/my-itineraries');

type Definition<Sent> = Parameters<typeof useOrder<Sent, unknown>>[0];

/** An order under a mission. Afterwards everything about missions is asked for anew: one change shows on many pages. */
export function useMissionOrder<Sent, Answer>(
  id: string,
  {
    method,
    path,
    ...more
  }: Pick<Definition<Sent>, 'method' | 'body' | 'answersAs'> & { readonly path: string | ((sent: Sent) => string) },
): OrderOf<Sent, Answer> {
  const queries = useQueryClient();
  const order = useOrder<Sent, Answer>({
    method,
    path: (sent) => `${missionPath(id)}${typeof path === 'string' ? path : path(sent)}`,
    refreshes: [missionsPath],
    ...more,
  });
  return {
    ...order,
    async send(sent, from) {
      const answer = await order.send(sent, from);
      // Refused: somebody else may have changed what is seen here.
      if (answer === null) void refreshAnswers(queries, [missionPath(id)]);
      return answer;
    },
  };
}

/** An order that answers with the meeting as it stands now: the board shows it at once, and the next order starts from it. */
export function useMeetingOrder<Sent>(
  id: string,
  definition: Parameters<typeof useMissionOrder<Sent, MissionMeeting>>[1],
): OrderOf<Sent, MissionMeeting> {
  const queries = useQueryClient();
  const order = useMissionOrder<Sent, MissionMeeting>(id, definition);
  return {
    ...order,
    async send(sent, from) {
      const meeting = await order.send(sent, from);
      if (meeting) keepMeeting(queries, id, meeting);
      return meeting;
    },
  };
}

function keepMeeting(queries: QueryClient, id: string, meeting: MissionMeeting): void {
  queries.setQueriesData<Reply<BoardAnswer>>({ queryKey: [`${missionPath(id)}/meetings`] }, (reply) => {
    if (!reply) return reply;
    const meetings = reply.answer.meetings.map((each) => (each.id === meeting.id ? meeting : each));
    return { ...reply, answer: { ...reply.answer, meetings } };
  });
}

export function useSaveSettings(id: string) {
  return useMissionOrder<MissionSettingsOrder, MissionAnswer>(id, {
    method: 'PUT',
    path: '/settings',
    answersAs: () => missionPath(id),
  });
}
