import type { FieldNode, GraphQLObjectType } from 'graphql';
import { assertNever, typeNameOf } from '#dataset';
import { isMaskable, roleOf, TYPE_NAME, type SystemField } from '#dataset-runtime';
import type { Compilation } from './compilation.js';
import { compileHistory } from './compile-history.js';
import { compileInverse, compileInverseAggregate, compileLink } from './compile-links.js';
import { compileProvenance } from './compile-provenance.js';
import { literal } from './identifier.js';
import { ObjectSql } from './object-sql.js';
import { fieldOf, readabilityOf, visibleSql } from './readability.js';
import type { Rows } from './rows.js';
import { selectedFields, type SelectedField } from './selection.js';
import { instantSql, outputSql } from './value-sql.js';

/** The members of one record, from rows that stand for it. */
export function compileRecord(
  compilation: Compilation,
  rows: Rows,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ObjectSql {
  const object = new ObjectSql(compilation);
  for (const field of selectedFields(compilation, type, nodes)) {
    addMember(compilation, rows, type, field, object);
  }
  return object;
}

/** As {@link compileRecord}, for places where the type is an interface: the answer says which type it is. */
export function compileNode(
  compilation: Compilation,
  rows: Rows,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ObjectSql {
  const object = compileRecord(compilation, rows, type, nodes);
  if (compilation.input.naming === 'resolver') object.hidden(TYPE_NAME, `${literal(type.name)}::text`);
  return object;
}

function addMember(
  compilation: Compilation,
  rows: Rows,
  type: GraphQLObjectType,
  field: SelectedField,
  object: ObjectSql,
): void {
  if (field.definition === undefined) return object.typeName(field, type.name);
  const role = roleOf(field.definition);
  switch (role?.kind) {
    case 'column':
      return addColumn(compilation, rows, role.field, field, object);
    case 'system':
      return object.value(field, systemSql(compilation, rows, role.name));
    case 'link':
      return object.part(field, compileLink(compilation, rows, role.link, field));
    case 'inverse':
      return object.part(field, compileInverse(compilation, rows, role.link, field));
    case 'inverseAggregate':
      return object.part(field, compileInverseAggregate(compilation, rows, role.link, field));
    case 'provenance':
      return object.part(field, compileProvenance(compilation, rows, field));
    case 'history':
      return object.part(field, compileHistory(compilation, rows, field));
    case 'records':
    case 'recordByKey':
    case 'aggregate':
    case 'node':
    case undefined:
      throw new Error(`${type.name}.${field.name} is not a member of a record`);
    default:
      return assertNever(role);
  }
}

function addColumn(
  compilation: Compilation,
  rows: Rows,
  name: string,
  field: SelectedField,
  object: ObjectSql,
): void {
  const isPoint = fieldOf(rows.dataset.definition, name).type === 'point';
  const value = (): string => {
    const sql = outputSql(fieldOf(rows.dataset.definition, name), rows.field(name));
    return isPoint ? pointSql(compilation, sql, field) : sql;
  };
  const sql = shownSql(compilation, rows, name, value);
  if (sql !== undefined && isMaskable(fieldOf(rows.dataset.definition, name))) {
    compilation.personalNames.add(compilation.input.naming === 'response' ? field.responseName : field.name);
  }
  if (isPoint) object.part(field, sql ?? 'null::json');
  else object.value(field, sql ?? 'null::text');
}

/** The value as this caller sees it; undefined when it is hidden on every record. */
export function shownSql(
  compilation: Compilation,
  rows: Rows,
  name: string,
  value: () => string,
): string | undefined {
  const { definition } = rows.dataset;
  const field = fieldOf(definition, name);
  const readability = readabilityOf(field, rows.reading.access);
  switch (readability) {
    case 'never':
      compilation.masked.add(`${definition.name}.${name}`);
      return undefined;
    case 'always':
      if (isMaskable(field)) compilation.readPersonal(definition.name, name);
      return value();
    default: {
      const shown = value();
      const isVisible = visibleSql(compilation, rows, readability.unless);
      const mark = compilation.maskMark(`${definition.name}.${name}`);
      return `case when ${isVisible} then to_json(${shown}) else ${mark} end`;
    }
  }
}

function pointSql(compilation: Compilation, point: string, field: SelectedField): string {
  const object = new ObjectSql(compilation);
  const type = field.definition?.type as GraphQLObjectType;
  const named = 'ofType' in type ? (type.ofType as GraphQLObjectType) : type;
  for (const part of selectedFields(compilation, named, field.nodes)) {
    if (part.definition === undefined) object.typeName(part, named.name);
    else object.value(part, `(${point})[${part.name === 'longitude' ? 0 : 1}]`);
  }
  return `case when (${point}) is not null then ${object.toJson()} end`;
}

function systemSql(compilation: Compilation, rows: Rows, name: SystemField): string {
  switch (name) {
    case 'id':
      return idSql(typeNameOf(rows.dataset.definition), rows.column('id'));
    case 'key':
      return rows.column('key');
    case 'extras':
      return extrasSql(compilation, rows);
    case 'recordedAt':
      return instantSql(rows.column('recorded_at'));
    case 'supersededAt':
      return instantSql(rows.column('superseded_at'));
    case 'isDeleted':
      return rows.column('is_deleted');
    default:
      return assertNever(name);
  }
}

/**
 * What a source sent beside the declared fields was never declared public, so anonymous callers do not see it; beside
 * personal fields it is as personal as they are.
 */
function extrasSql(compilation: Compilation, rows: Rows): string {
  const { definition } = rows.dataset;
  const isPersonal = Object.values(definition.fields).some(isMaskable);
  if (!mayReadExtras(compilation, rows)) {
    compilation.masked.add(`${definition.name}.extras`);
    return 'null::json';
  }
  if (isPersonal) compilation.readPersonal(definition.name, 'extras');
  return rows.column('extras');
}

export function mayReadExtras({ input }: Compilation, { dataset, reading: { access } }: Rows): boolean {
  const isPersonal = Object.values(dataset.definition.fields).some(isMaskable);
  return input.isKnownCaller && (!isPersonal || (access.kind !== 'none' && access.personal));
}

/**
 * base64url of `Type:id`. The type's part is written into the statement, filled up with colons to whole groups of three bytes,
 * so that only the digits are encoded per row: a third of the time of encoding it all.
 */
export function idSql(typeName: string, id: string): string {
  const prefix = `${typeName}:`;
  const filled = prefix.padEnd(Math.ceil(prefix.length / 3) * 3, ':');
  const encoded = Buffer.from(filled).toString('base64url');
  return `${literal(encoded)} || rtrim(encode(convert_to(${id}::text, 'UTF8'), 'base64'), '=')`;
}

/** The type and number behind an id; undefined when it is none. */
export function readId(id: string): { readonly typeName: string; readonly id: string } | undefined {
  if (!/^[\w-]{1,200}$/.test(id)) return undefined;
  const parts = /^(\w+):+(\d{1,18})$/.exec(Buffer.from(id, 'base64url').toString('latin1'));
  const [, typeName, number] = parts ?? [];
  return typeName === undefined || number === undefined ? undefined : { typeName, id: number };
}
