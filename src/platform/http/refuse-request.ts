import type { Refusal } from '#platform/result.ts';
import { buildProblem, problemContentType, type RefusalTable } from './problem.ts';
import type { HttpRefusal } from './refusals.ts';
import type { HttpContext } from './request-context.ts';

type Extras = { readonly issues?: readonly { place: string; expected: string }[]; readonly retryAfterSeconds?: number };

/** Answers a request with a refusal of the HTTP layer. */
export type RefuseRequest = (
  c: HttpContext,
  code: HttpRefusal,
  values?: Refusal['values'],
  extras?: Extras,
) => Response;

export function refuserFor(table: RefusalTable): RefuseRequest {
  return (c, code, values = {}, extras = {}) => {
    const language = c.get('language') ?? 'en';
    const { issues, retryAfterSeconds } = extras;
    const problem = buildProblem({
      refusal: { code, values },
      table,
      language,
      requestId: c.get('requestId'),
      ...(issues && { issues }),
    });
    c.header('Content-Language', language);
    // RFC 9110 wants a challenge with 401; browsers ask nobody for this one.
    if (problem.status === 401) c.header('WWW-Authenticate', 'Cookie realm="yugang"');
    if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
    return c.body(JSON.stringify(problem), problem.status, { 'Content-Type': problemContentType });
  };
}
