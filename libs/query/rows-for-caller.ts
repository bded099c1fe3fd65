import { readAccess } from '#access/decisions';
import { accessPredicate } from './compile/access-predicate.js';
import type { Argument } from './compile/argument.js';
import { compileFilter } from './compile/compile-filter.js';
import { compilationForCaller, valuesOf, type CallerRequest } from './compile/compilation-for-caller.js';
import { mayNotReadDataset } from './compile/readability.js';
import { Rows } from './compile/rows.js';

export interface RowsRequest extends CallerRequest {
  readonly dataset: string;
  /** From `parseFilterJson`. */
  readonly filter?: Argument | undefined;
}

/** Which rows of a dataset a caller may read and asked for, for statements of other doors: exports and feeds. */
export interface RowsForCaller {
  /** `planning.plans t`: the rows under the alias that `where` uses. */
  readonly from: string;
  /** Conditions with placeholders from $1 on; `true` when all rows are meant. */
  readonly where: string;
  readonly values: readonly unknown[];
  /** Personal fields that the filter asks about; whoever runs the statement records it. */
  readonly personal: readonly string[];
}

export function rowsForCaller(request: RowsRequest): RowsForCaller {
  const { registry, dataset: name, caller, filter } = request;
  const dataset = registry.get(name);
  const access = readAccess(caller, dataset.definition);
  if (access.kind === 'none') throw mayNotReadDataset(dataset.definition);
  const compilation = compilationForCaller(request);
  const rows = new Rows(dataset, 't', { access, asOf: undefined, isPast: false, times: 1 });
  const condition = compileFilter(compilation, rows, filter);
  const conditions = [...accessPredicate(compilation, rows), ...(condition === undefined ? [] : [condition])];
  return {
    from: `${dataset.layout.qualified} t`,
    where: conditions.length === 0 ? 'true' : conditions.join(' and '),
    values: valuesOf(compilation),
    personal: [...(compilation.personal.get(name) ?? [])],
  };
}
