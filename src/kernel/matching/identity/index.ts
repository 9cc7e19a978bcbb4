/** The face of telling firms apart. */
export type { Evidence, NameLevel } from './evidence.ts';
export { type FirmName, readFirmName } from './firm-name.ts';
export { type ContactKind, contactKinds, type FirmContact, type FirmRecord, type RegistryId } from './firm-record.ts';
export { IdentityIndex, identityThresholds, type Judgement, type Verdict } from './identity-index.ts';
