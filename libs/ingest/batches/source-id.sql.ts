import type { Queryable } from '#core/database';
import { RequestError } from '#core/errors';

export async function sourceIdByCode(database: Queryable, code: string): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    'select id from hub.sources where code = $1 order by id limit 1',
    [code],
  );
  const source = rows[0];
  if (source === undefined) throw new RequestError('NOT_FOUND', { what: `source ${code}` });
  return source.id;
}
