import { headersOfEveryRequest, type Reply } from './ask-server.ts';
import { ConnectionLost, errorOf, versionOf } from './problem.ts';

/** How long nothing may move before the connection counts as lost. A big file on a slow line may take minutes. */
const stillnessMs = 30_000;

export type Upload = {
  readonly file: Blob;
  readonly idempotencyKey: string;
  /** From 0 to 1: how much of the file has left this device. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Sends the bytes of a file. XMLHttpRequest, because fetch says nothing about how far it is. */
export function uploadFile<Answer>(path: string, upload: Upload): Promise<Reply<Answer>> {
  const { file, idempotencyKey, onProgress, signal } = upload;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () => reject(new ConnectionLost(`No answer to ${path}`));
    let stillness = setTimeout(() => request.abort(), stillnessMs);
    const moved = () => {
      clearTimeout(stillness);
      stillness = setTimeout(() => request.abort(), stillnessMs);
    };
    request.open('POST', path);
    for (const [name, value] of Object.entries(headersOfEveryRequest())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => {
      moved();
      onProgress?.(total > 0 ? loaded / total : 1);
    };
    request.onerror = lost;
    request.onabort = () => (signal?.aborted ? reject(signal.reason) : lost());
    request.onload = () => {
      const etag = request.getResponseHeader('etag');
      if (request.status >= 200 && request.status < 300) {
        resolve({ answer: JSON.parse(request.responseText) as Answer, version: versionOf(etag) });
        return;
      }
      const contentType = request.getResponseHeader('content-type');
      reject(errorOf({ status: request.status, contentType, etag, text: request.responseText }));
    };
    request.onloadend = () => clearTimeout(stillness);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
