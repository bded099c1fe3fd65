import type { Link } from '#dataset';

/**
 * What a GraphQL field stands for. Every field of the dataset types carries its role in `extensions`, so that the query
 * compiler reads the schema and never guesses from names.
 */
export type FieldRole =
  | { readonly kind: 'records'; readonly dataset: string }
  | { readonly kind: 'recordByKey'; readonly dataset: string }
  | { readonly kind: 'aggregate'; readonly dataset: string }
  | { readonly kind: 'node' }
  | { readonly kind: 'column'; readonly field: string }
  | { readonly kind: 'system'; readonly name: SystemField }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'inverse'; readonly link: Link }
  | { readonly kind: 'inverseAggregate'; readonly link: Link }
  | { readonly kind: 'provenance' }
  | { readonly kind: 'history' };

export type SystemField = 'id' | 'key' | 'extras' | 'recordedAt' | 'supersededAt' | 'isDeleted';

/** The roles of fields at the root of a query. */
export type RootRole = Extract<FieldRole, { kind: 'records' | 'recordByKey' | 'aggregate' | 'node' }>;

const ROLE = 'lumbungRole';
const DATASET = 'lumbungDataset';

export function withRole(role: FieldRole): { readonly [ROLE]: FieldRole } {
  return { [ROLE]: role };
}

export function roleOf(field: { readonly extensions?: object | null }): FieldRole | undefined {
  return (field.extensions as { readonly [ROLE]?: FieldRole } | null | undefined)?.[ROLE];
}

export function rootRoleOf(field: { readonly extensions?: object | null }): RootRole | undefined {
  const role = roleOf(field);
  switch (role?.kind) {
    case 'records':
    case 'recordByKey':
    case 'aggregate':
    case 'node':
      return role;
    default:
      return undefined;
  }
}

/** Marks the record type of a dataset, which `node(id:)` finds by name. */
export function ofDataset(name: string): { readonly [DATASET]: string } {
  return { [DATASET]: name };
}

export function datasetOf(type: { readonly extensions?: object | null }): string | undefined {
  return (type.extensions as { readonly [DATASET]?: string } | null | undefined)?.[DATASET];
}
