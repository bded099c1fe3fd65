import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { AuditLog, Caller, RequestContext } from '#access';
import type { Pool } from '#core/database';
import { badInput } from '#core/errors';
import { mergeDatasetSchema, type ReadableRegistry } from '#dataset-runtime';
import { answerText, rootText } from './answer-text.js';
import { CallerAccesses } from './caller-access.js';
import { compileOperation, planOf, type Plan } from './compile/compile-operation.js';
import { checkCost } from './check-cost.js';
import { Compilation, type Naming } from './compile/compilation.js';
import type { Variables } from './compile/argument.js';
import type { SelectedField } from './compile/selection.js';
import { withoutMarks } from './mask-marks.js';
import { recordPersonalRead } from './personal-reads.js';
import { PlanCache, type PreparedOperation } from './plan-cache.js';
import { ReadPool } from './read-pool.js';

export interface ReaderOptions {
  readonly pool: Pool;
  readonly registry: ReadableRegistry;
  /** The schema without the datasets; the reader adds them. */
  readonly schema: GraphQLSchema;
  readonly auditLog: Pick<AuditLog, 'record'>;
  /** Code of the hub's own province. */
  readonly provinceCode: string;
}

export interface ReadRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export type ReadContext = Pick<RequestContext, 'caller' | 'traceId' | 'masked' | 'cost'>;

/** Answers queries over datasets: one statement each, whose text is the answer. */
export class CompiledReader {
  /** The schema with queries and types of every dataset. Documents are validated against it. */
  readonly schema: GraphQLSchema;
  readonly #plans: PlanCache;
  readonly #database: ReadPool;
  readonly #accesses: CallerAccesses;
  readonly #rootFields = new WeakMap<FieldNode, PreparedOperation>();

  constructor(private readonly options: ReaderOptions) {
    const { schema, registry, pool } = options;
    this.schema = mergeDatasetSchema(schema, registry, (_source, _arguments, context, info) =>
      this.resolve(context as ReadContext, info),
    );
    this.#plans = new PlanCache(this.schema);
    this.#database = new ReadPool(pool);
    this.#accesses = new CallerAccesses(registry);
  }

  /** Whether `execute` can answer: a query whose root fields are all of datasets. */
  accepts(document: DocumentNode, operationName?: string | null): boolean {
    return this.#plans.operation(document, operationName ?? undefined)?.isCompilable === true;
  }

  /** The whole response as text: `{"data":{…},"extensions":{…}}`. The document has been validated. */
  async execute(request: ReadRequest, context: ReadContext): Promise<string> {
    const operation = this.#plans.operation(request.document, request.operationName ?? undefined);
    if (operation?.isCompilable !== true) {
      throw badInput(
        'operationName',
        {
          id: 'dokumen ini tidak memuat kueri dataset bernama itu',
          en: 'the document has no query of datasets with that name',
        },
        { value: request.operationName ?? undefined },
      );
    }
    const variables = this.#plans.variablesOf(operation, request.variables ?? {});
    const plan = this.#planFor(operation, variables, context.caller, 'response', () =>
      compileOperation(this.#input(operation, variables, context.caller, 'response'), operation.node),
    );
    // The plan may have been made for somebody who may ask more.
    const { limit } = context.cost;
    checkCost({ estimated: plan.cost, limit });
    const text = answerText(plan, await this.#run(plan, variables, context.caller), limit);
    if (plan.personal.length > 0) await this.#record(plan, text, context);
    return text;
  }

  /** One root field for graphql-js, where the operation has other fields beside those of datasets. */
  async resolve(context: ReadContext, info: GraphQLResolveInfo): Promise<unknown> {
    const operation = this.#rootField(info);
    const variables = info.variableValues;
    const plan = this.#planFor(operation, variables, context.caller, 'resolver', () => {
      const compilation = new Compilation(this.#input(operation, variables, context.caller, 'resolver'));
      return planOf(compilation, [selectedRoot(info)]);
    });
    spend(context, plan);
    const [root] = plan.roots;
    if (root === undefined) throw new Error('a root field has a plan');
    const [column] = await this.#run(plan, variables, context.caller);
    const { text, hidden } = withoutMarks(rootText(root, column), plan.maskedOnSome);
    for (const name of [...plan.masked, ...hidden]) context.masked.add(name);
    if (plan.personal.length > 0) await this.#record(plan, text, context);
    return JSON.parse(text) as unknown;
  }

  #planFor(
    operation: PreparedOperation,
    variables: Variables,
    caller: Caller,
    naming: Naming,
    compile: () => Plan,
  ): Plan {
    const { shape } = this.#accesses.of(caller);
    return this.#plans.plan(`${naming}/${this.#plans.keyOf(operation, variables, shape)}`, compile);
  }

  #run(plan: Plan, variables: Variables, caller: Caller): Promise<readonly (string | null)[]> {
    const access = this.#accesses.of(caller);
    const request = { variables, accessOf: (dataset: string) => access.of(dataset) };
    for (const check of plan.checks) check(variables);
    return this.#database.row(
      plan.sql,
      plan.parameters.map((read) => read(request)),
    );
  }

  #input(operation: PreparedOperation, variables: Variables, caller: Caller, naming: Naming) {
    const { registry, provinceCode } = this.options;
    const access = this.#accesses.of(caller);
    return {
      registry,
      provinceCode,
      naming,
      variables,
      schema: this.schema,
      fragments: operation.fragments,
      isKnownCaller: caller.kind !== 'anonymous',
      accessOf: (dataset: string) => access.of(dataset),
    };
  }

  #record(plan: Plan, text: string, context: ReadContext): Promise<void> {
    const { pool, auditLog } = this.options;
    return recordPersonalRead(pool, auditLog, plan, JSON.parse(text), context);
  }

  /** A root field is compiled on its own, so it is remembered by its place in the document. */
  #rootField(info: GraphQLResolveInfo): PreparedOperation {
    const [node] = info.fieldNodes;
    if (node === undefined) throw new Error('a field that is resolved was selected');
    const known = this.#rootFields.get(node);
    if (known !== undefined) return known;
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [info.operation, ...Object.values(info.fragments)],
    };
    const prepared = this.#plans.operation(document, info.operation.name?.value);
    if (prepared === undefined) throw new Error('an operation that runs was found');
    this.#rootFields.set(node, prepared);
    return prepared;
  }
}

/** Each root field is a plan of its own here; the limit is for all of them together, as for one statement. */
function spend({ cost }: ReadContext, plan: Plan): void {
  cost.estimated += plan.cost;
  checkCost(cost);
}

function selectedRoot({ fieldName, fieldNodes, parentType, path }: GraphQLResolveInfo): SelectedField {
  const [first, ...rest] = fieldNodes;
  if (first === undefined) throw new Error('a field that is resolved was selected');
  return {
    responseName: String(path.key),
    name: fieldName,
    definition: parentType.getFields()[fieldName],
    nodes: [first, ...rest],
  };
}
