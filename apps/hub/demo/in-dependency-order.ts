/** Something that may only start when others have ended. */
export interface Dependent {
  readonly code: string;
  readonly dependsOn: readonly string[];
}

/**
 * Runs `work` on every item as soon as all it depends on have ended, at most `limit` at a time. Results come in the order
 * of the items. The first fault ends the run: nothing new is started, and it is thrown when what runs has ended.
 */
export async function inDependencyOrder<T extends Dependent, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const ended = new Map<string, R>();
  const running = new Map<string, Promise<void>>();
  const waiting = [...items];
  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.filter((item) => item.dependsOn.every((code) => ended.has(code)));
    for (const item of ready.slice(0, limit - running.size)) {
      waiting.splice(waiting.indexOf(item), 1);
      const run = work(item).then((result) => {
        ended.set(item.code, result);
        running.delete(item.code);
      });
      running.set(item.code, run);
    }
    if (running.size === 0) throw new Error(`never ready: ${waiting.map(({ code }) => code).join(', ')}`);
    try {
      await Promise.race(running.values());
    } catch (error) {
      await Promise.allSettled(running.values());
      throw error;
    }
  }
  return items.map(({ code }) => ended.get(code) as R);
}
