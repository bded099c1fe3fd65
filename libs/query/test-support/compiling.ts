import { Kind, parse, validate } from 'graphql';
import { ANONYMOUS, readAccess, type Caller } from '#access/decisions';
import { mergeDatasetSchema } from '#dataset-runtime';
import { compileOperation, fragmentsOf, type Plan } from '../compile/compile-operation.js';
import { PlanCache } from '../plan-cache.js';
import { testRegistry } from './datasets.js';
import { ownSchema } from './own-schema.js';

export const testSchema = mergeDatasetSchema(ownSchema(), testRegistry);
const plans = new PlanCache(testSchema);

export interface Compiled extends Plan {
  /** The values that the statement would be sent with. */
  readonly values: readonly unknown[];
  /** Under which the plan is kept. */
  readonly key: string;
}

/** The plan of a query, without a database. */
export function compiled(
  source: string,
  given: Readonly<Record<string, unknown>> = {},
  caller: Caller = ANONYMOUS,
): Compiled {
  const document = known(source);
  const prepared = plans.operation(document, undefined);
  const [operation] = document.definitions;
  if (prepared === undefined || operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('no operation');
  const variables = plans.variablesOf(prepared, given);
  const accessOf = (dataset: string) => readAccess(caller, testRegistry.get(dataset).definition);
  const plan = compileOperation(
    {
      registry: testRegistry,
      schema: testSchema,
      fragments: fragmentsOf(document),
      variables,
      naming: 'response',
      isKnownCaller: caller.kind !== 'anonymous',
      accessOf,
      provinceCode: '33',
    },
    operation,
  );
  const values = plan.parameters.map((read) => read({ variables, accessOf }));
  return { ...plan, values, key: plans.keyOf(prepared, variables, '') };
}

/** One space for any white space, so that tests can lay statements out for reading. */
export function oneLine(sql: string): string {
  return sql.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
}

const documents = new Map<string, ReturnType<typeof parse>>();

function known(source: string): ReturnType<typeof parse> {
  const found = documents.get(source);
  if (found !== undefined) return found;
  const document = parse(source);
  const [error] = validate(testSchema, document);
  if (error !== undefined) throw error;
  documents.set(source, document);
  return document;
}
