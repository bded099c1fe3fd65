import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import { cursorSql, cursorValueSql, valuesOfCursor } from './cursor.js';
import { keysetSql, type Bound } from './keyset.js';
import { ObjectSql } from './object-sql.js';
import { orderSql, signatureOf, type OrderTerm } from './order.js';
import type { Page } from './page.js';
import type { Rows } from './rows.js';
import { selectedFields, type SelectedField } from './selection.js';

/** What a connection shows, whatever it lists: records or versions of one. */
export interface Listing {
  /** Names the list in its cursors. */
  readonly list: string;
  readonly field: SelectedField;
  readonly page: Page;
  readonly terms: readonly OrderTerm[];
  /** How many such lists the answer may hold. */
  readonly times: number;
  readonly rowsAs: (alias: string) => Rows;
  readonly sourceOf: (rows: Rows) => string;
  readonly where: (rows: Rows, isFirst: boolean) => readonly string[];
  readonly recordOf: (rows: Rows, nodes: readonly FieldNode[]) => ObjectSql;
}

/** Nodes, edges, page information and count of a list, as an expression of type json. */
export function compileConnection(compilation: Compilation, listing: Listing): string {
  return new ConnectionSql(compilation, listing).toJson();
}

// A count reads every row of the list, not the page only; below a record those that belong to it.
const COUNT_COST = 20;
const NESTED_COUNT_COST = 5;

/**
 * The statement has three layers: the page (columns, conditions, order, limit), one JSON value per row of it, and their
 * aggregation into lists. JSON is built after the limit, for the rows of the page only.
 */
class ConnectionSql {
  readonly #signature: string;
  readonly #page: Rows;
  readonly #laterals: string[] = [];
  /** Aggregates over the page, by their alias. */
  readonly #aggregates = new Map<string, string>();
  readonly #aggregated: string;
  readonly #needsMore: boolean;
  readonly #members: readonly SelectedField[];
  #isFirst = true;

  constructor(
    private readonly compilation: Compilation,
    private readonly listing: Listing,
  ) {
    this.#signature = signatureOf(listing.list, listing.terms);
    this.#page = listing.rowsAs(compilation.alias('t'));
    this.#aggregated = compilation.alias('a');
    this.#members = selectedFields(compilation, this.#type, listing.field.nodes);
    const more = listing.page.isBackward ? 'hasPreviousPage' : 'hasNextPage';
    this.#needsMore = this.#members
      .filter(({ name }) => name === 'pageInfo')
      .some((member) => this.#partsOf(member).some(({ name }) => name === more));
  }

  toJson(): string {
    const object = new ObjectSql(this.compilation);
    for (const member of this.#members) this.#addMember(object, member);
    if (this.#aggregates.size === 0) {
      this.#checkCursors();
      return object.toJson();
    }
    const aggregates = [...this.#aggregates].map(([alias, sql]) => `${sql} as ${alias}`);
    return object.toJson(
      `from (select ${aggregates.join(', ')} from ${this.#pageSql()}${this.#laterals.join('')}) ${this.#aggregated}`,
    );
  }

  get #type(): GraphQLObjectType {
    return getNamedType(this.listing.field.definition?.type) as GraphQLObjectType;
  }

  #partsOf(member: SelectedField): readonly SelectedField[] {
    const type = getNamedType(member.definition?.type) as GraphQLObjectType;
    return selectedFields(this.compilation, type, member.nodes);
  }

  #addMember(object: ObjectSql, member: SelectedField): void {
    switch (member.name) {
      case '__typename':
        return object.typeName(member, this.#type.name);
      case 'nodes':
        return object.part(member, this.#listSql(this.listing.recordOf(this.#page, member.nodes)));
      case 'edges':
        return object.part(member, this.#listSql(this.#edge(member)));
      case 'pageInfo':
        return object.part(member, this.#pageInfo(member));
      case 'totalCount':
        return object.value(member, this.#countSql());
      default:
        throw new Error(`${this.#type.name} has no member ${member.name}`);
    }
  }

  /** One JSON value per row of the page, as a list in the order of the page. */
  #listSql(item: ObjectSql): string {
    const json = this.#lateral(item);
    if (!this.#needsMore) return this.#aggregate(`coalesce(json_agg(${json}), '[]'::json)`);
    const { from, to } = this.#bounds;
    return this.#aggregate(`coalesce(array_to_json((array_agg(${json}))[${from}:${to}]), '[]'::json)`);
  }

  #edge(member: SelectedField): ObjectSql {
    const edge = new ObjectSql(this.compilation);
    for (const part of this.#partsOf(member)) {
      if (part.definition === undefined) {
        edge.typeName(part, `${this.#type.name.replace(/Connection$/, '')}Edge`);
      } else if (part.name === 'node') {
        edge.part(part, this.#lateral(this.listing.recordOf(this.#page, part.nodes)));
      } else {
        const values = this.listing.terms.map((term) => cursorValueSql(term, this.#page.column(term.column)));
        edge.value(part, cursorSql(this.#signature, values));
      }
    }
    return edge;
  }

  /** Names the columns of an object once per row; PostgreSQL folds this into the select around it. */
  #lateral(item: ObjectSql): string {
    if (item.isEmpty) return `'{}'::json`;
    const alias = this.compilation.alias('n');
    this.#laterals.push(` cross join lateral (select ${item.columns}) ${alias}`);
    return `row_to_json(${alias})`;
  }

  #aggregate(sql: string): string {
    const alias = `v${this.#aggregates.size + 1}`;
    this.#aggregates.set(alias, sql);
    return `${this.#aggregated}.${alias}`;
  }

  /** Where the page lies among the rows fetched: one more than its size is fetched when somebody asks whether there is more. */
  get #bounds(): { readonly from: string; readonly to: string } {
    const { size, isBackward } = this.listing.page;
    if (!this.#needsMore) return { from: '1', to: 'count(*)::int' };
    if (isBackward) return { from: `greatest(count(*)::int - ${size - 1}, 1)`, to: 'count(*)::int' };
    return { from: '1', to: `least(count(*)::int, ${size})` };
  }

  #pageInfo(member: SelectedField): string {
    const info = new ObjectSql(this.compilation);
    for (const part of this.#partsOf(member)) {
      if (part.definition === undefined) info.typeName(part, 'PageInfo');
      else info.value(part, this.#pageInfoMember(part.name));
    }
    return info.toJson();
  }

  #pageInfoMember(name: string): string {
    const { page } = this.listing;
    switch (name) {
      case 'hasNextPage':
        return page.isBackward ? this.#beyond('before') : this.#eitherMoreOr(this.#beyond('before'));
      case 'hasPreviousPage':
        return page.isBackward ? this.#eitherMoreOr(this.#beyond('after')) : this.#beyond('after');
      case 'startCursor':
        return this.#cursorAt('from');
      case 'endCursor':
        return this.#cursorAt('to');
      default:
        throw new Error(`PageInfo has no member ${name}`);
    }
  }

  #eitherMoreOr(beyond: string): string {
    const more = this.#aggregate(`count(*) > ${this.listing.page.size}`);
    return beyond === 'false' ? more : `(${more} or ${beyond})`;
  }

  /** Whether records lie on the far side of a cursor that was given. */
  #beyond(argument: 'after' | 'before'): string {
    const bound = this.#boundOf(argument);
    if (bound === undefined) return 'false';
    const rows = this.listing.rowsAs(this.compilation.alias('x'));
    const side = argument === 'after' ? 'before' : 'after';
    const keyset = keysetSql(this.compilation, rows.alias, this.listing.terms, bound, {
      side,
      isInclusive: true,
    });
    // Ordered from the cursor outwards, so that the index finds the nearest one; `exists` would drop the order.
    const order = orderSql(this.listing.terms, rows.alias, side === 'before');
    return `coalesce((select true from ${this.#fromWhere(rows, [keyset])} order by ${order} limit 1), false)`;
  }

  #cursorAt(end: 'from' | 'to'): string {
    const at = this.#bounds[end];
    const values = this.listing.terms.map((term) => {
      const value = cursorValueSql(term, this.#page.column(term.column));
      return this.#aggregate(`(array_agg(${value}))[${at}]`);
    });
    if (this.listing.page.size === 0) return 'null::text';
    const isEmpty = this.#aggregate('count(*) = 0');
    return `case when not ${isEmpty} then ${cursorSql(this.#signature, values)} end`;
  }

  #countSql(): string {
    const { times } = this.listing;
    this.compilation.spend(times === 1 ? COUNT_COST : NESTED_COUNT_COST * times);
    const rows = this.listing.rowsAs(this.compilation.alias('x'));
    return `(select count(*)::int from ${this.#fromWhere(rows, [])})`;
  }

  /** Compiled last: by now the page knows which columns the answer is made of. */
  #pageSql(): string {
    const { compilation, listing } = this;
    const { page, terms } = listing;
    const rows = listing.rowsAs(compilation.alias('s'));
    const keysets = (['after', 'before'] as const).flatMap((argument) => {
      const bound = this.#boundOf(argument);
      return bound === undefined
        ? []
        : [keysetSql(compilation, rows.alias, terms, bound, { side: argument })];
    });
    const from = this.#fromWhere(rows, keysets);
    // Also when no column is asked for, the page needs those it is ordered by.
    for (const { column } of terms) this.#page.column(column);
    const columns = this.#page.used.map((column) => `${rows.alias}.${column}`).join(', ');
    const limit = page.size + (this.#needsMore ? 1 : 0);
    const order = orderSql(terms, rows.alias, page.isBackward);
    const sql = `(select ${columns} from ${from} order by ${order} limit ${limit})`;
    if (!page.isBackward) return `${sql} ${this.#page.alias}`;
    // Taken from the end, shown from the beginning.
    const back = compilation.alias('r');
    const again = this.#page.used.map((column) => `${back}.${column}`).join(', ');
    return `(select ${again} from ${sql} ${back} order by ${orderSql(terms, back)}) ${this.#page.alias}`;
  }

  #fromWhere(rows: Rows, more: readonly string[]): string {
    const conditions = [...this.listing.where(rows, this.#isFirst), ...more];
    this.#isFirst = false;
    const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
    return `${this.listing.sourceOf(rows)}${where}`;
  }

  /** A list of which only the count is asked for reads no page, and still takes no cursor of another list. */
  #checkCursors(): void {
    for (const argument of ['after', 'before'] as const) {
      const cursor = this.listing.page[argument];
      if (cursor === undefined) continue;
      const check = (value: unknown): void =>
        void valuesOfCursor(value, argument, this.#signature, this.listing.terms);
      check(cursor.value);
      this.compilation.checks.push((variables) => check(cursor.read(variables)));
    }
  }

  #boundOf(argument: 'after' | 'before'): Bound | undefined {
    const cursor = this.listing.page[argument];
    return cursor === undefined ? undefined : { argument, cursor, signature: this.#signature };
  }
}
