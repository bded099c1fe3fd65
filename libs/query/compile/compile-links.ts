import { getNamedType, type GraphQLObjectType } from 'graphql';
import type { Link } from '#dataset';
import { accessPredicate } from './access-predicate.js';
import type { Compilation } from './compilation.js';
import { compileAggregateRow } from './compile-aggregate.js';
import { compileList } from './compile-list.js';
import { compileRecord } from './compile-record.js';
import { findPastByParts } from './past-key.js';
import { fieldOf, readabilityOf, visibleSql } from './readability.js';
import { Rows, sourceOf, type Reading } from './rows.js';
import type { SelectedField } from './selection.js';

/** The record that a link leads to; null when there is none, or none that the caller may read. */
export function compileLink(compilation: Compilation, from: Rows, link: Link, field: SelectedField): string {
  const { reading } = from;
  const access = compilation.input.accessOf(link.to);
  const ends = linkEnds(compilation, from, link);
  if (access.kind === 'none' || ends === undefined) {
    compilation.masked.add(`${link.from}.${link.name}`);
    return 'null::json';
  }
  compilation.spend(reading.times);
  const to = new Rows(compilation.dataset(link.to), compilation.alias('l'), { ...reading, access });
  const type = getNamedType(field.definition?.type) as GraphQLObjectType;
  const record = compileRecord(compilation, to, type, field.nodes);
  const where = [
    ...ends,
    ...link.on.map(([here, there]) => `${to.field(there)} = ${from.field(here)}`),
    ...accessPredicate(compilation, to),
  ];
  findPastByParts(to, new Map(link.on.map(([here, there]) => [there, from.field(here)])));
  // Where several match, the first by key stands for them.
  const order = link.isWholeKey ? '' : ` order by ${to.column('key')}`;
  return record.toJson(`from ${sourceOf(compilation, to)} where ${where.join(' and ')}${order} limit 1`);
}

/** The page of records that refer to this one. */
export function compileInverse(compilation: Compilation, to: Rows, link: Link, field: SelectedField): string {
  return compileList(compilation, {
    field,
    dataset: compilation.dataset(link.from),
    inherited: inheritedBy(compilation, to, link),
    join: (rows) => referrers(compilation, rows, to, link),
  });
}

/** Count and totals of the records that refer to this one. */
export function compileInverseAggregate(
  compilation: Compilation,
  to: Rows,
  link: Link,
  field: SelectedField,
): string {
  return compileAggregateRow(compilation, {
    field,
    dataset: compilation.dataset(link.from),
    inherited: inheritedBy(compilation, to, link),
    join: (rows) => referrers(compilation, rows, to, link),
  });
}

/** The many side is read at the moment of its record, unless it names one of its own. */
function inheritedBy(compilation: Compilation, to: Rows, link: Link): Reading {
  const access = compilation.input.accessOf(link.from);
  if (access.kind === 'none') compilation.masked.add(`${link.to}.${link.inverse}`);
  return { ...to.reading, access };
}

function referrers(compilation: Compilation, rows: Rows, to: Rows, link: Link): readonly string[] {
  const ends = linkEnds(compilation, rows, link);
  if (ends === undefined) {
    compilation.masked.add(`${link.to}.${link.inverse}`);
    return ['false'];
  }
  findPastByParts(rows, new Map(link.on.map(([here, there]) => [here, to.field(there)])));
  return [...ends, ...link.on.map(([here, there]) => `${rows.field(here)} = ${to.field(there)}`)];
}

/** Conditions for following a link over fields that may be hidden; undefined when the caller sees none of them. */
function linkEnds(compilation: Compilation, from: Rows, link: Link): readonly string[] | undefined {
  const conditions: string[] = [];
  for (const [name] of link.on) {
    const readability = readabilityOf(fieldOf(from.dataset.definition, name), from.reading.access);
    if (readability === 'never') return undefined;
    if (readability !== 'always') conditions.push(visibleSql(compilation, from, readability.unless));
  }
  return conditions;
}
