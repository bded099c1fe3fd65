import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Compilation } from './compilation.js';

/** One member of an answer: everything the query says under one response name. */
export interface SelectedField {
  readonly responseName: string;
  readonly name: string;
  /** Undefined for `__typename`. */
  readonly definition: GraphQLField<unknown, unknown> | undefined;
  /** The first stands for the arguments (validation says they agree); the parts of all are merged. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

/** The members that a selection on an object type has for this request: fragments spread, skipped ones left out. */
export function selectedFields(
  compilation: Compilation,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
): readonly SelectedField[] {
  const sets = parents.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
  return fieldsOfSets(compilation, type, sets);
}

export function fieldsOfSets(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly SelectedField[] {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(compilation, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const nodes = found.get(name);
        if (nodes === undefined) found.set(name, [selection]);
        else nodes.push(selection);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = compilation.input.fragments[selection.name.value];
        if (fragment === undefined || spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
        if (appliesTo(compilation, fragment.typeCondition.name.value, type))
          visit(fragment.selectionSet.selections);
        continue;
      }
      const condition = selection.typeCondition?.name.value;
      if (condition === undefined || appliesTo(compilation, condition, type)) {
        visit(selection.selectionSet.selections);
      }
    }
  };
  for (const { selections } of sets) visit(selections);
  return [...found].map(([responseName, nodes]) => selectedField(compilation, type, responseName, nodes));
}

function selectedField(
  compilation: Compilation,
  type: GraphQLObjectType,
  responseName: string,
  nodes: [FieldNode, ...FieldNode[]],
): SelectedField {
  compilation.countField();
  const name = nodes[0].name.value;
  const definition = type.getFields()[name];
  if (definition === undefined && name !== '__typename') throw new Error(`${type.name} has no field ${name}`);
  return { responseName, name, definition, nodes };
}

function isIncluded(compilation: Compilation, selection: SelectionNode): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  const { variables } = compilation.input;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}

function appliesTo(compilation: Compilation, condition: string, type: GraphQLObjectType): boolean {
  if (condition === type.name) return true;
  const { schema } = compilation.input;
  const other = schema.getType(condition);
  return isAbstractType(other) && schema.isSubType(other, type);
}
