import { Kind, valueFromAST, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLInputType, ValueNode } from 'graphql';

/** Variables of one request, already coerced to their types. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * A value in a query and where it comes from. `value` is that of the request at hand and may decide what the SQL looks like;
 * `read` finds the same value in any later request of the same shape, so that a plan is compiled once.
 */
export interface Argument {
  readonly value: unknown;
  readonly read: (variables: Variables) => unknown;
  /** Parts that were written in the document and may hold variables of their own. */
  readonly members?: ReadonlyMap<string, Argument>;
  readonly items?: readonly Argument[];
}

export type Arguments = Readonly<Record<string, Argument | undefined>>;

/** The arguments of a field; one that is absent takes its default, and null stands for absent. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Arguments {
  const result: Record<string, Argument | undefined> = {};
  for (const definition of field.args) {
    const given = givenArgument(definition, node, variables);
    if (given !== undefined) result[definition.name] = given;
    else if (definition.defaultValue !== undefined)
      result[definition.name] = constant(definition.defaultValue);
  }
  return result;
}

/** What the query says itself, defaults left out. */
export function givenArgument(
  definition: { readonly name: string; readonly type: GraphQLInputType },
  node: FieldNode,
  variables: Variables,
): Argument | undefined {
  const given = node.arguments?.find(({ name }) => name.value === definition.name);
  if (given === undefined) return undefined;
  const argument = argumentOf(given.value, definition.type, variables);
  return argument.value === undefined || argument.value === null ? undefined : argument;
}

export function constant(value: unknown): Argument {
  return { value, read: () => value };
}

/** The members of an input object that are present; null is present. */
export function membersOf(argument: Argument): readonly (readonly [string, Argument])[] {
  if (argument.members !== undefined) return [...argument.members];
  const { value } = argument;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, member]) => [
    name,
    {
      value: member as unknown,
      read: (variables) => (argument.read(variables) as Variables | undefined)?.[name],
    },
  ]);
}

export function itemsOf(argument: Argument): readonly Argument[] {
  if (argument.items !== undefined) return argument.items;
  if (!Array.isArray(argument.value)) return [];
  return argument.value.map((item: unknown, at) => ({
    value: item,
    read: (variables) => (argument.read(variables) as readonly unknown[] | undefined)?.[at],
  }));
}

function argumentOf(node: ValueNode, type: GraphQLInputType, variables: Variables): Argument {
  const nullable = getNullableType(type);
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return { value: variables[name], read: (later) => later[name] };
  }
  if (node.kind === Kind.NULL) return constant(null);
  if (isListType(nullable)) {
    const itemType = nullable.ofType;
    // GraphQL lets one value stand for a list of it.
    const nodes = node.kind === Kind.LIST ? node.values : [node];
    return ofItems(nodes.map((item) => argumentOf(item, itemType, variables)));
  }
  if (isInputObjectType(nullable) && node.kind === Kind.OBJECT) {
    const types = nullable.getFields();
    const members = new Map<string, Argument>();
    for (const { name, value } of node.fields) {
      const field = types[name.value];
      if (field === undefined) continue;
      const member = argumentOf(value, field.type, variables);
      // A variable that was not sent leaves its member out, as GraphQL says.
      if (member.value !== undefined) members.set(name.value, member);
    }
    return ofMembers(members);
  }
  return constant(valueFromAST(node, getNamedType(nullable)));
}

function ofItems(items: readonly Argument[]): Argument {
  return {
    items,
    value: items.map(({ value }) => value),
    read: (variables) => items.map((item) => item.read(variables)),
  };
}

function ofMembers(members: ReadonlyMap<string, Argument>): Argument {
  const collect = (valueOf: (member: Argument) => unknown): Variables =>
    Object.fromEntries([...members].map(([name, member]) => [name, valueOf(member)]));
  return {
    members,
    value: collect(({ value }) => value),
    read: (variables) => collect((member) => member.read(variables)),
  };
}
