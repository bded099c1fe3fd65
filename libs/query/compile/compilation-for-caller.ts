import { readAccess, type Caller, type ReadAccess } from '#access/decisions';
import type { ReadableRegistry } from '#dataset-runtime';
import { Compilation, type CompilationInput } from './compilation.js';

export interface CallerRequest extends Pick<CompilationInput, 'schema' | 'provinceCode'> {
  readonly registry: ReadableRegistry;
  readonly caller: Caller;
}

/** For statements of other doors than GraphQL: no fragments and no variables, and all that holds for the caller holds in them. */
export function compilationForCaller({ registry, schema, provinceCode, caller }: CallerRequest): Compilation {
  return new Compilation({
    ...{ registry, schema, provinceCode },
    accessOf: (dataset): ReadAccess => readAccess(caller, registry.get(dataset).definition),
    fragments: {},
    variables: {},
    naming: 'response',
    isKnownCaller: caller.kind !== 'anonymous',
  });
}

/** What the statement is sent with. */
export function valuesOf({ parameters, input: { accessOf } }: Compilation): readonly unknown[] {
  return parameters.reads.map((read) => read({ variables: {}, accessOf }));
}
