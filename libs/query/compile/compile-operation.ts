import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { assertNever } from '#dataset';
import { rootRoleOf, type RootRole } from '#dataset-runtime';
import { compileAggregate } from './compile-aggregate.js';
import type { Variables } from './argument.js';
import { Compilation, type CompilationInput } from './compilation.js';
import { compileList } from './compile-list.js';
import { compileNodeById, compileRecordByKey } from './compile-record-by-key.js';
import { mayNotReadDataset } from './readability.js';
import { fieldsOfSets, type SelectedField } from './selection.js';
import type { ReadParameter } from './sql-parameters.js';

/** One statement that answers an operation, for every request of the same shape and access. */
export interface Plan {
  readonly sql: string;
  readonly parameters: readonly ReadParameter[];
  /** The members of the answer in order: constants, or the next column of the statement's one row. */
  readonly roots: readonly PlannedRoot[];
  readonly cost: number;
  /** Fields that are null on every record. */
  readonly masked: readonly string[];
  /** Fields that are null on some records; where, the marks in the answer say. */
  readonly maskedOnSome: readonly string[];
  /** Arguments that must be right though no parameter reads them. */
  readonly checks: readonly ((variables: Variables) => void)[];
  /** Personal fields that the caller may read and does: the audit log wants to know. */
  readonly personal: readonly { readonly dataset: string; readonly fields: readonly string[] }[];
  /** The names under which their values stand in the answer. */
  readonly personalNames: ReadonlySet<string>;
}

export interface PlannedRoot {
  readonly responseName: string;
  /** JSON text of a member that needs no database. */
  readonly constant?: string;
  /** True where NULL means that there is too much to answer. */
  readonly isBounded: boolean;
}

export function compileOperation(input: CompilationInput, operation: OperationDefinitionNode): Plan {
  const compilation = new Compilation(input);
  const type = input.schema.getQueryType();
  if (type === null || type === undefined) throw new Error('the schema has no queries');
  return planOf(compilation, fieldsOfSets(compilation, type, [operation.selectionSet]));
}

/** A plan for root fields that were selected elsewhere. */
export function planOf(compilation: Compilation, fields: readonly SelectedField[]): Plan {
  const columns: string[] = [];
  const roots = fields.map((field): PlannedRoot => {
    const { responseName, definition } = field;
    if (definition === undefined) return { responseName, constant: '"Query"', isBounded: false };
    const role = rootRoleOf(definition);
    if (role === undefined) throw new Error(`${field.name} is not a dataset field`);
    columns.push(`${compileRoot(compilation, role, field)}::text`);
    return { responseName, isBounded: role.kind === 'aggregate' };
  });
  return {
    sql: `select ${columns.join(', ')}`,
    parameters: compilation.parameters.reads,
    roots,
    cost: compilation.cost,
    masked: [...compilation.masked].sort(),
    maskedOnSome: compilation.maskedOnSome,
    checks: compilation.checks,
    personal: [...compilation.personal].map(([dataset, names]) => ({ dataset, fields: [...names].sort() })),
    personalNames: compilation.personalNames,
  };
}

/** Whether every root field of the operation belongs to a dataset, so that one statement can answer all of it. */
export function isDatasetOperation(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  queryType: GraphQLObjectType,
): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  const fields = queryType.getFields();
  let found = false;
  const visit = (selections: OperationDefinitionNode['selectionSet']['selections']): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return visit(selection.selectionSet.selections);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[selection.name.value];
        return fragment !== undefined && visit(fragment.selectionSet.selections);
      }
      if (selection.name.value === '__typename') return true;
      const field = fields[selection.name.value];
      found = true;
      return field !== undefined && rootRoleOf(field) !== undefined;
    });
  return visit(operation.selectionSet.selections) && found;
}

export function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

function compileRoot(compilation: Compilation, role: RootRole, field: SelectedField): string {
  if (role.kind === 'node') return compileNodeById(compilation, field);
  const dataset = compilation.dataset(role.dataset);
  const access = compilation.input.accessOf(role.dataset);
  const request = {
    field,
    dataset,
    inherited: { access, asOf: undefined, isPast: false, times: 1 },
    join: () => [],
  };
  switch (role.kind) {
    case 'records':
      if (access.kind === 'none') throw mayNotReadDataset(dataset.definition);
      return compileList(compilation, request);
    case 'recordByKey':
      return compileRecordByKey(compilation, dataset, field);
    case 'aggregate':
      return compileAggregate(compilation, request);
    default:
      return assertNever(role);
  }
}
