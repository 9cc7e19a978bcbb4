import { describe, expect, it } from 'vitest';
import { ConnectionLost, errorOf, Refused, versionOf } from './problem.ts';

const problem = {
  status: 412,
  code: 'version-stale',
  detail: 'Changed meanwhile.',
  values: {},
  current: { name: 'B' },
};

describe('what an answer that is no success was', () => {
  it('a refusal of the desk, with what it says and the version to start from', () => {
    const error = errorOf({
      status: 412,
      contentType: 'application/problem+json; charset=utf-8',
      etag: 'W/"7"',
      text: JSON.stringify(problem),
    });
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ message: 'Changed meanwhile.', problem, currentVersion: 7 });
  });

  it.each([502, 503, 504, 0])('silence, where something between us says %i', (status) => {
    expect(errorOf({ status, contentType: 'text/html', etag: null, text: '<h1>' })).toBeInstanceOf(ConnectionLost);
  });

  it('a refusal of the desk that it is not ready is one, and no silence', () => {
    const text = JSON.stringify({ ...problem, status: 503, code: 'not-ready' });
    expect(errorOf({ status: 503, contentType: 'application/problem+json', etag: null, text })).toBeInstanceOf(Refused);
  });

  it('something else that refused', () => {
    const error = errorOf({ status: 413, contentType: 'text/html', etag: null, text: '<h1>' });
    expect(error).toMatchObject({ problem: { status: 413, code: 'unknown' } });
  });
});

it.each([
  ['"3"', 3],
  ['W/"12"', 12],
  ['"abc"', null],
  [null, null],
])('the version in the ETag %s is %s', (etag, version) => {
  expect(versionOf(etag)).toBe(version);
});
