import { createClient } from 'graphql-ws';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { WebSocket } from 'ws';
import { startBenchHub, type BenchDatabase } from '../bench-hub.js';
import { median } from '../measure.js';
import type { Finding } from '../report.js';

const DATASET = 'reference.commodities';
const SUBSCRIBERS = 1_000;
/** Connections that are opened at once: more would measure the backlog of the listening socket. */
const OPENED_AT_ONCE = 50;
const CHANGES_PER_ROUND = 5;
/** A change that has not arrived by then never will. */
const ARRIVAL_TIMEOUT_MS = 30_000;

/** Subscribers that tell when each of them has heard of a change. */
interface Audience {
  readonly arrivals: number[];
  close(): void;
}

type Listen = (url: string, heard: () => void) => Promise<() => void>;

/** From the commit of one change to its arrival at each of a thousand subscribers (P9). */
export async function measureLive(database: BenchDatabase, rounds: number): Promise<Finding[]> {
  const hub = await startBenchHub(database, { LIVE_STREAMS_ANONYMOUS: '0', LIVE_STREAMS_KEY: '0' });
  try {
    const doors = [
      { name: 'SSE', listen: listenBySse, at: 100 },
      { name: 'WS', listen: listenBySocket, at: 150 },
    ] as const;
    const findings: Finding[] = [];
    for (const { name, listen, at } of doors) {
      const audience = await gather(hub.url, listen);
      try {
        const p99s: number[] = [];
        for (let round = 0; round < rounds * CHANGES_PER_ROUND; round += 1)
          p99s.push(await oneChange(hub.pool, audience, `${name} ${round}`));
        findings.push({
          goal: 'P9',
          what: `1 change → 1,000 subscribers p99, ${name}`,
          value: median(p99s),
          unit: 'ms',
          bound: { at, better: 'less' },
        });
      } finally {
        audience.close();
      }
    }
    return findings;
  } finally {
    await hub.close();
  }
}

async function gather(url: string, listen: Listen): Promise<Audience> {
  const arrivals: number[] = [];
  const closes: (() => void)[] = [];
  for (let opened = 0; opened < SUBSCRIBERS; opened += OPENED_AT_ONCE) {
    const some = Array.from({ length: OPENED_AT_ONCE }, () =>
      listen(url, () => arrivals.push(performance.now())),
    );
    closes.push(...(await Promise.all(some)));
  }
  // The last subscriptions are set up behind their handshakes.
  await sleep(2_000);
  return { arrivals, close: () => closes.forEach((close) => close()) };
}

/** Writes one record as ingest does, tells of it, and waits for everybody: the 99th percentile, in milliseconds. */
async function oneChange(pool: Pool, { arrivals }: Audience, name: string): Promise<number> {
  arrivals.length = 0;
  await pool.query(
    `insert into ${DATASET} (code, name, "group", unit, key, source_id, batch_id, hash, recorded_at, change_seq)
     values ($1, 'Bench', 'Bench', 'kg', $1, 1, 1, '\\x00', clock_timestamp(), pg_current_xact_id()::text::bigint)`,
    [name],
  );
  const committedAt = performance.now();
  const notice = JSON.stringify({ dataset: DATASET, batchId: null, isChange: true });
  await pool.query(`select pg_notify('lumbung_changes', $1)`, [notice]);
  const deadline = committedAt + ARRIVAL_TIMEOUT_MS;
  while (arrivals.length < SUBSCRIBERS) {
    if (performance.now() > deadline)
      throw new Error(`${arrivals.length} of ${SUBSCRIBERS} subscribers heard of a change`);
    await sleep(1);
  }
  const sorted = arrivals.map((at) => at - committedAt).sort((one, other) => one - other);
  return sorted[Math.ceil(SUBSCRIBERS * 0.99) - 1] ?? Number.NaN;
}

const listenBySse: Listen = (url, heard) =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${url}/changes/${DATASET}`,
      { agent: false, headers: { accept: 'text/event-stream' } },
      (response) => {
        response.setEncoding('utf8');
        let hasBegun = false;
        response.on('data', (text: string) => {
          if (text.includes('\ndata: ')) heard();
          if (hasBegun) return;
          hasBegun = true;
          resolve(() => asked.destroy());
        });
        response.on('error', () => undefined);
      },
    );
    asked.on('error', reject);
    asked.end();
  });

const listenBySocket: Listen = (url, heard) =>
  new Promise((resolve, reject) => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    client.on('connected', () => resolve(() => void client.dispose()));
    client.subscribe(
      { query: `subscription { recordsChanged(dataset: "${DATASET}") { op key record cursor } }` },
      { next: heard, error: reject, complete: () => undefined },
    );
  });
