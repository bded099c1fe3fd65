import type { AuditLog, Caller } from '#access';
import type { Pool } from '#core/database';
import { buildDatasetSchema, type DatasetRegistry, type DatasetSchema } from '#dataset-runtime';
import { changesForCaller, parseFilterJson, type ChangesForCaller } from '#query';

/** What one caller follows of a dataset. */
export interface View extends ChangesForCaller {
  readonly caller: Caller;
  /** Readers with the same may share what was read. Where personal data are read, each reads for itself: every read is on record. */
  readonly shareKey: string;
}

export interface ViewParts {
  readonly pool: Pool;
  readonly registry: DatasetRegistry;
  readonly provinceCode: string;
  readonly auditLog: Pick<AuditLog, 'record'>;
}

/** Turns a caller, a dataset and a filter into the view that they make. */
export class Views {
  #types: DatasetSchema | undefined;

  constructor(private readonly parts: ViewParts) {}

  /** `filter` is JSON text, checked by the dataset's own filter type. */
  of(caller: Caller, dataset: string, filter?: string | null): View {
    const { registry, provinceCode } = this.parts;
    // Throws UNKNOWN_DATASET before the types of all datasets are built.
    registry.get(dataset);
    // The types take a moment to build; a process that nobody follows never does.
    this.#types ??= buildDatasetSchema(registry);
    const parsed =
      filter === undefined || filter === null
        ? undefined
        : parseFilterJson(this.#types.filterTypeOf(dataset), filter);
    const compiled = changesForCaller({ registry, provinceCode, caller, dataset, filter: parsed });
    const reader = compiled.personal.length === 0 ? '' : (caller.clientId ?? caller.name);
    return { ...compiled, caller, shareKey: `${dataset} ${compiled.view} ${reader}` };
  }
}
