import { expect, it } from 'vitest';
import { passwordLength } from '#modules/accounts/contract.ts';
import { shortestPassword } from './password-rule.ts';

it('is the one the desk holds passwords to', () => {
  expect(shortestPassword).toBe(passwordLength.minimum);
});
