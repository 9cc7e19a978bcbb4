import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierKindOf, recogniseIdentifier } from './recognise-identifiers.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// The weights as GB 32100-2015 prints them, so that the check does not share the code's way of computing them.
const printedWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function creditCode(body: string): string {
  const sum = printedWeights.reduce((total, weight, index) => total + weight * alphabet.indexOf(body[index]!), 0);
  const rest = sum % 31;
  return body + (rest === 0 ? '0' : alphabet[31 - rest]!);
}

/** ISO 7064 MOD 97-10 in whole numbers of any size. */
function lei(body: string): string {
  const digits = [...`${body}00`].map((character) => Number.parseInt(character, 36)).join('');
  return body + String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

const doubtOf = (kind: Parameters<typeof recogniseIdentifier>[0], text: string) =>
  recogniseIdentifier(kind, text).doubt;

describe('unified social credit code', () => {
  const body = fc
    .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
    .map((letters) => letters.join(''));

  test('agrees with the printed weights, a remainder of 0 included', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(doubtOf('unified-social-credit-code', creditCode(text))).toBeNull();
      }),
    );
    const zero = fc
      .sample(body, 3000)
      .map(creditCode)
      .filter((code) => code.endsWith('0'));
    expect(zero.length).toBeGreaterThan(20);
    for (const code of zero) expect(doubtOf('unified-social-credit-code', code)).toBeNull();
  });

  test('one changed character is doubted and kept', () => {
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...alphabet), (text, place, other) => {
        const code = creditCode(text);
        fc.pre(code[place] !== other);
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        expect(recogniseIdentifier('unified-social-credit-code', changed)).toMatchObject({
          value: changed,
          doubt: 'check-digit',
        });
      }),
    );
  });

  test.each([
    ['９１３５０２００ ＭＡ２ＸＸＸＸＸ', 'length'],
    ['91350200MA2XIOZSVX', 'characters'],
  ])('%s: %s', (text, doubt) => expect(doubtOf('unified-social-credit-code', text)).toBe(doubt));
});

describe('legal entity identifier', () => {
  const body = fc
    .array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 18, maxLength: 18 })
    .map((letters) => letters.join(''));

  test('agrees with MOD 97-10 in whole numbers', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(doubtOf('lei', lei(text))).toBeNull();
        const wrong = lei(text).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
        expect(doubtOf('lei', wrong)).toBe('check-digit');
      }),
    );
  });

  // The GLEIF's own code, as it publishes it.
  test('the published code of the foundation itself', () => expect(doubtOf('lei', '506700GE1G29325QX363')).toBeNull());
});

test.each([
  ['hong-kong-business-registration', '12345678', null],
  ['hong-kong-business-registration', '12345678-000-01-23-4', null],
  ['hong-kong-business-registration', '1234567', 'format'],
  ['hong-kong-company-number', '0123456', null],
  ['hong-kong-company-number', 'F0012345', null],
  ['hong-kong-company-number', 'ABC', 'format'],
  ['stock-code', '０７００．ＨＫ', null],
  ['stock-code', '600000.SH', null],
  ['stock-code', 'SEHK: 5', null],
  ['stock-code', 'soon', 'format'],
] as const)('%s %s: %s', (kind, text, doubt) => expect(doubtOf(kind, text)).toBe(doubt));

test.each([
  ['91350200MA2XXXXXX0', 'unified-social-credit-code'],
  ['12345678', 'hong-kong-business-registration'],
  ['1234567', 'hong-kong-company-number'],
  ['506700GE1G29325QX363', 'lei'],
  ['pending', null],
])('a registration number by its form: %s is %s', (text, kind) => expect(identifierKindOf(text)).toBe(kind));
