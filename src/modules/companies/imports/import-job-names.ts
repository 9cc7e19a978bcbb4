import { z } from 'zod';
import type { JobDescription } from '#platform/jobs/job-description.ts';

const payload = z.strictObject({ importId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Each goes on where it was when it is run again. */
export const readImportJob: JobDescription<Payload> = { name: 'import-read', payload, retries: 3 };
export const applyImportJob: JobDescription<Payload> = { name: 'import-apply', payload, retries: 3 };
export const undoImportJob: JobDescription<Payload> = { name: 'import-undo', payload, retries: 3 };
