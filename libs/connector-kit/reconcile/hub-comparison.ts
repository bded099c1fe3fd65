import { setTimeout as pause } from 'node:timers/promises';
import type { LocalText } from '#dataset';
import { BATCH_POLL_MAX_MS, RECONCILE_BACKLOG_WAIT_MS, RECONCILE_KEYS_PER_REQUEST } from '#core/limits';
import {
  DIGESTS_QUERY,
  RECORD_DEFAULTS_QUERY,
  RECORD_HASHES_QUERY,
  REJECTIONS_OF_KEYS_QUERY,
  WAITING_BATCHES_QUERY,
} from '../hub-client/documents.js';
import type { HubClient, HubProblem } from '../hub-client/hub-client.js';
import type { HubRecords, KeyRange, RangeDigest, RecordHash } from './compare/hub-records.js';
import type { AskDefaults } from './seal/hub-defaults.js';

export interface RejectionOfKey {
  readonly key: string;
  /** The record as it was sent. */
  readonly recordText: string;
  readonly problems: readonly HubProblem[];
}

/** What the hub tells of the own source's records of one dataset in a scope. */
export class HubComparison implements HubRecords {
  constructor(
    private readonly hub: HubClient,
    private readonly dataset: string,
    private readonly scope: Readonly<Record<string, unknown>>,
  ) {}

  async digests(ranges: readonly KeyRange[]): Promise<readonly RangeDigest[]> {
    const { digests } = await this.hub.query<{ digests: readonly RangeDigest[] }>(DIGESTS_QUERY, {
      dataset: this.dataset,
      scope: this.scope,
      ranges: ranges.map(({ from, to }) => ({ from, to })),
    });
    if (digests.length !== ranges.length)
      throw new Error('the hub digested other ranges than it was asked for');
    return digests;
  }

  async hashesInRange(
    { from, to }: KeyRange,
    after: string | null,
    first: number,
  ): Promise<readonly RecordHash[]> {
    return this.hashes({ range: { from, to }, after, first });
  }

  async hashesOfKeys(keys: readonly string[]): Promise<readonly RecordHash[]> {
    const found: RecordHash[] = [];
    for (const part of partsOf(keys)) found.push(...(await this.hashes({ keys: part, first: part.length })));
    return found;
  }

  readonly askDefaults: AskDefaults = async (records) => {
    const { recordDefaults } = await this.hub.query<{ recordDefaults: Awaited<ReturnType<AskDefaults>> }>(
      RECORD_DEFAULTS_QUERY,
      { dataset: this.dataset, records },
    );
    return recordDefaults;
  };

  /** The last open rejection under each of the keys. */
  async rejectionsOfKeys(keys: readonly string[]): Promise<readonly RejectionOfKey[]> {
    const found: RejectionOfKey[] = [];
    for (const part of partsOf(keys)) {
      const { rejectionsOfKeys } = await this.hub.query<{ rejectionsOfKeys: readonly RawRejection[] }>(
        REJECTIONS_OF_KEYS_QUERY,
        { dataset: this.dataset, keys: part },
      );
      for (const { problems, ...rejection } of rejectionsOfKeys)
        found.push({
          ...rejection,
          problems: problems.map(({ id, en, ...one }) => ({ ...one, message: { id, en } })),
        });
    }
    return found;
  }

  /** Waits for what the hub has taken and not applied yet; says so when it does not come to an end. */
  async settled(): Promise<LocalText | undefined> {
    const endMs = performance.now() + RECONCILE_BACKLOG_WAIT_MS;
    for (let pauseMs = 100; ; pauseMs = Math.min(BATCH_POLL_MAX_MS, pauseMs * 2)) {
      const waiting = await this.hub.query<Record<'RECEIVED' | 'APPLYING' | 'FAILED', Batches>>(
        WAITING_BATCHES_QUERY,
        { dataset: this.dataset },
      );
      if (waiting.RECEIVED.nodes.length + waiting.APPLYING.nodes.length === 0)
        return waiting.FAILED.nodes.length === 0 ? undefined : FAILED_BATCH;
      if (performance.now() > endMs) return waiting.FAILED.nodes.length === 0 ? STILL_WAITING : FAILED_BATCH;
      await pause(pauseMs);
    }
  }

  private async hashes(asked: Readonly<Record<string, unknown>>): Promise<readonly RecordHash[]> {
    const { recordHashes } = await this.hub.query<{ recordHashes: readonly RecordHash[] }>(
      RECORD_HASHES_QUERY,
      {
        dataset: this.dataset,
        scope: this.scope,
        ...asked,
      },
    );
    return recordHashes;
  }
}

interface Batches {
  readonly nodes: readonly unknown[];
}

type RawRejection = Omit<RejectionOfKey, 'problems'> & {
  readonly problems: readonly (Omit<HubProblem, 'message'> & LocalText)[];
};

function* partsOf(keys: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < keys.length; from += RECONCILE_KEYS_PER_REQUEST)
    yield keys.slice(from, from + RECONCILE_KEYS_PER_REQUEST);
}

const STILL_WAITING = {
  id: 'hub masih mengerjakan kiriman terdahulu; rekamannya tampak belum ada di hub',
  en: 'the hub is still at work on earlier pushes; their records look as if they were missing there',
};

const FAILED_BATCH = {
  id: 'ada kiriman terdahulu yang gagal diterapkan dan menunggu walidata; rekamannya tampak belum ada di hub',
  en: 'an earlier push failed and waits for the data steward; its records look as if they were missing at the hub',
};
