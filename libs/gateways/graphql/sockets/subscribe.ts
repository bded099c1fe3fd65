import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

/** What one answer to an event depends on beside the event. */
export interface AnswerKey {
  /** Equal for operations whose answers to one event are equal. */
  readonly shape: string;
}

/**
 * Subscribes as graphql-js does, but writes the answer to one event once for all who asked the same: an event object is handed to a second
 * subscriber only where both see the same (see `Tails`), so the document and its variables are all that tells answers apart.
 */
export async function subscribeOnce(
  args: ExecutionArgs,
  { shape }: AnswerKey,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  // Refused before it began: said as an error of the operation, as one in the middle is.
  if (!(Symbol.asyncIterator in source)) return refusing(source.errors?.[0] ?? new Error('it did not begin'));
  const events = source[Symbol.asyncIterator]();
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const step = await events.next();
      return step.done === true
        ? { done: true, value: undefined }
        : { done: false, value: await answerTo(step.value, args, shape) };
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return iterator;
    },
  };
  return iterator;
}

function refusing(error: Error): AsyncIterableIterator<ExecutionResult> {
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    next: () => Promise.reject(error),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

type Answer = ExecutionResult | Promise<ExecutionResult>;

/** As long as the event lives, which is as long as somebody has yet to get it. */
const answers = new WeakMap<object, Map<string, Answer>>();

function answerTo(event: unknown, args: ExecutionArgs, shape: string): Answer {
  const answer = (): Answer => execute({ ...args, rootValue: event });
  if (typeof event !== 'object' || event === null) return answer();
  const known = answers.get(event) ?? new Map<string, Answer>();
  answers.set(event, known);
  const found = known.get(shape) ?? answer();
  known.set(shape, found);
  return found;
}
