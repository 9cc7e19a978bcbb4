import type { FirmName } from './firm-name.ts';

/** What a firm is told from others by, in folded and canonical spelling. */
export type FirmRecord<Id> = {
  readonly id: Id;
  readonly registryIds: readonly RegistryId[];
  readonly names: readonly FirmName[];
  readonly contacts: readonly FirmContact[];
};

/** A number in a public register. One whose checksum fails is evidence; one that holds decides. */
export type RegistryId = { readonly kind: string; readonly value: string; readonly isValid: boolean };

export type ContactKind = 'website' | 'telephone' | 'mail';
export type FirmContact = { readonly kind: ContactKind; readonly value: string };
