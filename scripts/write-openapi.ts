import { writeFile } from 'node:fs/promises';
import { composeApp } from '../src/main/compose.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openLog } from '../src/platform/log.ts';

// The document is made from the routes alone: no database is asked.
const nothing = () => Promise.reject(new Error('writing the document asks for nothing'));
const app = composeApp({
  gateway: { inOffice: nothing },
  office: '',
  clock: systemClock,
  newId: () => '',
  log: openLog({ level: 'silent' }),
  isDemo: false,
  sendsMail: false,
  trustedProxy: null,
  publicUrl: null,
  host: 'localhost',
  readiness: nothing,
  webFolder: null,
});
const answer = await app.request('/api/openapi.json', { headers: { host: 'localhost' } });
await writeFile(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(await answer.json(), null, 2)}\n`);
