import type { WriteStream } from 'node:tty';

/** One line that is written over; nothing at all where the stream is no terminal. */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>) {
  const eraseLine = '\r\u001b[2K';
  return {
    show(line: string): void {
      // A line that wraps could not be erased. Some terminals say they have 0 columns.
      if (stream.isTTY) stream.write(`${eraseLine}${fitted(line, (stream.columns || 80) - 1)}`);
    },
    clear(): void {
      if (stream.isTTY) stream.write(eraseLine);
    },
  };
}

/** The beginning of a line that fits; Chinese characters and full-width marks take two columns. */
function fitted(line: string, columns: number): string {
  let room = columns;
  let end = 0;
  for (const letter of line) {
    room -= /[\u2e80-\uffef]/.test(letter) ? 2 : 1;
    if (room < 0) break;
    end += letter.length;
  }
  return line.slice(0, end);
}
