import type { Identifier, IdentifierKind } from './company.ts';
import { plainText } from './fold-text.ts';

/** Why an identifier may be mistyped. Genuine ones fail published checksums too, so a doubt warns and never blocks. */
export const identifierDoubts = ['length', 'characters', 'check-digit', 'format'] as const;
export type IdentifierDoubt = (typeof identifierDoubts)[number];

/** Keeps the identifier as typed, full-width characters folded, spaces and case evened out. */
export function recogniseIdentifier(kind: IdentifierKind, text: string): Identifier {
  const value = plainText(text).toUpperCase().normalize('NFKC').replace(/\s+/g, '');
  return { kind, value, doubt: doubtOf(kind, value) };
}

/** The kind of a number in a column that only says "registration number", by its form; null where the form is no known one. */
export function identifierKindOf(text: string): IdentifierKind | null {
  const value = plainText(text).toUpperCase().normalize('NFKC').replace(/\s+/g, '');
  if (/^[0-9A-Z]{18}$/.test(value)) return 'unified-social-credit-code';
  if (/^[0-9A-Z]{20}$/.test(value)) return 'lei';
  if (/^\d{8}(-\d{3}.*)?$/.test(value)) return 'hong-kong-business-registration';
  return /^F?\d{5,7}$/.test(value) ? 'hong-kong-company-number' : null;
}

function doubtOf(kind: IdentifierKind, value: string): IdentifierDoubt | null {
  switch (kind) {
    case 'unified-social-credit-code':
      return creditCodeDoubt(value);
    case 'lei':
      return leiDoubt(value);
    // No check digit is published for Hong Kong's numbers: an eight-digit business registration number, alone or followed by branch,
    // period and a check mark as on the certificate; a company number of up to seven digits, eight since December 2023.
    case 'hong-kong-business-registration':
      return /^\d{8}(-?\d{3}(-\d{2}-\d{2}-[0-9A-Z])?)?$/.test(value) ? null : 'format';
    case 'hong-kong-company-number':
      return /^F?\d{4,8}$/.test(value) ? null : 'format';
    case 'stock-code':
      return /^((SEHK|HKEX|HK|SSE|SZSE|SH|SZ|BJ)[:.]?)?\d{1,6}([.:](HK|SH|SS|SZ|BJ))?$/.test(value) ? null : 'format';
  }
}

const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: 31 - (sum of value x 3^(position - 1) mod 31), where 31 stands as 0. */
function creditCodeDoubt(value: string): IdentifierDoubt | null {
  if (value.length !== 18) return 'length';
  const digits = [...value].map((character) => creditCodeAlphabet.indexOf(character));
  if (digits.includes(-1)) return 'characters';
  let sum = 0;
  let weight = 1;
  for (const digit of digits.slice(0, 17)) {
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return digits[17] === (31 - (sum % 31)) % 31 ? null : 'check-digit';
}

/** ISO 17442: letters as 10 to 35, the whole number mod 97 is 1. */
function leiDoubt(value: string): IdentifierDoubt | null {
  if (value.length !== 20) return 'length';
  if (!/^[0-9A-Z]+$/.test(value)) return 'characters';
  let remainder = 0;
  for (const character of value) {
    const number = Number.parseInt(character, 36);
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder === 1 ? null : 'check-digit';
}
