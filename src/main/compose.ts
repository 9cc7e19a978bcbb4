import type { OpenAPIHono } from '@hono/zod-openapi';
import { findActor, findCompaniesWithUsers, nameUsers } from '#modules/accounts/index.ts';
import { accountJobs } from '#modules/accounts/jobs.ts';
import { accountRoutes } from '#modules/accounts/routes.ts';
import type { FindCompaniesInUse } from '#modules/companies/index.ts';
import { companyJobs } from '#modules/companies/jobs.ts';
import { companyRoutes } from '#modules/companies/routes.ts';
import { findCompaniesInMissions } from '#modules/missions/index.ts';
import { missionJobs } from '#modules/missions/jobs.ts';
import { missionRoutes } from '#modules/missions/routes.ts';
import { officeRoutes } from '#modules/offices/routes.ts';
import type { Clock } from '#platform/clock.ts';
import type { Gateway } from '#platform/database/gateway.ts';
import { buildApp } from '#platform/http/build-app.ts';
import type { Readiness } from '#platform/http/health.ts';
import type { HttpEnv } from '#platform/http/request-context.ts';
import { sweepIdempotencyKeys } from '#platform/http/sweep-idempotency-keys.ts';
import { type NewId, systemRandom } from '#platform/ids.ts';
import { type JobRegistry, registerJobs } from '#platform/jobs/job-registry.ts';
import type { Log } from '#platform/log.ts';
import { version } from '#platform/version.ts';
import { refusals } from './refusal-statuses.ts';
import { sampleMissionsJobOf } from './sample-missions.ts';

export type AppParts = {
  readonly gateway: Pick<Gateway, 'inOffice'>;
  readonly office: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Invented people may sign in, and the office sees that it is a demonstration. */
  readonly isDemo: boolean;
  /** Mails leave the desk; false: they wait until the program is told a mail server. */
  readonly sendsMail: boolean;
  /** Where people reach the desk; its host is answered besides localhost, and https there brings HSTS. */
  readonly publicUrl: string | null;
  /** The address the server listens on; its name is answered too. */
  readonly host: string;
  /** The proxy on another machine whose X-Forwarded-For is believed; one on this machine is believed without. */
  readonly trustedProxy: string | null;
  readonly readiness: () => Promise<Readiness>;
  readonly webFolder: string | null;
};

/** The web application of all modules. */
export function composeApp(parts: AppParts): OpenAPIHono<HttpEnv> {
  const { gateway, office, clock, newId, log, isDemo, sendsMail, publicUrl, trustedProxy, readiness, webFolder } =
    parts;
  const random = systemRandom;
  const hosts = [parts.host.toLowerCase(), ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])];
  return buildApp({
    routes: [
      ...accountRoutes({ clock, newId, random, isDemo, sendsMail }),
      ...officeRoutes,
      ...companyRoutes({ clock, newId, nameUsers }),
      ...missionRoutes({ clock, newId, nameUsers }),
    ],
    refusals,
    info: {
      title: 'Yugang 渝港',
      version,
      description: 'The desk of a trade-promotion office: two company lists in, a mission that works out.',
    },
    gateway,
    office,
    findActor: (token) => gateway.inOffice(office, (tx) => findActor({ tx, clock, isDemo }, token)),
    // Behind a public address, who comes from this machine is its proxy.
    trustedProxies: [
      ...(publicUrl === null ? [] : ['127.0.0.1', '::1']),
      ...(trustedProxy === null ? [] : [trustedProxy]),
    ],
    log,
    hosts,
    https: publicUrl?.startsWith('https:') ?? false,
    readiness,
    webFolder,
  });
}

/** Somebody signs in for them, or they take part in a mission: undoing an import leaves them. */
const findCompaniesInUse: FindCompaniesInUse = async (tx, ids) =>
  new Set([...(await findCompaniesWithUsers(tx, ids)), ...(await findCompaniesInMissions(tx, ids))]);

/** Every job of the program. */
export function composeJobs(parts: {
  readonly gateway: Pick<Gateway, 'acrossOffices'>;
  readonly publicUrl: string | null;
  /** The address that mails name. */
  readonly deskUrl: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly isDemo: boolean;
}): JobRegistry {
  const { clock, newId, isDemo, deskUrl } = parts;
  return registerJobs({
    jobs: [
      ...accountJobs({ clock, newId, random: systemRandom, isDemo, deskUrl }),
      ...companyJobs({ clock, newId, findCompaniesInUse }),
      ...missionJobs({ newId, publicUrl: parts.publicUrl }),
      ...(isDemo ? [sampleMissionsJobOf({ clock, newId })] : []),
    ],
    recurring: [sweepIdempotencyKeys(parts.gateway)],
  });
}
