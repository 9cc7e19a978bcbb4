import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { StartRefusal } from './start-refusals.ts';

export type RunningServer = {
  /** The port it listens on, also where the system chose it. */
  readonly port: number;
  /** Takes no new connection, gives the requests under way time to end, then cuts what is left. */
  readonly stop: () => Promise<void>;
};

const graceMs = 10_000;
const readHeadersWithinMs = 10_000;
const readRequestWithinMs = 20_000;

/** Listens on `host` and `port` with the application. */
export async function startServer(options: {
  readonly fetch: Parameters<typeof getRequestListener>[0];
  readonly host: string;
  readonly port: number;
}): Promise<Result<RunningServer, StartRefusal>> {
  const server = createServer(
    { headersTimeout: readHeadersWithinMs, requestTimeout: readRequestWithinMs },
    getRequestListener(options.fetch, { hostname: 'localhost' }),
  );
  const failure = await listen(server, options);
  if (failure !== null) return refusalOf(failure, options);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return accept({ port, stop: () => stop(server) });
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ host, port }, () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
}

function refusalOf({ code, message }: NodeJS.ErrnoException, { host, port }: { host: string; port: number }) {
  if (code === 'EADDRINUSE') return refuse('port-in-use' as const, { port });
  if (code === 'EACCES') return refuse('port-not-permitted' as const, { port });
  return refuse('address-not-available' as const, { host, reason: code ?? message });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
