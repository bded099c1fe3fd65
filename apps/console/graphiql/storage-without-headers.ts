/**
 * The browser's storage for GraphiQL, but for the headers: its history would keep them, and with them the key, even when it is told not
 * to. Tabs, queries and variables stay on the device as usual.
 */
export function storageWithoutHeaders(storage: Storage): GraphiqlStorage {
  const ours = (): string[] => Object.keys(storage).filter((name) => name.startsWith(PREFIX));
  return {
    getItem: (name) => storage.getItem(name),
    removeItem: (name) => storage.removeItem(name),
    setItem: (name, value) => storage.setItem(name, HISTORY.has(name) ? withoutHeaders(value) : value),
    clear: () => ours().forEach((name) => storage.removeItem(name)),
    get length() {
      return ours().length;
    },
  };
}

/** What GraphiQL asks of a storage. */
export type GraphiqlStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'>;

const PREFIX = 'graphiql:';
const HISTORY = new Set(['graphiql:queries', 'graphiql:favorites']);

function withoutHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value: unknown) =>
    key === 'headers' ? undefined : value,
  );
}
