import {
  type AnyRecord,
  type Checker,
  compileChecker,
  type DatasetDefinition,
  keyOf,
  type LocalText,
  sealRecord,
} from '#dataset';
import type { Mapped, Mapping } from '../../map/compile-mapping.js';
import { type AskDefaults, type Fillable, HubDefaults } from './hub-defaults.js';
import type { ScopeCheck } from './scope-check.js';

/** One record of the source as it takes part in a comparison. */
export type Sealed =
  | { readonly kind: 'record'; readonly key: string; readonly hash: string; readonly record: AnyRecord }
  /** It cannot be at the hub as it is. The key is null when it cannot be told either. */
  | {
      readonly kind: 'held';
      /** `refused`: a cell cannot be read, so that it is not sent. `rejected`: it is sent, and the hub refuses it. */
      readonly by: 'refused' | 'rejected';
      readonly key: string | null;
      readonly problems: readonly HeldProblem[];
    }
  | { readonly kind: 'skipped' };

export interface HeldProblem {
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
  readonly message: LocalText;
  readonly suggestion?: string | null;
}

/** Gives mapped rows key and hash as the hub would: the same checker, the same defaults, the same kernel. */
export class RecordSealer {
  private readonly dataset: DatasetDefinition;
  private readonly scope: ScopeCheck;
  private readonly check: Checker;
  private readonly checkKey: Checker;
  private readonly defaults: HubDefaults;

  constructor(
    private readonly mapping: Pick<Mapping, 'dataset' | 'fields'>,
    options: { readonly askDefaults: AskDefaults; readonly scope: ScopeCheck },
  ) {
    const { dataset } = mapping;
    this.dataset = dataset;
    this.scope = options.scope;
    const keyFields = Object.entries(dataset.fields).filter(([name]) => dataset.key.includes(name));
    this.check = compileChecker(dataset);
    this.checkKey = compileChecker({ ...dataset, fields: Object.fromEntries(keyFields) });
    this.defaults = new HubDefaults(dataset, options.askDefaults);
  }

  /** The result when it can be told at once; undefined when the hub has to be asked for a default. */
  trySeal(mapped: Mapped): Sealed | undefined {
    const draft = this.draftOf(mapped);
    if ('record' in draft && !this.defaults.fillKnown(draft)) return undefined;
    return this.sealDraft(draft);
  }

  /** One result for each, in their order. */
  async seal(mapped: readonly Mapped[]): Promise<readonly Sealed[]> {
    const drafts = mapped.map((one) => this.draftOf(one));
    const fillable = drafts.filter((draft): draft is RecordDraft => 'record' in draft);
    await this.defaults.fill(fillable);
    return drafts.map((draft) => this.sealDraft(draft));
  }

  /** Of one record that is known in the hub's own form. */
  async sealOne(record: Readonly<Record<string, unknown>>): Promise<Sealed> {
    const draft = this.draftOfRecord(record);
    if ('record' in draft) await this.defaults.fill([draft]);
    return this.sealDraft(draft);
  }

  private draftOf(mapped: Mapped): Draft {
    switch (mapped.kind) {
      case 'skipped':
        return { kind: 'skipped' };
      case 'record':
        return this.draftOfRecord(mapped.record);
      case 'refused': {
        const problems = mapped.problems.map(({ raw, ...problem }) => ({ ...problem, value: raw }));
        const fields = this.readableFields(mapped);
        const held = { by: 'refused', problems } as const;
        return fields === undefined ? { kind: 'held', ...held, key: null } : this.heldDraft(fields, held);
      }
    }
  }

  /** What could be read of a refused row; undefined when a part of its key could not, so that a default must not stand in. */
  private readableFields(
    mapped: Extract<Mapped, { kind: 'refused' }>,
  ): Readonly<Record<string, unknown>> | undefined {
    const fields: Record<string, unknown> = {};
    for (const [place, { name }] of this.mapping.fields.entries()) {
      const reading = mapped.fields[place]?.reading;
      if (reading?.refusal === undefined && reading !== undefined) {
        if (reading.value !== null) fields[name] = reading.value;
      } else if (this.dataset.key.includes(name)) return undefined;
    }
    return fields;
  }

  private draftOfRecord(record: Readonly<Record<string, unknown>>): Draft {
    const checked = this.check(record);
    if (checked.ok) return { kind: 'record', record: checked.record };
    return this.heldDraft(record, { by: 'rejected', problems: checked.problems });
  }

  /** The key can often be told although something else is wrong; then the hub's older version of the record is accounted for. */
  private heldDraft(fields: Readonly<Record<string, unknown>>, held: Held): Draft {
    const known = this.dataset.key.flatMap((name) => (name in fields ? [[name, fields[name]] as const] : []));
    const checked = this.checkKey(Object.fromEntries(known));
    if (!checked.ok) return { kind: 'held', ...held, key: null };
    const withStarts: AnyRecord = { ...(fields as AnyRecord), ...checked.record };
    const isUnreadable = (field: string): boolean => typeof withStarts[field] !== 'string';
    if (this.defaults.followsFrom(isUnreadable, withStarts)) return { kind: 'held', ...held, key: null };
    return { kind: 'held-with-key', record: withStarts, ...held };
  }

  private sealDraft(draft: Draft): Sealed {
    switch (draft.kind) {
      case 'record':
        return this.sealRecord(draft.record);
      case 'held-with-key': {
        const { by, problems, record } = draft;
        const isWhole = this.dataset.key.every((name) => record[name] !== null && record[name] !== undefined);
        return { kind: 'held', by, problems, key: isWhole ? keyOf(this.dataset, record) : null };
      }
      default:
        return draft;
    }
  }

  private sealRecord(record: AnyRecord): Sealed {
    const missing = this.defaults.missingIn(record);
    const problems = missing.length > 0 ? missing.map(notFound) : this.scope(record);
    if (problems.length === 0) {
      const { key, hash } = sealRecord(this.dataset, record, null);
      return { kind: 'record', key, hash, record };
    }
    const isKeyKnown = !missing.some((name) => this.dataset.key.includes(name));
    return { kind: 'held', by: 'rejected', key: isKeyKnown ? keyOf(this.dataset, record) : null, problems };
  }
}

interface Held {
  readonly by: 'refused' | 'rejected';
  readonly problems: readonly HeldProblem[];
}

interface RecordDraft extends Fillable {
  readonly kind: 'record';
}

type Draft =
  | RecordDraft
  | (Fillable & Held & { readonly kind: 'held-with-key' })
  | Extract<Sealed, { kind: 'held' | 'skipped' }>;

function notFound(field: string): HeldProblem {
  return {
    field,
    code: 'REQUIRED',
    value: null,
    message: {
      id: 'wajib diisi: nilai bawaannya tidak dapat ditemukan lewat acuan',
      en: 'is required: no default was found by following its references',
    },
  };
}
