import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeError, openLog } from './log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLog({ level: 'debug', destination: { write: (line) => lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('writes one JSON line in UTC, without the fields that hold people’s data', () => {
  const [line] = logged((log) =>
    log.info(
      { office: 'o-1', email: 'canary@example.org', job: { payload: 'canary' }, a: { b: { phone: '+852 canary' } } },
      'listed',
    ),
  );
  expect(line).toMatchObject({ level: 'info', msg: 'listed', office: 'o-1', email: '[not logged]' });
  expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(JSON.stringify(line)).not.toContain('canary');
});

it('keeps of an error its kind, code and place, and no value', () => {
  const database = Object.assign(new Error('duplicate key: canary'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (reference)=(canary) already exists.',
    table: 'companies',
    constraint: 'companies_once',
  });
  const schema = z.object({ email: z.email() }).safeParse({ email: 'canary' }).error;
  const errors = [new Error('canary', { cause: database }), schema, new SyntaxError('in "canary"'), 'canary'];
  const lines = logged((log) => {
    for (const error of errors) log.error({ error, err: error }, 'failed');
  });
  expect(JSON.stringify(lines)).not.toContain('canary');
  expect(lines[0]?.['error']).toMatchObject({
    kind: 'Error',
    cause: { kind: 'PostgreSQL', code: '23505', table: 'companies', constraint: 'companies_once' },
  });
  expect(lines[1]?.['error']).toMatchObject({ kind: 'ZodError', issues: ['email: invalid_format'] });
});

it('keeps no line of a message that spans several, even one that looks like a frame', () => {
  const described = describeError(new Error('first\n   at canary'));
  expect(JSON.stringify(described)).not.toContain('canary');
  expect(described.place?.[0]).toContain('log.test.ts');
});
