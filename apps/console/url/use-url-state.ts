import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/**
 * One value of a view, kept in the address: it can be linked, reloaded and shared, and "back" undoes it. The fallback is never
 * written, so that addresses stay short.
 */
export function useUrlState(name: string, fallback = ''): readonly [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === fallback) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams, name, fallback],
  );
  return [params.get(name) ?? fallback, set];
}
