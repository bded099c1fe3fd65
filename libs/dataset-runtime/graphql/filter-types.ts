import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfig,
  type GraphQLInputType,
} from 'graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import { assertNever, HOURS_AFTER, type DatasetDefinition, type Field, type LocalText } from '#dataset';
import { describe, describeField } from './describe.js';
import type { FieldTypes } from './field-types.js';
import { graphqlNamesOf } from './graphql-names.js';
import { SortDirectionType } from './shared-types.js';

/** `{ field: { operator: value }, and, or, not }` of one dataset. */
export function filterTypeOf(dataset: DatasetDefinition, types: FieldTypes): GraphQLInputObjectType {
  const filter: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: graphqlNamesOf(dataset).filter,
    description: describe({
      id: 'Semua syarat harus dipenuhi; syarat yang tidak dapat diterapkan adalah kesalahan',
      en: 'All conditions must hold; a condition that cannot be applied is an error',
    }),
    fields: () => {
      const fields: Record<string, GraphQLInputFieldConfig> = {};
      for (const [name, field] of Object.entries(dataset.fields)) {
        fields[name] = { type: operatorsOf(dataset, name, field, types), description: describeField(field) };
      }
      const list = new GraphQLList(new GraphQLNonNull(filter));
      return { ...fields, and: { type: list }, or: { type: list }, not: { type: filter } };
    },
  });
  return filter;
}

/** One item of `orderBy`: exactly one field and its direction. */
export function orderTypeOf(dataset: DatasetDefinition): GraphQLInputObjectType {
  const fields = Object.entries(dataset.fields).filter(([, field]) => isSortable(field));
  return new GraphQLInputObjectType({
    name: graphqlNamesOf(dataset).order,
    description: describe({
      id: 'Tepat satu kolom dengan arahnya; kunci catatan memutus nilai yang sama',
      en: 'Exactly one field with its direction; the key of the record breaks ties',
    }),
    isOneOf: true,
    fields: Object.fromEntries([
      ['key', { type: SortDirectionType }],
      ...fields.map(([name, field]) => [
        name,
        { type: SortDirectionType, description: describeField(field) },
      ]),
    ]) as Record<string, GraphQLInputFieldConfig>,
  });
}

/** Whether a list may be put in the order of this field. */
export function isSortable(field: Field): boolean {
  return field.type !== 'text' && field.type !== 'point' && field.type !== 'strings';
}

function operatorsOf(
  dataset: DatasetDefinition,
  name: string,
  field: Field,
  types: FieldTypes,
): GraphQLInputObjectType {
  switch (field.type) {
    case 'string':
    case 'code':
    case 'reference':
      return StringFilter;
    case 'text':
      return TextFilter;
    case 'money':
    case 'quantity':
      return DecimalFilter;
    case 'integer':
      return IntFilter;
    case 'date':
      return DateFilter;
    case 'timestamp':
      return DateTimeFilter;
    case 'month':
      return MonthFilter;
    case 'boolean':
      return BooleanFilter;
    case 'enum':
      return enumFilterOf(types.enumOf(dataset, name, field));
    case 'point':
      return PointFilter;
    case 'strings':
      return StringsFilter;
    default:
      return assertNever(field);
  }
}

const listOf = (type: GraphQLInputType): GraphQLInputFieldConfig => ({
  type: new GraphQLList(new GraphQLNonNull(type)),
});

const isNull: GraphQLInputFieldConfig = {
  type: GraphQLBoolean,
  description: describe({
    id: 'true: tanpa nilai; false: dengan nilai',
    en: 'true: without a value; false: with one',
  }),
};
const except = (type: GraphQLInputType): GraphQLInputFieldConfig => ({
  type,
  description: describe({
    id: 'Juga benar untuk catatan tanpa nilai',
    en: 'Also true of records without a value',
  }),
});

const equality = (type: GraphQLInputType): Record<string, GraphQLInputFieldConfig> => ({
  eq: { type },
  ne: except(type),
  in: listOf(type),
  notIn: except(new GraphQLList(new GraphQLNonNull(type))),
});

const comparison = (type: GraphQLInputType): Record<string, GraphQLInputFieldConfig> => ({
  lt: { type },
  lte: { type },
  gt: { type },
  gte: { type },
  between: {
    ...listOf(type),
    description: describe({
      id: '[bawah, atas], keduanya termasuk',
      en: '[low, high], both included',
    }),
  },
});

const like: GraphQLInputFieldConfig = {
  type: GraphQLString,
  description: describe({
    id: '% = apa saja, _ = satu huruf, \\ = huruf berikutnya apa adanya; besar kecil huruf dibedakan',
    en: '% = anything, _ = one letter, \\ = the next letter as it is; case matters',
  }),
};
const text = { like, startsWith: { type: GraphQLString } };

function filterInput(
  name: string,
  fields: Record<string, GraphQLInputFieldConfig>,
  description?: LocalText,
): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name,
    fields: { ...fields, isNull },
    ...(description === undefined ? {} : { description: describe(description) }),
  });
}

const StringFilter = filterInput(
  'StringFilter',
  { ...equality(GraphQLString), ...comparison(GraphQLString), ...text },
  {
    id: 'lt, lte, gt, gte, dan between membandingkan teks menurut urutan orderBy: "10" sebelum "9"',
    en: 'lt, lte, gt, gte and between compare texts in the order of orderBy: "10" comes before "9"',
  },
);
const TextFilter = filterInput('TextFilter', { ...equality(GraphQLString), ...text });
const DecimalFilter = filterInput('DecimalFilter', {
  ...equality(DecimalScalar),
  ...comparison(DecimalScalar),
});
const IntFilter = filterInput('IntFilter', { ...equality(GraphQLInt), ...comparison(GraphQLInt) });
const DateFilter = filterInput('DateFilter', { ...equality(DateScalar), ...comparison(DateScalar) });
const HoursAfterFilter = new GraphQLInputObjectType({
  name: 'HoursAfterFilter',
  description: describe({
    id: 'Jarak dari kolom waktu lain pada catatan yang sama, dalam jam',
    en: 'Distance from another timestamp of the same record, in hours',
  }),
  fields: {
    field: {
      type: new GraphQLNonNull(GraphQLString),
      description: describe({ id: 'Nama kolom waktu itu', en: 'Name of that timestamp field' }),
    },
    lte: {
      type: DecimalScalar,
      description: describe({ id: 'Paling lama sekian jam', en: 'At most so many hours' }),
    },
    gt: {
      type: DecimalScalar,
      description: describe({ id: 'Lebih dari sekian jam', en: 'More than so many hours' }),
    },
  },
});
const DateTimeFilter = filterInput('DateTimeFilter', {
  ...equality(DateTimeScalar),
  ...comparison(DateTimeScalar),
  [HOURS_AFTER]: {
    type: HoursAfterFilter,
    description: describe({
      id: 'Sekian jam sesudah kolom waktu lain; salah satu tanpa nilai: tidak terpenuhi',
      en: 'So many hours after another timestamp; not met where either has no value',
    }),
  },
});
const MonthFilter = filterInput('MonthFilter', { ...equality(GraphQLString), ...comparison(GraphQLString) });
const BooleanFilter = filterInput('BooleanFilter', {
  eq: { type: GraphQLBoolean },
  ne: except(GraphQLBoolean),
});
const PointFilter = filterInput('PointFilter', {});
const StringsFilter = filterInput('StringsFilter', {
  has: { type: GraphQLString, description: describe({ id: 'Memuat nilai ini', en: 'Contains this value' }) },
});

/** One filter input per enum type. */
const enumFilters = new WeakMap<GraphQLEnumType, GraphQLInputObjectType>();

function enumFilterOf(type: GraphQLEnumType): GraphQLInputObjectType {
  const known = enumFilters.get(type);
  if (known !== undefined) return known;
  const created = filterInput(`${type.name}Filter`, equality(type));
  enumFilters.set(type, created);
  return created;
}
