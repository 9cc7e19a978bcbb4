import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import { askServer, type Reply } from './ask-server.ts';

/** What a part of the page knows about an answer. */
export type AnswerOf<Answer> = {
  /** undefined: not there yet, or never came. */
  readonly data: Answer | undefined;
  /** Where a change starts from. */
  readonly version: number | null;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** What is shown still belongs to the path asked before; the new answer is on its way. */
  readonly isPrevious: boolean;
  readonly refetch: () => unknown;
};

/**
 * The answer to `path`, kept fresh and shared by all who ask the same; null asks nothing. `refetchEvery` looks again while
 * something is under way: milliseconds, or false.
 *
 *     const company = useAnswer<CompanyWhole>(`/api/companies/${id}`);
 */
export function useAnswer<Answer>(
  path: string | null,
  options: { readonly refetchEvery?: (answer: Answer) => number | false } = {},
): AnswerOf<Answer> {
  const { refetchEvery } = options;
  const query = useQuery({
    // Answers hold sentences in the reader's language.
    queryKey: [path, document.documentElement.lang],
    queryFn: ({ signal }) => askServer<Answer>(path ?? '', { signal }),
    enabled: path !== null,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (refetchEvery && state.data ? refetchEvery(state.data.answer) : false),
  });
  return {
    data: query.data?.answer,
    version: query.data?.version ?? null,
    error: query.error,
    isPending: query.isPending,
    isPrevious: query.isPlaceholderData,
    refetch: query.refetch,
  };
}

/** Asks anew for everything whose path starts with one of `paths`. */
export function refreshAnswers(queries: QueryClient, paths: readonly string[]): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey: [asked] }) => startsWithAny(asked, paths) });
}

/** Keeps what an order answered as the answer to `path`, so that the page shows it without asking again. */
export function keepAnswer<Answer>(queries: QueryClient, path: string, reply: Reply<Answer>): void {
  queries.setQueryData([path, document.documentElement.lang], reply);
}

/** Changes what is known of `path`, where something is. */
export function changeAnswer<Answer>(queries: QueryClient, path: string, change: (answer: Answer) => Answer): void {
  queries.setQueriesData<Reply<Answer>>({ predicate: ({ queryKey: [asked] }) => asked === path }, (reply) =>
    reply ? { ...reply, answer: change(reply.answer) } : undefined,
  );
}

function startsWithAny(asked: unknown, paths: readonly string[]): boolean {
  return typeof asked === 'string' && paths.some((path) => asked.startsWith(path));
}
