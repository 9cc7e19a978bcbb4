import type { Role } from '#platform/actor.ts';
import type { Asking } from './serve-desk.ts';

export const nowhere = '01990000-0000-7000-8000-000000000000';
export const localised = { en: 'A', 'zh-Hant': '甲', 'zh-Hans': '甲' };
export const officeChange = {
  name: localised,
  timeZone: 'Asia/Shanghai',
  sides: { left: localised, right: localised },
  email: null,
};

/** Well formed, and of a kind that is none. */
const companyDraft = {
  reference: 'HK-9',
  side: 'left',
  name: { en: 'A' },
  identifiers: [],
  kinds: ['no-such-kind'],
  sectors: [],
  description: {},
  products: [],
  offers: [],
  seeks: [],
  channels: [],
  territory: [],
  priceBands: [],
  monthlyUnitsOffered: null,
  monthlyUnitsSought: null,
  certificates: [],
  certificatesRequired: [],
  onlyIn: [],
  exclusiveIn: [],
  languages: [],
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

/** Well formed, and in a zone that is none. */
const interpreterOrder = { name: { en: 'An interpreter' }, languagePairs: ['cmn-yue'], unavailableSlots: [] };
const missionOrder = {
  title: localised,
  place: {},
  timeZone: 'Asia/Atlantis',
  days: [],
  meetingMinutes: 20,
  changeMinutes: 5,
  tables: 4,
  meetingsPerCompany: null,
  minimumEach: 3,
};

export type Asker = Role | 'anonymous';
type Row = {
  readonly asking?: Asking;
  /** Of the address. */
  readonly query?: string;
  readonly statuses: Readonly<Record<Asker, number>>;
};

const staffOnly = (status: number) => ({
  administrator: status,
  manager: status,
  officer: status,
  'company-user': 403,
  anonymous: 401,
});
const managersOnly = (status: number) => ({ ...staffOnly(status), officer: 403 });
const administratorsOnly = (status: number) => ({ ...managersOnly(status), manager: 403 });
const signedIn = (status: number) => ({ ...staffOnly(status), 'company-user': status });
const everybody = (status: number) => ({ ...signedIn(status), anonymous: status });

/**
 * Who may do what, route by route: the status a well-formed request gets. 401 and 403 stopped at the door; everything else
 * went in. A route that is missing here, or a row without a route, fails the test. A new route gets its row with it.
 */
export const policyMatrix: Record<string, Row> = {
  'GET /api/session': { statuses: everybody(200) },
  'DELETE /api/session': { asking: { headers: { cookie: '' } }, statuses: everybody(200) },
  'POST /api/sign-in-links': { asking: { body: { email: 'nobody@example.org' } }, statuses: everybody(202) },
  'POST /api/session/by-link': { asking: { body: { token: 'x'.repeat(43) } }, statuses: everybody(422) },
  'POST /api/session/by-password': {
    asking: { body: { email: 'nobody@example.org', password: 'not the password' } },
    statuses: everybody(422),
  },
  'POST /api/set-up': {
    asking: { body: { token: 'x'.repeat(43), name: 'A', email: 'a@example.org', language: 'en', password: null } },
    statuses: everybody(409),
  },
  'GET /api/account': { statuses: signedIn(200) },
  'PUT /api/account': {
    asking: { body: { name: 'A', language: 'en' }, headers: { 'if-match': '"99"' } },
    statuses: signedIn(412),
  },
  'PUT /api/account/password': {
    asking: { body: { current: null, next: 'passwordpassword' } },
    statuses: signedIn(422),
  },
  'GET /api/account/sessions': { statuses: signedIn(200) },
  'DELETE /api/account/sessions': { statuses: signedIn(200) },
  'DELETE /api/account/sessions/{id}': { statuses: signedIn(404) },
  'GET /api/people': { statuses: managersOnly(200) },
  'GET /api/people/{id}': { statuses: managersOnly(404) },
  'POST /api/people': {
    asking: { body: { name: 'A', email: 'a@example.org', role: 'company-user', language: 'en', company: null } },
    statuses: administratorsOnly(422),
  },
  'PUT /api/people/{id}': {
    asking: {
      body: { name: 'A', role: 'officer', company: null, isDisabled: false },
      headers: { 'if-match': '"1"' },
    },
    statuses: administratorsOnly(404),
  },
  'POST /api/people/{id}/sign-in-links': { statuses: administratorsOnly(404) },
  'GET /api/office': { statuses: everybody(200) },
  'PUT /api/office': {
    asking: { body: officeChange, headers: { 'if-match': '"99"' } },
    statuses: administratorsOnly(412),
  },
  'GET /api/missions': { statuses: staffOnly(200) },
  'POST /api/missions': { asking: { body: missionOrder }, statuses: staffOnly(422) },
  'GET /api/missions/{id}': { statuses: staffOnly(404) },
  'PUT /api/missions/{id}/settings': {
    asking: { body: missionOrder, headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'POST /api/missions/{id}/settings/effect': { asking: { body: missionOrder }, statuses: staffOnly(404) },
  'POST /api/missions/{id}/close': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'POST /api/missions/{id}/reopen': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'POST /api/missions/{id}/cancel': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'DELETE /api/missions/{id}': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'GET /api/missions/{id}/participants': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/participants': { asking: { body: {} }, statuses: staffOnly(404) },
  'PUT /api/missions/{id}/participants/{company}': {
    asking: {
      body: { unavailableSlots: [], maximumMeetings: null, host: null },
      headers: { 'if-match': '"1"' },
    },
    statuses: staffOnly(404),
  },
  'DELETE /api/missions/{id}/participants/{company}': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/interpreters': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/interpreters': { asking: { body: interpreterOrder }, statuses: staffOnly(404) },
  'PUT /api/missions/{id}/interpreters/{interpreter}': {
    asking: { body: interpreterOrder, headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'DELETE /api/missions/{id}/interpreters/{interpreter}': {
    asking: { headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'POST /api/missions/{id}/runs': {
    asking: { body: { propose: true, onlyAccepted: false } },
    statuses: staffOnly(404),
  },
  'GET /api/missions/{id}/runs/{run}': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/runs/{run}/stop': { asking: { body: { keepBest: true } }, statuses: staffOnly(404) },
  'POST /api/missions/{id}/tables/{table}/reopen': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/repairs': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/repairs': {
    asking: { body: { happening: { kind: 'firm-cancelled', company: nowhere }, movesFrom: 1, fillsPlaces: false } },
    statuses: staffOnly(404),
  },
  'POST /api/missions/{id}/repairs/{run}/accept': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/repairs/{run}/discard': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/explanations': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/explanations': { asking: { body: { meetings: [] } }, statuses: staffOnly(404) },
  'POST /api/sample/removal': { statuses: managersOnly(200) },
  'POST /api/missions/import': {
    asking: { body: 'no programme', headers: { 'content-type': 'application/octet-stream' } },
    statuses: staffOnly(422),
  },
  'GET /api/missions/{id}/meetings': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/meetings': {
    asking: { body: { left: nowhere, right: nowhere, demand: 'like' } },
    statuses: staffOnly(404),
  },
  'POST /api/missions/{id}/meetings/decisions': {
    asking: { body: { meetings: [{ id: nowhere, version: 1 }], decision: 'accepted' } },
    statuses: staffOnly(404),
  },
  'PATCH /api/missions/{id}/meetings/{meeting}': {
    asking: { body: { decision: 'accepted' }, headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'GET /api/missions/{id}/meetings/{meeting}/places': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/meetings/{meeting}/move': {
    asking: { body: { slot: null, table: null }, headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'GET /api/missions/{id}/versions': { statuses: staffOnly(404) },
  'POST /api/missions/{id}/versions': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  // A company user gets its own company's alone; here it is another's.
  'GET /api/missions/{id}/itineraries/{company}': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/itineraries/{company}/itinerary.pdf': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/itineraries/{company}/calendar.ics': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/programme.json': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/timetable.xlsx': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/itineraries.pdf': { statuses: staffOnly(404) },
  'GET /api/missions/{id}/calendars.zip': { statuses: staffOnly(404) },
  'GET /api/my-itineraries': { statuses: { ...staffOnly(403), 'company-user': 200 } },
  'GET /api/vocabulary': { statuses: signedIn(200) },
  'GET /api/companies': { statuses: staffOnly(200) },
  'POST /api/companies': { asking: { body: companyDraft }, statuses: staffOnly(422) },
  'GET /api/companies/{id}': { statuses: signedIn(404) },
  'PUT /api/companies/{id}': {
    asking: { body: companyDraft, headers: { 'if-match': '"1"' } },
    statuses: signedIn(404),
  },
  'POST /api/companies/{id}/archive': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'POST /api/companies/{id}/restore': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'GET /api/companies/{id}/history': { statuses: staffOnly(404) },
  'GET /api/companies/{id}/alike': { statuses: staffOnly(404) },
  'GET /api/companies/export.xlsx': { query: 'side=left', statuses: staffOnly(200) },
  'GET /api/companies/export.csv': { query: 'side=left', statuses: staffOnly(200) },
  'GET /api/imports': { statuses: staffOnly(200) },
  'POST /api/imports': {
    asking: { body: '', headers: { 'content-type': 'application/octet-stream' } },
    query: 'side=left&fileName=a.csv',
    statuses: staffOnly(202),
  },
  'GET /api/imports/{id}': { statuses: staffOnly(404) },
  'GET /api/imports/{id}/rows': { statuses: staffOnly(404) },
  'PUT /api/imports/{id}/columns': {
    asking: { body: { columns: [] }, headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'PUT /api/imports/{id}/decisions': {
    asking: { body: { decisions: [{ row: 2, kind: 'skip', company: null }] }, headers: { 'if-match': '"1"' } },
    statuses: staffOnly(404),
  },
  'POST /api/imports/{id}/apply': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'POST /api/imports/{id}/undo': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'POST /api/imports/{id}/discard': { asking: { headers: { 'if-match': '"1"' } }, statuses: staffOnly(404) },
  'GET /api/imports/{id}/rejected.xlsx': { statuses: staffOnly(404) },
};
