import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { isEasyToGuess } from './judge-password.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';

it('keeps a password as argon2id with its parameters, salted, and knows it again', async () => {
  const [one, two] = await Promise.all([
    hashPassword('lantern rice ferry nine'),
    hashPassword('lantern rice ferry nine'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await isPassword(one, 'lantern rice ferry nine')).toBe(true);
  expect(await isPassword(one, 'lantern rice ferry ten')).toBe(false);
  expect(await isPassword(null, 'lantern rice ferry nine')).toBe(false);
});

it('takes full-width characters of a Chinese keyboard for the plain ones', async () => {
  expect(await isPassword(await hashPassword('ｌａｎｔｅｒｎ１２３４'), 'lantern1234')).toBe(true);
});

it('knows a hash that was made by weaker parameters', async () => {
  expect(isOutdated(await hash('x', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(true);
  expect(isOutdated(await hashPassword('x'))).toBe(false);
});

it.each([
  ['password1234', true],
  ['passwordpassword', true],
  ['123456789012', true],
  ['qwertyuiop12', true],
  ['aaaaaaaaaaaaaaaa', true],
  ['Chan Tai Man 1', true],
  ['chantaiman2026', true],
  ['chantaiman@example.org', true],
  ['TaiManChan#Tai', true],
  ['lantern rice ferry nine', false],
  ['渝港商貿洽談八點半開始', false],
  ['k8#Vq2!mZr4w', false],
])('%s is soon guessed: %s', async (password, isEasy) => {
  expect(await isEasyToGuess(password, ['Chan Tai Man', 'chantaiman@example.org'])).toBe(isEasy);
});
