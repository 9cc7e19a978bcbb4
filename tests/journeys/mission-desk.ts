import type { APIRequestContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CompanyDraft } from '#modules/companies/contract.ts';
import type { BoardAnswer, MissionMeeting } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer, MissionSettingsOrder } from '#modules/missions/mission-contract.ts';
import type { ParticipantsAnswer } from '#modules/missions/participant-contract.ts';

/** What a journey about missions finds when it begins: made by the API, so that the journey itself is quick. */

type Side = 'left' | 'right';

/** Every journey has firms of its own, so that none meets another's in a published mission. */
export function firmsFor(journey: string, firmsASide: number): readonly CompanyDraft[] {
  return (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: firmsASide }, (_, index) => firm(journey, side, index + 1)),
  );
}

function firm(journey: string, side: Side, number: number): CompanyDraft {
  const isLeft = side === 'left';
  return {
    reference: `${journey}-${isLeft ? 'HK' : 'CQ'}-${number}`,
    side,
    name: isLeft
      ? {
          en: `Harbour ${journey} ${number}`,
          'zh-Hant': `維港${journey} ${number}`,
          'zh-Hans': `维港${journey} ${number}`,
        }
      : { en: `Jialing ${journey} ${number}`, 'zh-Hans': `嘉陵${journey} ${number}` },
    identifiers: [],
    kinds: [isLeft ? 'brand' : 'channel'],
    sectors: ['food'],
    description: { en: isLeft ? 'Sauces from Hong Kong' : 'Supermarkets in Chongqing' },
    products: ['sauces'],
    offers: isLeft ? ['sauces'] : ['supermarket shelves'],
    seeks: isLeft ? ['supermarket shelves'] : ['sauces'],
    channels: ['supermarket'],
    territory: ['Chongqing'],
    priceBands: [],
    monthlyUnitsOffered: null,
    monthlyUnitsSought: null,
    certificates: [],
    certificatesRequired: [],
    onlyIn: [],
    exclusiveIn: [],
    languages: ['cmn'],
    maximumMeetings: null,
    representatives: null,
    sessions: [],
    unavailableSlots: [],
    availabilityNote: null,
    website: null,
    contacts: [],
    mustMeet: [],
    neverMeet: [],
  };
}

export const settings: MissionSettingsOrder = {
  title: { en: 'Sauces for Chongqing', 'zh-Hant': '醬料進重慶', 'zh-Hans': '酱料进重庆' },
  place: { en: 'Hall 5', 'zh-Hant': '五號館', 'zh-Hans': '五号馆' },
  timeZone: 'Asia/Shanghai',
  days: [
    {
      date: '2031-03-18',
      sessions: [
        { session: 'morning', start: '09:30', slots: 3, breaks: [] },
        { session: 'afternoon', start: '14:00', slots: 2, breaks: [] },
      ],
    },
  ],
  meetingMinutes: 20,
  changeMinutes: 5,
  tables: 3,
  meetingsPerCompany: 3,
  minimumEach: 1,
};

let keys = 0;
const key = () => ({ 'idempotency-key': `journey-${process.pid}-${Date.now()}-${keys++}` });

async function answerOf<Answer>(sent: ReturnType<APIRequestContext['get']>): Promise<Answer> {
  const response = await sent;
  if (!response.ok()) throw new Error(`${response.url()} ${response.status()}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Somebody signed in (the request of a page), as the API knows them. */
export function asking(page: Page, url: string) {
  const { request } = page.context();
  const read = <Answer>(path: string) => answerOf<Answer>(request.get(`${url}${path}`));
  const post = <Answer>(path: string, data?: unknown, version?: number) =>
    answerOf<Answer>(
      request.post(`${url}${path}`, {
        headers: {
          'content-type': 'application/json',
          ...key(),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(data !== undefined && { data }),
      }),
    );
  return {
    mission: (id: string) => read<MissionAnswer>(`/api/missions/${id}`),
    board: (id: string) => read<BoardAnswer>(`/api/missions/${id}/meetings`),
    missions: () => read<{ missions: MissionAnswer[] }>('/api/missions'),
    createFirms: async (drafts: readonly CompanyDraft[]) => {
      const ids: string[] = [];
      for (const draft of drafts) ids.push((await post<{ id: string }>('/api/companies', draft)).id);
      return ids;
    },
    createMission: (changes: Partial<MissionSettingsOrder> = {}) =>
      post<MissionAnswer>('/api/missions', { ...settings, ...changes }),
    addFirms: (id: string, companies: readonly string[]) =>
      post<unknown>(`/api/missions/${id}/participants`, { companies }),
    addMeeting: (id: string, left: string, right: string, demand: MissionMeeting['demand'] = 'like') =>
      post<MissionMeeting>(`/api/missions/${id}/meetings`, { left, right, demand }),
    move: (id: string, meeting: MissionMeeting, slot: number | null, table: number | null) =>
      post<MissionMeeting>(`/api/missions/${id}/meetings/${meeting.id}/move`, { slot, table }, meeting.version),
    setTimes: async (id: string, company: string, unavailableSlots: readonly number[]) => {
      const path = `/api/missions/${id}/participants`;
      const { participants } = await read<ParticipantsAnswer>(path);
      const version = participants.find((one) => one.company === company)?.version;
      return answerOf<unknown>(
        request.put(`${url}${path}/${company}`, {
          data: { unavailableSlots, maximumMeetings: null, host: null },
          headers: { 'if-match': `"${version}"` },
        }),
      );
    },
    publish: (id: string, version: number) => post<unknown>(`/api/missions/${id}/versions`, undefined, version),
    compute: async (id: string) => {
      await post<unknown>(`/api/missions/${id}/runs`, { propose: true, onlyAccepted: false, limitSeconds: 3 });
      const ended = async () => (await read<MissionAnswer>(`/api/missions/${id}`)).lastRun?.state;
      await expect.poll(ended, { timeout: 60_000, interval: 300 }).toBe('done');
    },
  };
}

export type Asking = ReturnType<typeof asking>;

/** A mission of `firmsASide` firms a side; meetings between the firms of each pair (numbers from 1), put where they are said to stand. */
export async function missionWithMeetings(
  api: Asking,
  journey: string,
  firmsASide: number,
  meetings: readonly {
    readonly left: number;
    readonly right: number;
    readonly at?: readonly [slot: number, table: number];
  }[],
  changes: Partial<MissionSettingsOrder> = {},
) {
  const companies = await api.createFirms(firmsFor(journey, firmsASide));
  const left = companies.slice(0, firmsASide);
  const right = companies.slice(firmsASide);
  const { id } = await api.createMission(changes);
  await api.addFirms(id, companies);
  const made: MissionMeeting[] = [];
  for (const pair of meetings) {
    const meeting = await api.addMeeting(id, left[pair.left - 1]!, right[pair.right - 1]!);
    made.push(pair.at ? await api.move(id, meeting, ...pair.at) : meeting);
  }
  return { id, left, right, meetings: made };
}
