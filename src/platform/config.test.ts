import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('has a default for everything', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: undefined,
      dataFolder: undefined,
      smtpUrl: undefined,
      logLevel: 'info',
    },
  });
});

it('reads the environment, lets a flag win, and takes an empty variable as none', () => {
  const read = readConfig({ PORT: '9000', HOST: '0.0.0.0', DATABASE_URL: '', YUGANG_DATA: '/data' }, { port: '0' });
  expect(read).toMatchObject({
    ok: true,
    value: { port: 0, host: '0.0.0.0', databaseUrl: undefined, dataFolder: '/data' },
  });
});

it.each([
  [{ PORT: '80a' }, 'PORT', '80a', /0 to 65535/],
  [{ PORT: '65536' }, 'PORT', '65536', /0 to 65535/],
  [{ HOST: 'a b' }, 'HOST', 'a b', /host name/],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'loud', /debug, info/],
  [{ DATABASE_URL: 'mysql://u:geheim@h/d' }, 'DATABASE_URL', '(not shown)', /postgresql:/],
  [{ SMTP_URL: 'geheim' }, 'SMTP_URL', '(not shown)', /smtp:/],
])('names the variable, the value and what was expected: %o', (environment, setting, value, expected) => {
  const read = readConfig(environment);
  expect(read).toMatchObject({ ok: false, refusal: { code: 'setting-invalid', values: { setting, value } } });
  expect(read.ok ? '' : read.refusal.values['expected']).toMatch(expected);
});

it('names the flag where the flag is wrong', () => {
  const read = readConfig({ PORT: '1' }, { port: '-1' });
  expect(read).toMatchObject({ refusal: { values: { setting: '--port', value: '-1' } } });
});
