import type { WriteStream } from 'node:tty';

/** One line that is written over; nothing at all where the stream is no terminal. */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>) {
  const eraseLine = '\r\u001b[2K';
  return {
    show(line: string): void {
      if (stream.isTTY)
        stream.write(`${eraseLine}${[...line].slice(0, Math.max(1, (stream.columns ?? 80) - 1)).join('')}`);
    },
    clear(): void {
      if (stream.isTTY) stream.write(eraseLine);
    },
  };
}
