import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLNullableType,
  type GraphQLOutputType,
} from 'graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import { assertNever, hasDefault, type DatasetDefinition, type EnumField, type Field } from '#dataset';
import { describe, describeField, isMaskable } from './describe.js';
import { enumNameOf } from './graphql-names.js';
import { PointType } from './shared-types.js';

/** The leaf types of one schema; enums are made once per field, so one instance serves output, filter and arguments. */
export class FieldTypes {
  readonly #enums = new Map<string, GraphQLEnumType>();

  /** The type of a value that is there. */
  of(dataset: DatasetDefinition, name: string, field: Field): GraphQLNullableType & GraphQLOutputType {
    switch (field.type) {
      case 'string':
      case 'text':
      case 'code':
      case 'reference':
      case 'month':
        return GraphQLString;
      case 'money':
      case 'quantity':
        return DecimalScalar;
      case 'integer':
        return GraphQLInt;
      case 'date':
        return DateScalar;
      case 'timestamp':
        return DateTimeScalar;
      case 'boolean':
        return GraphQLBoolean;
      case 'enum':
        return this.enumOf(dataset, name, field);
      case 'point':
        return PointType;
      case 'strings':
        return new GraphQLList(new GraphQLNonNull(GraphQLString));
      default:
        return assertNever(field);
    }
  }

  /** The type as records show it: null where the value may be absent or masked. */
  outputOf(dataset: DatasetDefinition, name: string, field: Field): GraphQLOutputType {
    const type = this.of(dataset, name, field);
    return isNullable(field) || isMaskable(field) ? type : new GraphQLNonNull(type);
  }

  enumOf(dataset: DatasetDefinition, name: string, field: EnumField): GraphQLEnumType {
    const typeName = enumNameOf(dataset, name);
    const known = this.#enums.get(typeName);
    if (known !== undefined) return known;
    const values = Object.entries(field.values).map(
      ([value, title]) => [value, { value, description: describe(title) }] as const,
    );
    const type = new GraphQLEnumType({
      name: typeName,
      description: describeField(field),
      values: Object.fromEntries(values),
    });
    this.#enums.set(typeName, type);
    return type;
  }
}

/** Whether records may have no value for this field. */
export function isNullable(field: Field): boolean {
  return field.optional === true && !hasDefault(field);
}
