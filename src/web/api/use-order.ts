import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { askServer, newIdempotencyKey, type Order, type Reply } from './ask-server.ts';
import { ConnectionLost, type Problem, Refused } from './problem.ts';
import { uploadFile } from './upload-file.ts';
import { keepAnswer, refreshAnswers } from './use-answer.ts';

const sendAgainMs = 2_000;

export type OrderOf<Sent, Answer> = {
  /**
   * Sends it once, however often it is called while one is under way and however often the connection breaks. Answers what
   * the server said, or null: refused (see `problem`), or one is under way already.
   */
  readonly send: (sent: Sent, from?: { readonly version: number | null }) => Promise<Answer | null>;
  readonly isSending: boolean;
  /** The connection is lost; the same order is being sent again until it arrives. */
  readonly isSentAgain: boolean;
  /** Why the server refused the last one. */
  readonly problem: Problem | null;
  /** With `version-stale`: the version of `problem.current`, from which the reader may save after all. */
  readonly currentVersion: number | null;
  /** What the server said to the last one. */
  readonly answer: Answer | null;
  /** Forgets the last one and its problem. */
  readonly forget: () => void;
};

type Definition<Sent, Answer> = {
  /** Paths whose answers are asked for anew afterwards; each stands for all that begin with it. */
  readonly refreshes?: readonly string[];
  /** The path whose answer is the same as that of the order: the page shows it at once. */
  readonly answersAs?: (sent: Sent) => string;
  /**
   * With `version-stale`: whether the desk already has what was sent. Then it is done: the answer to the first try got lost,
   * or two people were of one mind.
   */
  readonly isThere?: (current: Answer, sent: Sent) => boolean;
  /** Once it is done: the answer with its version, from which the next change starts. */
  readonly onDone?: (reply: Reply<Answer>) => void;
};

/**
 * Something the reader can have done.
 *
 *     const save = useOrder<CompanyDraft, CompanyWhole>({ method: 'PUT', path: `/api/companies/${id}`, refreshes: ['/api/companies'] });
 *     await save.send(draft, { version: company.version });
 */
export function useOrder<Sent, Answer>({
  method,
  path,
  body = (sent) => sent,
  ...definition
}: Definition<Sent, Answer> & {
  readonly method: Order['method'];
  readonly path: string | ((sent: Sent) => string);
  /** What of `sent` goes into the body; all of it, where nothing is said. */
  readonly body?: (sent: Sent) => unknown;
}): OrderOf<Sent, Answer> {
  return useSending<Sent, Answer>(definition, ({ sent, version, idempotencyKey }) =>
    askServer<Answer>(typeof path === 'string' ? path : path(sent), {
      order: { method, body: body(sent), version, idempotencyKey },
    }),
  );
}

export type FileToSend = { readonly file: Blob; readonly onProgress?: (share: number) => void };

/** Sending a file to `path`. */
export function useUpload<Sent extends FileToSend, Answer>({
  path,
  ...definition
}: Definition<Sent, Answer> & { readonly path: (sent: Sent) => string }): OrderOf<Sent, Answer> {
  return useSending<Sent, Answer>(definition, ({ sent, idempotencyKey }) =>
    uploadFile<Answer>(path(sent), {
      file: sent.file,
      idempotencyKey,
      ...(sent.onProgress && { onProgress: sent.onProgress }),
    }),
  );
}

type Sending<Sent> = { readonly sent: Sent; readonly version: number | null; readonly idempotencyKey: string };

function useSending<Sent, Answer>(
  { refreshes = [], answersAs, isThere, onDone }: Definition<Sent, Answer>,
  carry: (sending: Sending<Sent>) => Promise<Reply<Answer>>,
): OrderOf<Sent, Answer> {
  const queries = useQueryClient();
  const isUnderWay = useRef(false);
  const mutation = useMutation({
    mutationFn: (sending: Sending<Sent>) =>
      carry(sending).catch((error: unknown) => {
        const current = currentOf<Answer>(error);
        if (current && isThere?.(current.answer, sending.sent)) return current;
        throw error;
      }),
    retry: (_, error) => error instanceof ConnectionLost,
    retryDelay: sendAgainMs,
    onSuccess: (reply, { sent }) => {
      if (answersAs) keepAnswer(queries, answersAs(sent), reply);
      void refreshAnswers(queries, refreshes);
      onDone?.(reply);
    },
  });
  const refused = mutation.error instanceof Refused ? mutation.error : null;
  return {
    async send(sent, from) {
      if (isUnderWay.current) return null;
      isUnderWay.current = true;
      try {
        const sending = { sent, version: from?.version ?? null, idempotencyKey: newIdempotencyKey() };
        return (await mutation.mutateAsync(sending)).answer;
      } catch (error) {
        if (error instanceof Refused) return null;
        throw error;
      } finally {
        isUnderWay.current = false;
      }
    },
    isSending: mutation.isPending,
    isSentAgain: mutation.isPending && mutation.failureCount > 0,
    problem: refused?.problem ?? null,
    currentVersion: refused?.currentVersion ?? null,
    answer: mutation.data?.answer ?? null,
    forget: mutation.reset,
  };
}

/** With `version-stale`: how the thing is now. */
function currentOf<Answer>(error: unknown): Reply<Answer> | null {
  if (!(error instanceof Refused) || error.problem.code !== 'version-stale') return null;
  const { current } = error.problem;
  return current === undefined ? null : { answer: current as Answer, version: error.currentVersion };
}
