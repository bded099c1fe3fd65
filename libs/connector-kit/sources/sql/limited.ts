import { SqlTooSlow } from './sql-errors.js';

export interface Limit {
  readonly ms: number;
  readonly signal: AbortSignal;
  /** Ends the work from outside; its promise is not waited for any longer. */
  readonly stop: () => void;
}

/** Waits for a piece of work no longer than its time, and not past an abort. Drivers know neither in the same way. */
export async function limited<T>(work: Promise<T>, { ms, signal, stop }: Limit): Promise<T> {
  let end: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<never>((_, reject) => {
    const give = (cause: Error) => (): void => {
      stop();
      reject(cause);
    };
    timer = setTimeout(give(new SqlTooSlow()), ms);
    end = give(new DOMException('This operation was aborted', 'AbortError'));
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
  try {
    return await Promise.race([work, cut]);
  } finally {
    clearTimeout(timer);
    if (end !== undefined) signal.removeEventListener('abort', end);
  }
}
