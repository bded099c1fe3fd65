import {
  getVariableValues,
  GraphQLError,
  isInputType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '#core/errors';
import { QUERY_PLANS_MAX } from '#core/limits';
import { fragmentsOf, isDatasetOperation, type Plan } from './compile/compile-operation.js';
import type { Variables } from './compile/argument.js';
import { LeastRecentlyUsed } from './least-recently-used.js';
import { shapeOf, structuralVariables } from './variable-shape.js';

/** What is known of an operation of a document, whoever runs it with whichever variables. */
export interface PreparedOperation {
  readonly id: number;
  readonly node: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly isCompilable: boolean;
  readonly variables: readonly PreparedVariable[];
}

interface PreparedVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly isStructural: boolean;
}

/**
 * Operations are remembered as long as their parsed documents are, which the gateway keeps in a bounded cache. Plans are
 * kept by operation, shape of the variables and shape of the caller's access.
 */
export class PlanCache {
  readonly #operations = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();
  readonly #plans = new LeastRecentlyUsed<Plan>(QUERY_PLANS_MAX);
  #ids = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /** The operation to run; undefined when the document has none of that name. */
  operation(document: DocumentNode, name: string | undefined): PreparedOperation | undefined {
    const known = this.#operations.get(document) ?? new Map<string, PreparedOperation>();
    this.#operations.set(document, known);
    const found = known.get(name ?? '');
    if (found !== undefined) return found;
    const prepared = this.#prepare(document, name);
    if (prepared !== undefined) known.set(name ?? '', prepared);
    return prepared;
  }

  /** The variables of a request, checked and with their defaults. */
  variablesOf(operation: PreparedOperation, given: Readonly<Record<string, unknown>>): Variables {
    const definitions = operation.node.variableDefinitions ?? [];
    if (definitions.length === 0) return NO_VARIABLES;
    const { coerced, errors } = getVariableValues(this.schema, definitions, given, { maxErrors: 1 });
    if (coerced !== undefined) return coerced;
    const error = errors[0];
    throw new GraphQLError(error?.message ?? 'variables cannot be read', {
      nodes: error?.nodes,
      originalError: error?.originalError,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }

  plan(key: string, compile: () => Plan): Plan {
    const known = this.#plans.get(key);
    if (known !== undefined) return known;
    const plan = compile();
    this.#plans.set(key, plan);
    return plan;
  }

  keyOf(operation: PreparedOperation, variables: Variables, accessShape: string): string {
    let key = `${operation.id}/${accessShape}`;
    for (const { name, type, isStructural } of operation.variables) {
      key += `/${shapeOf(type, variables[name], isStructural)}`;
    }
    return key;
  }

  #prepare(document: DocumentNode, name: string | undefined): PreparedOperation | undefined {
    const operations = document.definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    const node = operations.find((operation) => name === undefined || operation.name?.value === name);
    if (node === undefined || (name === undefined && operations.length > 1)) return undefined;
    const fragments = fragmentsOf(document);
    const queryType = this.schema.getQueryType();
    const structural = structuralVariables(document);
    this.#ids += 1;
    return {
      id: this.#ids,
      node,
      fragments,
      isCompilable:
        queryType !== null && queryType !== undefined && isDatasetOperation(node, fragments, queryType),
      variables: this.preparedVariables(node, structural),
    };
  }

  preparedVariables(
    { variableDefinitions = [] }: OperationDefinitionNode,
    structural: ReadonlySet<string>,
  ): readonly PreparedVariable[] {
    return variableDefinitions.map((definition) => {
      const name = definition.variable.name.value;
      const type = typeFromAST(this.schema, definition.type as never) as GraphQLInputType | undefined;
      if (!isInputType(type)) {
        throw badInput(`$${name}`, {
          id: 'jenisnya tidak ada dalam skema',
          en: 'the schema has no type of that name',
        });
      }
      return { name, type, isStructural: structural.has(name) };
    });
  }
}

const NO_VARIABLES: Variables = Object.freeze({});
