import type { AnsweredFile, EndpointAnswer, Route } from './endpoint.ts';
import type { Answered } from './idempotency.ts';

/** An answer that its own contract doesn't know: a bug, and nothing of it may leave. */
export class AnswerBreaksContract extends Error {
  override readonly name = 'AnswerBreaksContract';
}

/** The answer as it may leave: held against the contract, an unknown or ill-formed field is a bug of ours and never sent. */
export function presentAnswer(
  { endpoint }: Route,
  answer: EndpointAnswer<Route['endpoint']>,
): Pick<Answered, 'headers' | 'body'> {
  const version = answer.version === undefined ? {} : { etag: `"${answer.version}"` };
  if (endpoint.answer.file) {
    const { file } = answer;
    if (!file || !endpoint.answer.file.contentTypes.includes(file.contentType)) {
      throw new AnswerBreaksContract(`the answer of ${endpoint.name} is no file of a kind its contract names`);
    }
    return { headers: { ...headersOf(file), ...version, ...answer.headers }, body: { kind: 'file', ...file } };
  }
  const parsed = endpoint.answer.schema.safeParse(answer.body);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(answer)'}: ${issue.code}`);
    throw new AnswerBreaksContract(`the answer of ${endpoint.name} breaks its contract at ${places.join('; ')}`);
  }
  const headers = { 'content-type': 'application/json', ...version, ...answer.headers };
  return { headers, body: { kind: 'json', value: parsed.data } };
}

function headersOf({ contentType, fileName }: AnsweredFile): Record<string, string> {
  return { 'content-type': contentType, 'content-disposition': attachment(fileName) };
}

/** RFC 6266: the name as typed in UTF-8, and one of plain letters for what cannot read that. */
function attachment(fileName: string): string {
  const name = fileName.replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}/\\]/gu, '_');
  const plain = name.replaceAll(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
