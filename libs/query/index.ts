export { CompiledReader, type ReadContext, type ReaderOptions, type ReadRequest } from './compiled-reader.js';
export { compileFilter } from './compile/compile-filter.js';
export { accessPredicate } from './compile/access-predicate.js';
export { Compilation, type CompilationInput } from './compile/compilation.js';
export { Rows } from './compile/rows.js';
export { parseFilterJson } from './parse-filter-json.js';
export { QUERY_ERRORS, QueryError } from './query.errors.js';
