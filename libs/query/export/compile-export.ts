import { getNamedType, isInputObjectType, isObjectType, Kind, parse, type FieldNode } from 'graphql';
import { readAccess } from '#access/decisions';
import { badInput, hintAt } from '#core/errors';
import { nearMiss, type DatasetDefinition } from '#dataset';
import { graphqlNamesOf } from '#dataset-runtime';
import { accessPredicate } from '../compile/access-predicate.js';
import { constant } from '../compile/argument.js';
import { compileFilter } from '../compile/compile-filter.js';
import { compileRecord } from '../compile/compile-record.js';
import { compilationForCaller, valuesOf, type CallerRequest } from '../compile/compilation-for-caller.js';
import { mayNotReadDataset } from '../compile/readability.js';
import { Rows, sourceOf } from '../compile/rows.js';
import { parseFilterJson } from '../parse-filter-json.js';

export interface ExportRequest extends CallerRequest {
  readonly dataset: string;
  /** In the order they shall stand in; every declared field when absent. */
  readonly fields?: readonly string[] | undefined;
  /** As in GraphQL, written as JSON. */
  readonly filter?: string | undefined;
  /** An instant with a zone: the state of that moment. */
  readonly asOf?: string | undefined;
}

/** A statement over all records that a caller may see and asked for. Each row is one record as JSON text, in the order of the key. */
export interface ExportPlan {
  readonly dataset: DatasetDefinition;
  readonly columns: readonly string[];
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Fields that this caller gets as null on every record. */
  readonly masked: readonly string[];
  /** Fields that are null on some records, in the order of their marks (mask-marks.ts). */
  readonly maskedOnSome: readonly string[];
  /** Personal fields that the caller reads or filters by: the audit log wants to know. */
  readonly personal: readonly string[];
}

/**
 * Compiled like a query for the same fields, so that an export cannot show what a query would hide: access, masks, filters
 * and the form of values come from the same code.
 */
export function compileExport(request: ExportRequest): ExportPlan {
  const { registry, caller, schema } = request;
  const dataset = registry.get(request.dataset);
  const { definition } = dataset;
  const access = readAccess(caller, definition);
  if (access.kind === 'none') throw mayNotReadDataset(definition);
  const compilation = compilationForCaller(request);
  const names = graphqlNamesOf(definition);
  const type = getNamedType(schema.getType(names.type));
  const filterType = schema.getType(names.filter);
  if (!isObjectType(type) || !isInputObjectType(filterType))
    throw new Error(`${definition.name} is not in the schema`);
  const asOf = request.asOf === undefined ? undefined : constant(request.asOf);
  const reading = { access, asOf, isPast: asOf !== undefined, times: 1 };
  const rows = new Rows(dataset, compilation.alias('t'), reading);
  const columns = columnsOf(definition, request.fields);
  const record = compileRecord(compilation, rows, type, [selectionOf(definition, columns)]);
  const filter = request.filter === undefined ? undefined : parseFilterJson(filterType, request.filter);
  const condition = compileFilter(compilation, rows, filter);
  const conditions = [...accessPredicate(compilation, rows), ...(condition === undefined ? [] : [condition])];
  const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
  return {
    dataset: definition,
    columns,
    sql: `select ${record.toJson()}::text from ${sourceOf(compilation, rows)}${where} order by ${rows.column('key')}`,
    values: valuesOf(compilation),
    masked: [...compilation.masked],
    maskedOnSome: compilation.maskedOnSome,
    personal: [...(compilation.personal.get(definition.name) ?? [])],
  };
}

/** What may be asked for beside the declared fields. */
export const EXPORT_SYSTEM_FIELDS = ['id', 'key', 'extras'] as const;

function columnsOf(definition: DatasetDefinition, fields: readonly string[] | undefined): readonly string[] {
  const declared = Object.keys(definition.fields);
  if (fields === undefined) return declared;
  const known = new Set<string>([...declared, ...EXPORT_SYSTEM_FIELDS]);
  const unknown = fields.find((field) => !known.has(field));
  if (unknown !== undefined) {
    const hint = hintAt(nearMiss(unknown, known));
    throw badInput(
      'fields',
      {
        id: `${definition.name} tidak punya kolom itu${hint.id}`,
        en: `${definition.name} has no such field${hint.en}`,
      },
      { value: unknown },
    );
  }
  const [repeated] = fields.filter((field, at) => fields.indexOf(field) !== at);
  if (repeated !== undefined)
    throw badInput(
      'fields',
      { id: 'kolom ini ditulis dua kali', en: 'this field stands there twice' },
      { value: repeated },
    );
  return fields;
}

/** The columns as a query would select them. Their names were checked, so nothing of the caller is parsed. */
function selectionOf(definition: DatasetDefinition, columns: readonly string[]): FieldNode {
  const members = columns.map((name) =>
    definition.fields[name]?.type === 'point' ? `${name} { latitude longitude }` : name,
  );
  const [operation] = parse(`{ record { ${members.join(' ')} } }`, { noLocation: true }).definitions;
  const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : null;
  if (field?.kind !== Kind.FIELD) throw new Error('a selection has a field');
  return field;
}
