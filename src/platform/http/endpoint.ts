import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { Result } from '#platform/result.ts';
import type { HttpRefusal } from './refusals.ts';
import type { Connection } from './request-context.ts';

export type { Connection };

export const uploadContentType = 'application/octet-stream';

/** A JSON answer held against its schema. */
type JsonAnswer = {
  readonly status: 200 | 201 | 202;
  readonly description: string;
  readonly schema: z.ZodType;
  readonly file?: never;
};

/** A file to keep: served as an attachment under its name, never shown inline. */
type FileAnswer = {
  readonly status: 200;
  readonly description: string;
  readonly file: { readonly contentTypes: readonly string[] };
  readonly schema?: never;
};

export type AnsweredFile = {
  /** A function is called when the transaction is over: what takes long to draw keeps no connection waiting. */
  readonly content: Uint8Array | string | (() => Promise<Uint8Array | string>);
  /** One of the endpoint's `file.contentTypes`. */
  readonly contentType: string;
  /** In any script; the header carries it as RFC 5987 wants it. */
  readonly fileName: string;
};

/** One operation of the API as data: what it takes, who may knock, what it answers and refuses. OpenAPI is made from it. */
export type Endpoint<Code extends string = string> = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `{id}` marks a parameter of the path. */
  readonly path: `/api/${string}`;
  /** The operation's name, camel case, unique. */
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Predicate of the module's policy.ts. Without a yes nothing of the request is read. */
  readonly may: (actor: Actor) => boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Instead of `body`: the bytes of one file as application/octet-stream; what is said about them travels in `query`. */
  readonly upload?: { readonly maximumBytes: number; readonly description: string };
  readonly answer: JsonAnswer | FileAnswer;
  /** For what creates or sends: the header Idempotency-Key is required, and a repetition gets the stored answer. */
  readonly idempotent?: true;
  /** A refusal commits what was written before it, such as a counted failure, instead of rolling back. Not with `idempotent`. */
  readonly commitsRefusals?: true;
  /** For what changes a versioned resource: the header If-Match is required and reaches the handler as `version`. */
  readonly changesVersion?: true;
  /** Codes the handler may refuse with, besides those of the HTTP layer. */
  readonly refusals: readonly Code[];
};

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export type EndpointRequest<E extends Endpoint> = {
  readonly actor: Actor;
  readonly language: Language;
  /** The transaction the whole request runs in: committed after an answer, rolled back after a refusal. */
  readonly tx: OfficeTransaction;
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
  readonly upload: E['upload'] extends object ? Uint8Array : undefined;
  readonly connection: Connection;
  /** The version of If-Match; 0 where the endpoint changes no version. */
  readonly version: number;
};

type Content<Answer> = Answer extends { readonly schema: infer Schema extends z.ZodType }
  ? { readonly body: z.input<Schema>; readonly file?: never }
  : { readonly file: AnsweredFile; readonly body?: never };

export type EndpointAnswer<E extends Endpoint> = Content<E['answer']> & {
  /** Becomes the ETag. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * What a handler may refuse with: the codes its endpoint declares, and those every endpoint has.
 * A value `retryAfterSeconds` becomes the header Retry-After.
 */
type AnyEndpointRefusal = Extract<HttpRefusal, 'not-found' | 'not-allowed' | 'version-stale'>;

export type EndpointHandler<E extends Endpoint> = (
  request: EndpointRequest<E>,
) => Promise<Result<EndpointAnswer<E>, E['refusals'][number] | AnyEndpointRefusal>>;

/** An endpoint with its handler. The handler's types are closed over by `route`, so that routes fit in one list. */
export type Route<Code extends string = string> = {
  readonly endpoint: Endpoint<Code>;
  readonly handle: EndpointHandler<Endpoint<Code>>;
  /** For endpoints that change a version: reads the present state, which a stale writer is shown. */
  readonly current: EndpointHandler<Endpoint<Code>> | null;
};

/** A definition that contradicts itself is found at the start. */
export function checkEndpoint({ name, method, body, upload, answer, idempotent, commitsRefusals }: Endpoint): void {
  const wrong = (reason: string) => new Error(`the endpoint ${name} ${reason}`);
  if (upload && (body || method === 'get')) throw wrong('takes an upload besides a body, or by GET');
  if (idempotent && answer.file) throw wrong('keeps answers under a key, and a file is not kept');
  if (idempotent && commitsRefusals) throw wrong('keeps refusals under a key and commits what they wrote');
}

export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

export function route<E extends Endpoint>(
  definition: E,
  handle: EndpointHandler<E>,
  options: { readonly current?: EndpointHandler<E> } = {},
): Route<E['refusals'][number]> {
  // The parsed parts of a request always come from this endpoint's own schemas, so the narrower handler fits.
  type Wide = EndpointHandler<Endpoint<E['refusals'][number]>>;
  return {
    endpoint: definition,
    handle: handle as unknown as Wide,
    current: (options.current as unknown as Wide | undefined) ?? null,
  };
}
