/**
 * The ceiling of the read benchmark, as its own process: the least a Node server can do to answer from PostgreSQL.
 * Fastify, one hand-written prepared statement per route that returns JSON text, and that text sent on unparsed.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { RAW_STATEMENTS } from './raw-statements.js';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const app = Fastify();

for (const [name, text] of Object.entries(RAW_STATEMENTS)) {
  app.post<{ Body: { values: unknown[] } }>(`/${name}`, async (request, reply) => {
    const result = await pool.query<[string]>({ name, text, values: request.body.values, rowMode: 'array' });
    void reply.header('content-type', 'application/json; charset=utf-8');
    return result.rows[0]?.[0];
  });
}

const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address });
process.on(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0)),
);
