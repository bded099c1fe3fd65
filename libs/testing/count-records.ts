import { GraphQLInputObjectType, GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { ANONYMOUS } from '#access';
import type { Queryable } from '#core/database';
import { graphqlNamesOf, mergeDatasetSchema, type DatasetRegistry } from '#dataset-runtime';
import { parseFilterJson, rowsForCaller } from '#query';

/** How many records a figure's filter gives to anybody who asks the list field of the dataset with it. */
export async function countRecords(
  database: Queryable,
  registry: DatasetRegistry,
  { dataset, filter }: { readonly dataset: string; readonly filter: unknown },
): Promise<number> {
  const query = new GraphQLObjectType({ name: 'Query', fields: { one: { type: GraphQLInt } } });
  const schema = mergeDatasetSchema(new GraphQLSchema({ query }), registry);
  const type = schema.getType(graphqlNamesOf(registry.get(dataset).definition).filter);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`${dataset} has no filter type`);
  const { from, where, values } = rowsForCaller({
    ...{ registry, schema, dataset, caller: ANONYMOUS, provinceCode: '33' },
    filter: parseFilterJson(type, JSON.stringify(filter)),
  });
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from ${from} where ${where}`,
    [...values],
  );
  return rows[0]?.count ?? -1;
}
