import { expect, it } from 'vitest';
import type { BoardAnswer, MissionMeeting } from '#modules/missions/meeting-contract.ts';
import { readBoard } from './board.ts';
import { filterMeetings, type MeetingFilter } from './filter-meetings.ts';

const firm = (company: string, side: 'left' | 'right', name: object) => ({
  company,
  number: 1,
  side,
  reference: company.toUpperCase(),
  name,
  unavailableSlots: [],
  hostTable: null,
});
const meeting = (id: string, right: string, changes: Partial<MissionMeeting>): MissionMeeting => ({
  id,
  version: 1,
  left: 'lamp',
  right,
  demand: 'like',
  weight: 1,
  origin: 'proposed',
  decision: 'proposed',
  reasons: [],
  slot: null,
  table: null,
  languagePair: null,
  languagePairBy: 'languages',
  interpreter: null,
  locked: false,
  whyNotPlaced: [],
  ...changes,
});
const board = readBoard({
  slots: [],
  tables: [],
  participants: [
    firm('lamp', 'left', { en: 'Harbour Lamp', 'zh-Hant': '港燈設計' }),
    firm('mall', 'right', { 'zh-Hans': '两江商场' }),
    firm('park', 'right', { 'zh-Hans': '南山乐园' }),
  ],
  interpreters: [],
  languagePairs: [],
  meetings: [
    meeting('dropped', 'mall', { decision: 'dropped', demand: 'must', weight: 9 }),
    meeting('weak', 'park', { weight: 2 }),
    meeting('strong', 'mall', { weight: 8, slot: 1, table: 1, decision: 'accepted' }),
    meeting('must', 'park', { demand: 'must', weight: 1 }),
  ],
  figures: {
    placed: 1,
    mustsPlaced: 0,
    worstShare: 1,
    breaks: 0,
    tableChanges: 0,
    status: null,
    boundBreaks: null,
    says: [],
  },
} satisfies BoardAnswer);

it.each<[Partial<MeetingFilter>, string[]]>([
  [{}, ['must', 'strong', 'weak', 'dropped']],
  [{ q: '商场' }, ['strong', 'dropped']],
  [{ q: 'harbour 南山' }, ['must', 'weak']],
  [{ q: 'ＰＡＲＫ' }, ['must', 'weak']],
  [{ decision: 'accepted' }, ['strong']],
  [{ demand: 'must' }, ['must', 'dropped']],
  [{ place: 'placed' }, ['strong']],
  [{ place: 'waiting', decision: 'proposed' }, ['must', 'weak']],
])('meetings that fit %j, musts and the best first', (filter, ids) => {
  const all: MeetingFilter = { q: '', decision: '', demand: '', place: '' };
  expect(filterMeetings(board, { ...all, ...filter }).map(({ id }) => id)).toEqual(ids);
});
