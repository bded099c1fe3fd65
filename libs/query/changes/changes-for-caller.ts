import { createHash } from 'node:crypto';
import { GraphQLSchema } from 'graphql';
import { readAccess, type ReadAccess } from '#access/decisions';
import { quoted as quotedColumn, type ReadableDataset } from '#dataset-runtime';
import { columnOf, typeNameOf } from '#dataset';
import { accessPredicate } from '../compile/access-predicate.js';
import { compileFilter } from '../compile/compile-filter.js';
import type { Compilation } from '../compile/compilation.js';
import { compilationForCaller, valuesOf } from '../compile/compilation-for-caller.js';
import { quoted } from '../compile/identifier.js';
import { fieldOf, mayNotReadDataset, readabilityOf } from '../compile/readability.js';
import { idSql, mayReadExtras, shownSql } from '../compile/compile-record.js';
import { Rows } from '../compile/rows.js';
import { instantSql, outputSql } from '../compile/value-sql.js';
import type { RowsRequest } from '../rows-for-caller.js';
import { asksAboutSecrets } from './asks-about-secrets.js';
import { changesSql, copySql, type CommonParts, type LogParts, type PresentParts } from './changes.sql.js';

export type ChangesRequest = Omit<RowsRequest, 'schema'>;

/** What one caller may follow of a dataset: the statements that read its log, and what they hide. */
export interface ChangesForCaller {
  readonly dataset: string;
  /**
   * Equal where two callers see the same of the same filter. It stands in every cursor: what was followed under another view cannot be
   * followed on, since records outside the old view would never come.
   */
  readonly view: string;
  /** Takes after its own values: dataset, sequence, id, moment in microseconds, rows at most. */
  readonly changes: ChangeStatement;
  /** Takes after its own values: dataset, horizon, id, rows at most. */
  readonly copy: ChangeStatement;
  /** Personal fields that the caller may read and does. */
  readonly personal: readonly string[];
  readonly personalNames: ReadonlySet<string>;
}

export interface ChangeStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Fields that are null on every record. */
  readonly masked: readonly string[];
  /** Fields that are null on some records; where, the marks in the text say. */
  readonly maskedOnSome: readonly string[];
}

/** Compiles access and filter into the statements: what the caller may not see never leaves the database. */
export function changesForCaller(request: ChangesRequest): ChangesForCaller {
  const { registry, dataset: name, caller, filter } = request;
  const dataset = registry.get(name);
  const access = readAccess(caller, dataset.definition);
  if (access.kind === 'none') throw mayNotReadDataset(dataset.definition);
  const isKnownCaller = caller.kind !== 'anonymous';
  const begin = (): Compilation => compilationForCaller({ ...request, schema: NO_SCHEMA });
  const statement = (compilation: Compilation, write: (ownParameters: number) => string): ChangeStatement => {
    const sql = write(compilation.parameters.reads.length);
    return {
      sql,
      values: valuesOf(compilation),
      masked: [...compilation.masked].sort(),
      maskedOnSome: compilation.maskedOnSome,
    };
  };
  const [following, copying] = [begin(), begin()];
  const expressions = new ChangeExpressions(following, dataset, access, filter);
  const changeParts = expressions.ofLog();
  const copyParts = new ChangeExpressions(copying, dataset, access, filter).ofPresent();
  return {
    dataset: name,
    view: signatureOf([isKnownCaller, access, filter?.value ?? null]),
    changes: statement(following, (ownParameters) => changesSql(changeParts, ownParameters)),
    copy: statement(copying, (ownParameters) => copySql(copyParts, ownParameters)),
    personal: [...(following.personal.get(name) ?? [])].sort(),
    personalNames: following.personalNames,
  };
}

/** Writes what the statements ask of a version. Each expression is used exactly once, for its parameters are bound as it is written. */
class ChangeExpressions {
  #isCounted = true;

  constructor(
    private readonly compilation: Compilation,
    private readonly dataset: ReadableDataset,
    private readonly access: ReadAccess,
    private readonly filter: RowsRequest['filter'],
  ) {}

  ofPresent(): PresentParts {
    const rows = this.#rows('v');
    return { ...this.#common, isInView: this.#condition(rows), record: recordSql(this.compilation, rows) };
  }

  ofLog(): LogParts {
    const { definition } = this.dataset;
    const [now, past] = [this.#rows('v'), this.#rows('v', { isPast: true })];
    const hasSecrets = Object.values(definition.fields).some(
      (field) => typeof readabilityOf(field, this.access) === 'object',
    );
    // A version of the past hides more than a current one, where a record was secret for a time.
    const byKind = (write: (rows: Rows) => string): string =>
      hasSecrets ? `case when v._kind = 'past' then ${write(past)} else ${write(now)} end` : write(now);
    // Whether a filter on a secret field held before must not be told, so whatever may have been in view is said to be gone.
    const isFiltered = !asksAboutSecrets(definition, this.access, this.filter);
    return {
      ...this.#common,
      isInView: byKind((rows) => this.#condition(rows)),
      wasInView: this.#condition(now, isFiltered),
      wasInViewBefore: this.#condition(this.#rows('p'), isFiltered),
      record: byKind((rows) => recordSql(this.compilation, rows)),
    };
  }

  get #common(): CommonParts {
    const { definition, layout } = this.dataset;
    const fields = Object.keys(definition.fields).map((name) => quotedColumn(columnOf(name)));
    return {
      qualified: layout.qualified,
      history: layout.history,
      columns: ['id', 'key', 'batch_id', 'recorded_at', 'extras', ...fields],
      id: idSql(typeNameOf(definition), 'v.id'),
      recordedAt: instantSql('v.recorded_at'),
    };
  }

  #rows(alias: string, { isPast } = { isPast: false }): Rows {
    return new Rows(this.dataset, alias, { access: this.access, asOf: undefined, isPast, times: 1 });
  }

  #condition(rows: Rows, isFiltered = true): string {
    const isCounted = this.#isCounted;
    if (isFiltered) this.#isCounted = false;
    const filter = isFiltered ? compileFilter(this.compilation, rows, this.filter, { isCounted }) : undefined;
    const conditions = [
      ...accessPredicate(this.compilation, rows),
      ...(filter === undefined ? [] : [filter]),
    ];
    return conditions.length === 0 ? 'true' : conditions.join(' and ');
  }
}

/** Every field of the record as this caller sees it, and what its source sent beside them. */
function recordSql(compilation: Compilation, rows: Rows): string {
  const { definition } = rows.dataset;
  const members = Object.keys(definition.fields).map((name) => {
    const field = fieldOf(definition, name);
    const readability = readabilityOf(field, rows.reading.access);
    const shown = shownSql(compilation, rows, name, () =>
      field.type === 'point' ? pointSql(rows.field(name)) : outputSql(field, rows.field(name)),
    );
    if (readability === 'always' && compilation.personal.get(definition.name)?.has(name) === true)
      compilation.personalNames.add(name);
    return `${shown ?? 'null::text'} as ${quoted(name)}`;
  });
  if (mayReadExtras(compilation, rows)) members.push(`${rows.column('extras')} as "extras"`);
  return `(select row_to_json(o) from (select ${members.join(', ')}) o)`;
}

function pointSql(point: string): string {
  return `case when ${point} is not null then json_build_object('longitude', (${point})[0], 'latitude', (${point})[1]) end`;
}

function signatureOf(view: unknown): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, SIGNATURE_LENGTH);
}

// 72 bits: two views of one dataset never share a signature.
const SIGNATURE_LENGTH = 12;
/** Nothing here comes from a GraphQL document, so no type is ever looked up. */
const NO_SCHEMA = new GraphQLSchema({});
