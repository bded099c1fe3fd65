import { useState } from 'react';

/** One thing that somebody tries with a form: whether it is under way, and why it was refused. */
export function useTried(): {
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
} {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
    } catch (caught) {
      setError(caught);
    }
    setIsBusy(false);
  };
  return { error, isBusy, attempt };
}
