import pg from 'pg';

/** A pool that outlives its server: a broken connection is dropped and replaced, never an end of the program. */
export function openTolerantPool(config: pg.PoolConfig, onConnectionLost?: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, keepAlive: true, ...config });
  pool.on('error', (error) => onConnectionLost?.(error));
  // While a connection is lent out its errors come to it alone; the query under way is rejected besides.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
