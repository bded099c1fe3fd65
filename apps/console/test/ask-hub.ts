import type { DemoHub } from './demo-hub.js';

export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** Asks the hub with a key; what it refuses fails. */
export function asker({ url }: Pick<DemoHub, 'url'>, key: string): Ask {
  return async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (data === undefined || data === null || errors !== undefined)
      throw new Error(`the hub answered ${response.status}: ${JSON.stringify(errors)}`);
    return data;
  };
}

/** A source of a dataset that the hub has not known before, and asks with its key. */
export async function newSource(
  hub: DemoHub,
  { code, name, dataset }: { readonly code: string; readonly name: string; readonly dataset: string },
): Promise<Ask> {
  const admin = asker(hub, hub.adminKey);
  await admin(`mutation { createSource(input: { code: "${code}", name: "${name}" }) { code } }`);
  const { createClient } = await admin<{ createClient: { key: string } }>(
    `mutation { createClient(input: { name: "${code}", sourceCode: "${code}", scopes: ["push:${dataset}"] }) { key } }`,
  );
  return asker(hub, createClient.key);
}

export const PUSH = 'mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { batch { id } } }';

/** Pushes records and waits until all of them are applied. */
export async function pushApplied(source: Ask, dataset: string, records: readonly object[]): Promise<void> {
  const { pushRecords } = await source<{ pushRecords: { batch: { id: string } } }>(PUSH, {
    input: { dataset, contractVersion: 1, idempotencyKey: 'percobaan', mode: 'UPSERT', records },
  });
  const until = Date.now() + APPLIED_WITHIN_MS;
  while (Date.now() < until) {
    const { batch } = await source<{ batch: { appliedCount: number } }>(
      `{ batch(id: "${pushRecords.batch.id}") { appliedCount } }`,
    );
    if (batch.appliedCount === records.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the records of ${dataset} were not applied in time`);
}

const APPLIED_WITHIN_MS = 20_000;
