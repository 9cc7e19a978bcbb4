import { defineJob, type JobContext, type JobDefinition } from '#platform/jobs/define-job.ts';
import { applyImport, type ImportDependencies } from './imports/apply-import.ts';
import { failImport } from './imports/fail-import.ts';
import { applyImportJob, readImportJob, undoImportJob } from './imports/import-job-names.ts';
import { readImport } from './imports/read-import.ts';
import { type UndoDependencies, undoImport } from './imports/undo-import.ts';

type ImportJob = JobDefinition<{ readonly importId: string }>;

export function companyJobs(deps: ImportDependencies & UndoDependencies): readonly ImportJob[] {
  return [
    defineJob({
      ...readImportJob,
      handler: (context, { importId }) => ending(context, importId, () => readImport(context, importId)),
    }),
    defineJob({
      ...applyImportJob,
      handler: (context, { importId }) => ending(context, importId, () => applyImport(deps, context, importId)),
    }),
    defineJob({
      ...undoImportJob,
      handler: (context, { importId }) => ending(context, importId, () => undoImport(deps, context, importId)),
    }),
  ];
}

/** The last try that breaks leaves an import that says so, not one that is worked on for ever. */
async function ending(context: JobContext, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (context.lastAttempt && !context.signal.aborted) await context.inOffice((tx) => failImport(tx, importId));
    throw error;
  }
}
