import pg from 'pg';

/**
 * How columns arrive in the program where pg's habit surprises: `bigint` (and count(*)) as a number, refused beyond
 * 2^53, since pg gives a text; `date` as its text 2026-11-22, since pg gives a moment of the machine's own time zone.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: unknown) {
    if (format !== 'binary' && oid === pg.types.builtins.INT8) return parseBigint;
    if (format !== 'binary' && oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error(`the bigint ${text} does not fit a number; cast it to text in the query`);
  return value;
}
