import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createTestDatabase, type TestDatabase, until } from '#testing';
import type { ApplyStep } from './ingest-context.js';
import { World } from './test-support/world.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.open(database.pool);
});
afterAll(() => database.close());

// A process each: before, inside and after the apply transaction. The invariants are tested at every step with cut connections.
const STEPS: readonly ApplyStep[] = ['attempt-counted', 'written', 'committed'];

it.each(STEPS)(
  'I2: a worker process killed with SIGKILL at "%s" leaves nothing that the next one cannot finish',
  async (step) => {
    await world.clear();
    const source = await world.aSource();
    const { batchId } = await world.push(source, 'testing.samples', [
      { code: 'A', line: 'new' },
      { code: 7 },
    ]);
    const worker = spawn(process.execPath, ['--input-type=module', '--eval', WORKER], {
      env: { PATH: process.env['PATH'], DATABASE: database.url, STEP: step, STREAM: world.enqueued.at(-1) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [, signal] = (await once(worker, 'exit')) as [number | null, NodeJS.Signals | null];
    expect(signal).toBe('SIGKILL');
    const { state } = await world.batch(batchId);
    expect(state).toBe(step === 'committed' ? 'APPLIED' : 'APPLYING');
    // The server notices a moment later that its client is gone, and only then gives the stream's lock back.
    await until(async () => {
      await world.applyAll();
      return (await world.batch(batchId)).state === 'APPLIED';
    }, 'another worker applies it');
    expect(await world.batch(batchId)).toMatchObject({
      state: 'APPLIED',
      received: 2,
      applied: 1,
      rejected: 1,
    });
    expect(await world.versions('testing.samples')).toMatchObject([{ key: 'A', batch_id: batchId }]);
  },
);

const WORKER = `
  import { register } from 'node:module';
  register(${JSON.stringify(new URL('../testing/source-hooks.mjs', import.meta.url).href)});
  const { createPool } = await import(${source('../core/database/index.ts')});
  const { World } = await import(${source('test-support/world.ts')});
  const { applyStream } = await import(${source('apply/apply-stream.ts')});
  const pool = createPool({ url: process.env.DATABASE, max: 2, applicationName: 'doomed', statementTimeoutMs: 0 });
  const { ingest } = await World.open(pool, { isNew: false });
  const onStep = (step) => void (step === process.env.STEP && process.kill(process.pid, 'SIGKILL'));
  await applyStream({ ...ingest, onStep }, { streamId: process.env.STREAM, traceId: 'doomed' });
  throw new Error('the worker outlived its step');
`;

function source(path: string): string {
  return JSON.stringify(new URL(path, import.meta.url).href);
}
