import { choice, findJsonFault, integer, listOf, nullable, number, objectOf, text } from '../lib/json-shape.ts';
import { accepted, type Outcome, refused } from '../lib/outcome.ts';
import { statuses } from './problem.ts';
import type { Claim } from './verify.ts';

const anyNumber = number(-Number.MAX_SAFE_INTEGER);
const anyInteger = integer(-Number.MAX_SAFE_INTEGER);
const components = {
  obligationsPlaced: anyNumber,
  mustsPlaced: anyNumber,
  worstShare: anyNumber,
  likesWeight: anyNumber,
  breaks: anyNumber,
  tableChanges: anyNumber,
  moved: anyNumber,
};
const partial = objectOf(components, Object.keys(components));
const claimShape = objectOf(
  {
    status: choice(...statuses),
    objective: nullable(partial),
    bound: partial,
    assignments: listOf(
      objectOf(
        {
          meeting: anyInteger,
          slot: anyInteger,
          table: anyInteger,
          representatives: listOf(anyInteger, 2),
          interpreter: anyInteger,
        },
        ['representatives', 'interpreter'],
      ),
    ),
    slotPrices: objectOf({ prices: listOf(anyInteger), partsPerBreak: anyInteger }),
    problemHash: text(),
  },
  ['status', 'objective', 'bound', 'slotPrices', 'problemHash'],
);

/**
 * Reads a result to be verified, ours or anybody's: `assignments` is required, what else is claimed may be left out, and keys
 * that are no claim are passed over. Wrong numbers are not refused here; finding them is what `verify` is for.
 */
export function readClaim(json: unknown): Outcome<Claim, 'timetable-result-malformed'> {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const claim = isObject ? Object.fromEntries([...claimsOf(json), ...certifiedOf(json)]) : json;
  const fault = findJsonFault(claimShape, claim);
  return fault ? refused('timetable-result-malformed', fault) : accepted(claim as Claim);
}

function claimsOf(json: object): (readonly [string, unknown])[] {
  // The status of a repair speaks of how many meetings moved, which is no claim about this problem.
  const keys = 'repair' in json ? ['objective', 'assignments'] : ['status', 'objective', 'bound', 'assignments'];
  return Object.entries(json).filter(([key]) => keys.includes(key));
}

/** The prices and the problem's hash stand in the certificate, among what is told for people. */
function certifiedOf(json: object): (readonly [string, unknown])[] {
  const certificate: unknown = 'certificate' in json ? json.certificate : null;
  if (typeof certificate !== 'object' || certificate === null) return [];
  const names: Record<string, string> = { slotPrices: 'slotPrices', problem: 'problemHash' };
  return Object.entries(certificate).flatMap(([key, value]) => (key in names ? [[names[key]!, value] as const] : []));
}
