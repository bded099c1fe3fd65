import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType, type GraphQLNamedType, type GraphQLType } from 'graphql';

const SCHEMA = fileURLToPath(new URL('../../../schemas/generated/schema.graphql', import.meta.url));
const queries = Object.values(buildSchema(readFileSync(SCHEMA, 'utf8')).getQueryType()?.getFields() ?? {});

/** Answers about the hub's own work and about single records, whose provenance stands beside them. */
const NOT_COMPUTED = [
  ...['arrivalDays', 'arrivalExpectations', 'arrivals', 'silentSources'],
  ...['auditEntries', 'clients', 'me', 'people', 'sources', 'webhook', 'webhooks'],
  ...['batch', 'batches', 'digests', 'heldSnapshots', 'recordHashes', 'snapshot'],
  ...['rejectionGroups', 'rejectionsOfKeys'],
  ...['contractRevisions', 'dataset', 'datasetCatalog', 'datasetContracts', 'mappingProof', 'recordDefaults'],
  ...['complaintClock', 'complaintClocks', 'node'],
];

describe('what the hub computes', () => {
  it('says how fresh and how complete the datasets under it are', () => {
    const computed = queries.filter(({ name, type }) => {
      const reached = typesBelow(type);
      return !name.endsWith('Aggregate') && !reached.has('Provenance') && !NOT_COMPUTED.includes(name);
    });
    expect(computed.length).toBeGreaterThan(15);
    const without = computed.filter(({ type }) => !typesBelow(type).has('FigureBasis'));
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

function typesBelow(
  type: GraphQLType,
  seen = new Map<string, GraphQLNamedType>(),
): ReadonlyMap<string, GraphQLNamedType> {
  const named = getNamedType(type);
  if (!isObjectType(named) || seen.has(named.name)) return seen;
  seen.set(named.name, named);
  for (const { type: below } of Object.values(named.getFields())) typesBelow(below, seen);
  return seen;
}
