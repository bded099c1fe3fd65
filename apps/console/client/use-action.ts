import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useLanguage } from '../i18n/index.js';
import { execute, type HubError } from './execute.js';
import type { Operation } from './operation.js';

/**
 * Something the reader does, not a question: asked once, never again by itself. What is on the screen is then fetched anew, because
 * nobody should have to reload to see what they did.
 */
export function useAction<Data, Variables>(
  operation: Operation<Data, Variables>,
): UseMutationResult<Data, HubError, Variables> {
  const { language } = useLanguage();
  const client = useQueryClient();
  return useMutation<Data, HubError, Variables>({
    mutationFn: (variables) =>
      execute(operation, { variables, language, signal: AbortSignal.timeout(ACTION_MS) }),
    onSuccess: () => client.invalidateQueries(),
  });
}

// As long as the hub lets a statement take, twice over.
const ACTION_MS = 60_000;
