import { RECONCILE_KEYS_PER_REQUEST } from '#core/limits';
import type { StreamConfig } from '../config/connector-file.js';
import type { HubClient, HubProblem } from '../hub-client/hub-client.js';
import type { Mapped, Mapping } from '../map/compile-mapping.js';
import { HubComparison } from '../reconcile/hub-comparison.js';
import { RecordSealer, type Sealed } from '../reconcile/seal/record-sealer.js';
import { scopeCheck } from '../reconcile/seal/scope-check.js';

/** What sending a record would do at the hub. `refused`: it stays here, or the hub refuses it or has refused it already. */
export type AtHub = 'new' | 'changed' | 'same' | 'refused';
export type HubCounts = Readonly<Record<AtHub, number>>;

export interface JudgedRecord {
  readonly mapped: Mapped;
  readonly atHub: AtHub;
  /** Why the hub refused this very record when it was sent. */
  readonly problems: readonly HubProblem[];
}

interface Waiting {
  readonly mapped: Exclude<Mapped, { kind: 'skipped' }>;
  /** Its key is that of an earlier record of the same push. */
  readonly isSecond: boolean;
}

/** Holds what a preview shows against what the hub has of this source, so many records at a time. Nothing is sent. */
export class HubDiff {
  private readonly hub: HubComparison;
  private readonly sealer: RecordSealer;
  private readonly tally: Record<AtHub, number> = { new: 0, changed: 0, same: 0, refused: 0 };
  private waiting: Waiting[] = [];

  constructor(client: HubClient, stream: StreamConfig, mapping: Mapping) {
    const { dataset } = mapping;
    const scope = stream.scope ?? {};
    this.hub = new HubComparison(client, dataset.name, scope);
    this.sealer = new RecordSealer(mapping, {
      askDefaults: this.hub.askDefaults,
      scope: scopeCheck(dataset, scope),
    });
  }

  get counts(): HubCounts {
    return { ...this.tally };
  }

  /** Takes a record; gives those that were judged now, which is most often none. */
  async add(mapped: Mapped, { isSecond }: { readonly isSecond: boolean }): Promise<readonly JudgedRecord[]> {
    if (mapped.kind === 'skipped') return [];
    this.waiting.push({ mapped, isSecond });
    return this.waiting.length < RECONCILE_KEYS_PER_REQUEST ? [] : this.flush();
  }

  /** Judges those that wait. */
  async flush(): Promise<readonly JudgedRecord[]> {
    const records = this.waiting;
    this.waiting = [];
    if (records.length === 0) return [];
    const sealed = await this.sealer.seal(records.map(({ mapped }) => mapped));
    const keys = [...new Set(sealed.flatMap((one) => (one.kind === 'record' ? [one.key] : [])))];
    const held = new Map((await this.hub.hashesOfKeys(keys)).map(({ key, hash }) => [key, hash] as const));
    const refusals = await this.refusalsOf(sealed, held);
    return records.map(({ mapped, isSecond }, place) => {
      const one = sealed[place];
      // Why the second of two records with one key is refused is known here already.
      const problems = one?.kind === 'record' && !isSecond ? refusals.get(contentOf(one)) : undefined;
      const isRefused = one?.kind !== 'record' || isSecond || problems !== undefined;
      const atHub = isRefused ? 'refused' : verdict(one, held);
      this.tally[atHub] += 1;
      return { mapped, atHub, problems: problems ?? [] };
    });
  }

  /** Content → why the hub refused it. Only the very same content counts: a record that was mended since is just not sent yet. */
  private async refusalsOf(
    sealed: readonly Sealed[],
    held: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, readonly HubProblem[]>> {
    const open = sealed.filter((one) => one.kind === 'record' && verdict(one, held) !== 'same');
    const keys = new Set(open.flatMap((one) => (one.kind === 'record' ? [one.key] : [])));
    const refusals = new Map<string, readonly HubProblem[]>();
    for (const { recordText, problems } of await this.hub.rejectionsOfKeys([...keys])) {
      const record: unknown = JSON.parse(recordText);
      const one = await this.sealer.sealOne(record as Readonly<Record<string, unknown>>);
      if (one.kind === 'record') refusals.set(contentOf(one), problems);
    }
    return refusals;
  }
}

type SealedRecord = Extract<Sealed, { kind: 'record' }>;

function verdict({ key, hash }: SealedRecord, held: ReadonlyMap<string, string>): AtHub {
  const hubHash = held.get(key);
  if (hubHash === undefined) return 'new';
  return hubHash === hash ? 'same' : 'changed';
}

const contentOf = ({ key, hash }: SealedRecord): string => `${hash} ${key}`;
