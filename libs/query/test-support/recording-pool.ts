import type { Pool } from '#core/database';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** The same pool, with a list of what was asked through it. */
export function recordingPool(pool: Pool): {
  readonly pool: Pool;
  readonly statements: readonly Statement[];
} {
  const statements: Statement[] = [];
  const recording = new Proxy(pool, {
    get(target, property) {
      if (property !== 'connect') return Reflect.get(target, property, target) as unknown;
      return async () => {
        const client = await target.connect();
        return {
          query: (statement: Statement) => {
            statements.push(statement);
            return client.query({ ...statement, values: [...statement.values] });
          },
          release: (destroy?: boolean) => client.release(destroy),
        };
      };
    },
  });
  return { pool: recording, statements };
}
