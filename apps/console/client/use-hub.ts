import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../i18n/index.js';
import { execute, HubError } from './execute.js';
import type { Operation } from './operation.js';

export type HubAnswer<Data> = UseQueryResult<Data, HubError>;

/**
 * A question to the hub for as long as the page shows its answer. The old answer stays while a new one comes, so that a table
 * does not jump.
 */
export function useHub<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { isWanted = true, refreshMs }: HubOptions = {},
): HubAnswer<Data> {
  const { language } = useLanguage();
  return useQuery<Data, HubError>({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => execute(operation, { variables, language, signal }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    ...(refreshMs === undefined ? {} : { refetchInterval: refreshMs }),
  });
}

export interface HubOptions {
  /** False holds the question back, for example until somebody has typed something. */
  readonly isWanted?: boolean;
  readonly refreshMs?: number;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Sources report daily or rarer; a minute saves a phone most of the questions of one visit.
        staleTime: 60_000,
        retry: (count, error) => error instanceof HubError && error.isPassing && count < RETRIES_MAX,
        refetchOnWindowFocus: false,
      },
    },
  });
}

// With TanStack's doubling pauses that is about seven seconds: longer than a lift ride is no fault of the network.
const RETRIES_MAX = 3;
