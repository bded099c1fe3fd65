import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatasetDefinition, listNameOf, type LocalText } from '#dataset';
import { HUB_LOOKUP_FRESH_MS, HUB_LOOKUP_PAGE_RECORDS, HUB_LOOKUP_RECORDS_MAX } from '#core/limits';
import type { HubConfig, HubLookupConfig } from '../config/connector-file.js';
import { configError, ConnectorError } from '../connector.errors.js';
import { Lookup, LookupPairs, type LookupValue } from '../map/lookup.js';
import { makeFolder } from '../outbox/durable-file.js';
import { lookupDocument } from './documents.js';
import type { HubClient } from './hub-client.js';

/**
 * Lookups made of datasets at the hub, read once for all fields and streams of a run. The last reading stays on the disk: it
 * stands in while the hub is away, so that a source can be read into the outbox meanwhile.
 */
export class HubLookups {
  private readonly readings = new Map<string, Promise<Lookup>>();

  constructor(
    private readonly client: Pick<HubClient, 'query'>,
    private readonly config: { readonly hub: Pick<HubConfig, 'url'>; readonly stateDir: string },
    private readonly now: () => number = Date.now,
  ) {}

  read(lookup: HubLookupConfig, dataset: DatasetDefinition): Promise<Lookup> {
    const name = JSON.stringify([this.config.hub.url, lookup.dataset, lookup.match, lookup.value]);
    const reading = this.readings.get(name) ?? this.pairsOf(lookup, dataset, name).then(lookupOf(lookup));
    this.readings.set(name, reading);
    return reading;
  }

  private async pairsOf(lookup: HubLookupConfig, dataset: DatasetDefinition, name: string): Promise<Pairs> {
    const folder = join(this.config.stateDir, '.lookups');
    const path = join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.json`);
    const kept = await readKept(path);
    // A clock that was set back makes a reading of the future; that is not a fresh one.
    const ageMs = kept === undefined ? Number.NaN : this.now() - kept.readMs;
    if (kept !== undefined && ageMs >= 0 && ageMs < HUB_LOOKUP_FRESH_MS) return kept.pairs;
    try {
      const pairs = await this.ask(lookup, dataset);
      await keep(folder, path, { readMs: this.now(), pairs });
      return pairs;
    } catch (cause) {
      if (kept !== undefined && cause instanceof ConnectorError && cause.fault === 'HUB_UNREACHABLE')
        return kept.pairs;
      throw cause;
    }
  }

  private async ask(lookup: HubLookupConfig, dataset: DatasetDefinition): Promise<Pairs> {
    const document = lookupDocument(listNameOf(dataset), lookup);
    const pairs: (readonly [string, LookupValue])[] = [];
    let after: string | null = null;
    do {
      const variables: Record<string, unknown> = { first: HUB_LOOKUP_PAGE_RECORDS, after };
      const { records }: LookupPage = await this.client.query(document, variables);
      for (const { match, value } of records.nodes)
        if (match !== null && value !== null) pairs.push([String(match), value]);
      if (pairs.length > HUB_LOOKUP_RECORDS_MAX) throw tooLarge(lookup);
      after = records.pageInfo.hasNextPage ? records.pageInfo.endCursor : null;
    } while (after !== null);
    if (pairs.length === 0) throw nothingThere(lookup);
    return pairs;
  }
}

type Pairs = readonly (readonly [match: string, value: LookupValue])[];

interface LookupPage {
  readonly records: {
    readonly nodes: readonly { readonly match: LookupValue | null; readonly value: LookupValue | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Two records of one name are no fault of the connector file: only the row that asks for that name is refused. */
function lookupOf({ dataset, match }: HubLookupConfig): (pairs: Pairs) => Lookup {
  return (pairs) => {
    const gathered = new LookupPairs();
    for (const [key, value] of pairs) gathered.add(key.trim(), value);
    const sorted = pairs.map((pair) => JSON.stringify(pair)).sort();
    const digest = createHash('sha256').update(sorted.join('\n')).digest('hex');
    return new Lookup(gathered, digest, {
      id: `${dataset} (${match}) di hub`,
      en: `${dataset} (${match}) at the hub`,
    });
  };
}

interface KeptLookup {
  readonly readMs: number;
  readonly pairs: Pairs;
}

async function readKept(path: string): Promise<KeptLookup | undefined> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Partial<KeptLookup>;
    const { readMs, pairs } = kept;
    return typeof readMs === 'number' && Array.isArray(pairs) ? { readMs, pairs } : undefined;
  } catch {
    // Never read, or broken: it is read from the hub.
    return undefined;
  }
}

/** It only saves a reading: where it cannot be written, the lookup holds all the same. */
async function keep(folder: string, path: string, kept: KeptLookup): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  try {
    await makeFolder(folder);
    await writeFile(temporary, JSON.stringify(kept), { mode: 0o600 });
    await rename(temporary, path);
  } catch {
    return;
  }
}

function tooLarge({ dataset }: HubLookupConfig): Error {
  return invalid(dataset, {
    id: `lebih dari ${HUB_LOOKUP_RECORDS_MAX} rekaman; pakai berkas CSV`,
    en: `more than ${HUB_LOOKUP_RECORDS_MAX} records; use a CSV file`,
  });
}

function nothingThere({ dataset, match, value }: HubLookupConfig): Error {
  return invalid(dataset, {
    id: `tidak ada satu pun rekaman dengan ${match} dan ${value} yang boleh dibaca kunci ini`,
    en: `there is no record with ${match} and ${value} that this key may read`,
  });
}

function invalid(dataset: string, fault: LocalText): Error {
  return configError('LOOKUP_INVALID', { id: `${dataset}: ${fault.id}`, en: `${dataset}: ${fault.en}` });
}
