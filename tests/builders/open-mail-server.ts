import type { Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

type Received = { to: readonly string[]; raw: string };

/** A real SMTP server that does what the test says at each step. */
export function openMailServer(answers: {
  rcpt?: () => Error | null;
  data?: () => Error | null;
  mailFrom?: () => Error | null;
}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom: (_address, _session, callback) => callback(answers.mailFrom?.() ?? null),
    onRcptTo: (_address, _session, callback) => callback(answers.rcpt?.() ?? null),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const error = answers.data?.() ?? null;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        if (error === null) received.push({ to, raw: Buffer.concat(chunks).toString() });
        callback(error);
      });
    },
  });
  server.on('error', () => {});
  return new Promise<{ url: string; received: Received[]; close: () => Promise<void> }>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      resolve({
        url: `smtp://127.0.0.1:${portOf(listening)}`,
        received,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
