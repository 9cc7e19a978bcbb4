import type { Language } from '#platform/i18n/language.ts';
import type { KeptConflict } from './conflict.ts';
import type { ConflictAnswer } from './mission-contract.ts';

export function presentConflict(_conflict: KeptConflict, _language: Language): ConflictAnswer {
  return { text: '', requirements: [], isSmallest: false };
}
