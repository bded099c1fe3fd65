import { newSource, PUSH, type Ask } from './ask-hub.js';
import type { DemoHub } from './demo-hub.js';

const DATASET = 'reference.fund_sources';
const CODES = Array.from({ length: 20 }, (_, n) => ({ code: `2.99.${n + 1}`, name: `Dana contoh ${n + 1}` }));
const APPLIED_WITHIN_MS = 20_000;

/** A source that sends twenty records and then a snapshot with one of them, so that the hub holds it for a steward. */
export async function holdSnapshot(hub: DemoHub): Promise<void> {
  const source = await newSource(hub, { code: 'percobaan', name: 'Sumber percobaan', dataset: DATASET });
  await send(source, CODES);
  await send(source, CODES.slice(0, 1));
}

async function send(source: Ask, records: readonly object[]): Promise<void> {
  const { openSnapshot } = await source<{ openSnapshot: { id: string } }>(
    `mutation { openSnapshot(dataset: "${DATASET}", scope: {}) { id } }`,
  );
  await source(PUSH, {
    input: {
      ...{ dataset: DATASET, contractVersion: 1, idempotencyKey: `percobaan-${records.length}` },
      ...{ snapshotId: openSnapshot.id, records },
    },
  });
  await source(
    `mutation { commitSnapshot(id: "${openSnapshot.id}", expectedCount: ${records.length}) { state } }`,
  );
  await decided(source, openSnapshot.id);
}

/** Waits until the snapshot has come into force or is held. */
async function decided(source: Ask, id: string): Promise<void> {
  const until = Date.now() + APPLIED_WITHIN_MS;
  while (Date.now() < until) {
    const { snapshot } = await source<{ snapshot: { state: string } }>(`{ snapshot(id: "${id}") { state } }`);
    if (['COMMITTED', 'NEEDS_APPROVAL'].includes(snapshot.state)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the snapshot ${id} was not decided upon in time`);
}
