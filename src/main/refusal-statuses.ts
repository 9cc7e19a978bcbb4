import { type AccountRefusal, accountRefusals } from '#modules/accounts/index.ts';
import { type CompanyRefusal, companyRefusals } from '#modules/companies/index.ts';
import { type RequestPlanRefusal, requestPlanRefusals } from '#modules/missions/index.ts';
import { type OfficeRefusal, officeRefusals } from '#modules/offices/index.ts';
import type { RefusalStatus } from '#platform/http/problem.ts';
import { type HttpRefusal, httpRefusals } from '#platform/http/refusals.ts';

/** Every code a request can be refused with. */
export type RefusalCode = HttpRefusal | AccountRefusal | CompanyRefusal | OfficeRefusal | RequestPlanRefusal;

/** The one table from code to status. A code without a status does not compile. */
export const refusalStatuses = {
  'request-not-valid': 400,
  'body-not-json': 400,
  'text-not-storable': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-not-valid': 400,
  'sign-in-needed': 401,
  'cross-site-write': 403,
  'identity-is-the-offices': 403,
  'not-allowed': 403,
  'not-found': 404,
  'idempotency-key-in-flight': 409,
  'email-taken': 409,
  'import-not-discardable': 409,
  'import-not-ready': 409,
  'import-not-undoable': 409,
  'last-administrator': 409,
  'link-just-sent': 409,
  'plan-not-done': 409,
  'reference-taken': 409,
  'set-up-done': 409,
  'version-stale': 412,
  'body-too-large': 413,
  'content-type-not-json': 415,
  'upload-not-octets': 415,
  'host-not-known': 421,
  'code-not-known': 422,
  'company-does-not-fit-role': 422,
  'company-of-person-not-found': 422,
  'fresh-sign-in-needed': 422,
  'idempotency-key-reused': 422,
  'import-decision-not-possible': 422,
  'import-field-not-known': 422,
  'import-has-no-rejected-rows': 422,
  'import-undecided': 422,
  'link-expired': 422,
  'link-not-known': 422,
  'link-used': 422,
  'list-not-found': 422,
  'list-of-other-side': 422,
  'password-too-easy': 422,
  'password-wrong': 422,
  'person-disabled': 422,
  'set-up-link-not-known': 422,
  'sign-in-refused': 422,
  'time-zone-not-known': 422,
  'version-missing': 428,
  'too-many-attempts': 429,
  'internal-error': 500,
  'database-away': 503,
  'not-ready': 503,
} as const satisfies Record<RefusalCode, RefusalStatus>;

export const refusals = {
  statuses: refusalStatuses,
  texts: { ...httpRefusals, ...accountRefusals, ...companyRefusals, ...officeRefusals, ...requestPlanRefusals },
};
