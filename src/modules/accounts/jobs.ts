import { defineJob, type JobDefinition } from '#platform/jobs/define-job.ts';
import { linkMail } from './link-mail-job.ts';
import { type MailLinkDependencies, mailLink } from './mail-link.ts';

export function accountJobs(
  deps: Omit<MailLinkDependencies, 'tx'>,
): readonly [JobDefinition<{ readonly user: string | null }>] {
  return [
    defineJob({
      ...linkMail,
      async handler({ inOffice }, { user }) {
        if (user !== null) await inOffice((tx) => mailLink({ ...deps, tx }, user));
      },
    }),
  ];
}
