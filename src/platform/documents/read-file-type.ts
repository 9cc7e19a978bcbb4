/** What a file is by its first bytes. `text` is anything that carries no known mark: perhaps a CSV. */
export type FileType =
  | 'zip'
  | 'old-office'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'binary'
  | 'empty'
  | 'text';

const marks: readonly (readonly [FileType, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['old-office', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['png', '\u0089PNG'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['gif', 'GIF8'],
  ['rar', 'Rar!\u001a'],
  ['7z', '7z\u00bc\u00af\u0027\u001c'],
  ['gzip', '\u001f\u008b'],
];

/** The name of a file says what somebody thought it is; its bytes say what it is. */
export function readFileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const marked = marks.find(([, mark]) => head.startsWith(mark));
  if (marked) return marked[0];
  const text = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|table|head|body)\b/.test(text)) return 'html';
  if (text.startsWith('<?xml')) return text.includes('<html') ? 'html' : 'xml';
  return looksBinary(head) ? 'binary' : 'text';
}

/** Control characters a table never holds. NUL is no sign of it: half of the bytes of UTF-16 text are NUL. */
function looksBinary(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > head.length / 20;
}
