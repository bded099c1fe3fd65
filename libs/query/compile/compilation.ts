import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { ReadAccess } from '#access';
import { FILTER_CONDITIONS_MAX, SELECTED_FIELDS_MAX } from '#core/limits';
import type { ReadableDataset, ReadableRegistry } from '#dataset-runtime';
import { maskMark } from '../mask-marks.js';
import { tooCostly } from '../query.errors.js';
import type { Variables } from './argument.js';
import { SqlParameters } from './sql-parameters.js';

/** How members of the answer are named: as the client reads them, or as the resolvers of the fallback look them up. */
export type Naming = 'response' | 'resolver';

export interface CompilationInput {
  readonly registry: ReadableRegistry;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  readonly naming: Naming;
  /** False for anonymous callers, who see declared public fields only. */
  readonly isKnownCaller: boolean;
  readonly accessOf: (dataset: string) => ReadAccess;
  /** Code of the hub's own province, the value of `@province` in defaults. */
  readonly provinceCode: string;
}

/** The state of compiling one operation. */
export class Compilation {
  readonly parameters = new SqlParameters();
  /** Fields that this caller gets as null on every record: `complaints.complaints.reporterName`. */
  readonly masked = new Set<string>();
  /** Fields that this caller gets as null on some records, in the order of their marks. */
  readonly maskedOnSome: string[] = [];
  /** What a statement must not be run without, since none of its parameters looks at it. */
  readonly checks: ((variables: Variables) => void)[] = [];
  /** Personal fields that this caller reads, by dataset. */
  readonly personal = new Map<string, Set<string>>();
  /** Under which names personal values stand in the answer. */
  readonly personalNames = new Set<string>();
  #aliases = 0;
  #cost = 0;
  #fields = 0;
  #conditions = 0;

  constructor(readonly input: CompilationInput) {}

  dataset(name: string): ReadableDataset {
    return this.input.registry.get(name);
  }

  alias(letter: string): string {
    this.#aliases += 1;
    return `${letter}${this.#aliases}`;
  }

  get cost(): number {
    return this.#cost;
  }

  /** Adds estimated records; how many there may be depends on who asks, and is checked before the statement runs. */
  spend(records: number): void {
    this.#cost += records;
  }

  countField(): void {
    this.#fields += 1;
    if (this.#fields <= SELECTED_FIELDS_MAX) return;
    throw tooCostly(
      {
        id: `lebih dari ${SELECTED_FIELDS_MAX} kolom dipilih`,
        en: `more than ${SELECTED_FIELDS_MAX} fields selected`,
      },
      { estimated: this.#fields, limit: SELECTED_FIELDS_MAX },
    );
  }

  countCondition(): void {
    this.#conditions += 1;
    if (this.#conditions <= FILTER_CONDITIONS_MAX) return;
    throw tooCostly(
      {
        id: `lebih dari ${FILTER_CONDITIONS_MAX} syarat`,
        en: `more than ${FILTER_CONDITIONS_MAX} conditions`,
      },
      { estimated: this.#conditions, limit: FILTER_CONDITIONS_MAX },
    );
  }

  /** The mark that stands in the answer where a field is hidden on one record. */
  maskMark(field: string): string {
    const known = this.maskedOnSome.indexOf(field);
    return maskMark(known === -1 ? this.maskedOnSome.push(field) - 1 : known);
  }

  readPersonal(dataset: string, field: string): void {
    const fields = this.personal.get(dataset) ?? new Set<string>();
    this.personal.set(dataset, fields.add(field));
  }
}
