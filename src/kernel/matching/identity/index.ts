/** The face of telling firms apart. */
export type { Evidence } from './evidence.ts';
export { readFirmName } from './firm-name.ts';
export type { ContactKind, FirmContact, FirmRecord } from './firm-record.ts';
export { IdentityIndex, identityThresholds, type Judgement, type Verdict } from './identity-index.ts';
