import { listNameOf, recordNameOf, typeNameOf, type DatasetDefinition } from '#dataset';

/** Every GraphQL name that one dataset takes. */
export interface GraphQLNames {
  readonly list: string;
  readonly byKey: string;
  readonly aggregate: string;
  readonly type: string;
  readonly filter: string;
  readonly order: string;
  readonly dimension: string;
}

export function graphqlNamesOf(dataset: DatasetDefinition): GraphQLNames {
  const type = typeNameOf(dataset);
  const list = listNameOf(dataset);
  return {
    list,
    byKey: recordNameOf(dataset),
    aggregate: `${list}Aggregate`,
    type,
    filter: `${type}Filter`,
    order: `${type}Order`,
    dimension: `${type}Dimension`,
  };
}

/** The enum of one field: `Plan.kind` → `PlanKind`. */
export function enumNameOf(dataset: DatasetDefinition, field: string): string {
  return `${typeNameOf(dataset)}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}
