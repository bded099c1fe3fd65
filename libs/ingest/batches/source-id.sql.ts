import type { Queryable } from '#core/database';
import { unknownSource } from '../not-found.js';

export async function sourceIdByCode(database: Queryable, code: string): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    'select id from hub.sources where code = $1 order by id limit 1',
    [code],
  );
  const source = rows[0];
  if (source === undefined) throw unknownSource(code);
  return source.id;
}
