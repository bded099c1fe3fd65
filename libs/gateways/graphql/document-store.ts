import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '#access';
import {
  GRAPHQL_DOCUMENT_CACHED_CHARACTERS_MAX,
  GRAPHQL_DOCUMENTS_MAX,
  GRAPHQL_ERRORS_MAX,
  GRAPHQL_TOKENS_MAX,
} from '#core/limits';
import { shownValue } from '#core/errors';
import { GatewayError, malformedRequest } from './gateway.errors.js';
import { checkDocumentLimits } from './request-limits.js';

type Variables = Readonly<Record<string, unknown>>;
type Compiled = (context: RequestContext, variables: Variables) => Promise<ExecutionResult>;

/** A document that passed limits and validation. */
export class KnownDocument {
  private readonly runs = new Map<string, { count: number; compiled?: Promise<Compiled> }>();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    private readonly isCompilable: boolean,
  ) {}

  operation(name: string | undefined): OperationDefinitionNode {
    const operation = getOperationAST(this.document, name);
    if (operation !== null && operation !== undefined) return operation;
    if (name === undefined)
      throw malformedRequest({
        id: 'dokumen memuat beberapa operasi, jadi operationName harus menyebut salah satu',
        en: 'the document has several operations, so operationName must name one',
      });
    const shown = shownValue(name);
    throw malformedRequest({
      id: `dokumen tidak memuat operasi ${shown}`,
      en: `the document has no operation ${shown}`,
    });
  }

  /** The first time it is interpreted; one that comes again is compiled, which pays from the second time on. */
  async run(
    name: string | undefined,
    context: RequestContext,
    variables: Variables,
  ): Promise<ExecutionResult> {
    const run = this.runs.get(name ?? '') ?? { count: 0 };
    this.runs.set(name ?? '', run);
    run.count += 1;
    if (this.isCompilable && run.count > 1) run.compiled ??= this.compile(name);
    const answer = await (run.compiled ?? this.interpret(name));
    return answer(context, variables);
  }

  private interpret(operationName: string | undefined): Compiled {
    const { schema, document } = this;
    return async (contextValue, variableValues) =>
      execute({ schema, document, operationName, contextValue, variableValues });
  }

  private async compile(operationName: string | undefined): Promise<Compiled> {
    // Loaded with the first document that comes twice: a process that starts has other things to do.
    const { compileQuery, isCompiledQuery } = await import('graphql-jit');
    const compiled = compileQuery(this.schema, this.document, operationName);
    if (!isCompiledQuery(compiled)) return this.interpret(operationName);
    return async (context, variables) => compiled.query({}, context, variables);
  }
}

/** Documents by their text: parsed, checked and compiled once. */
export class DocumentStore {
  private readonly known = new Map<string, KnownDocument>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Throws one error, or an array of validation errors. */
  get(text: string): KnownDocument {
    const found = this.known.get(text);
    if (found !== undefined) {
      // Moved to the end: the map's order is the order of use.
      this.known.delete(text);
      this.known.set(text, found);
      return found;
    }
    const isShort = text.length <= GRAPHQL_DOCUMENT_CACHED_CHARACTERS_MAX;
    const made = new KnownDocument(this.schema, this.check(text), isShort);
    if (isShort) this.remember(text, made);
    return made;
  }

  private remember(text: string, document: KnownDocument): void {
    const oldest = this.known.keys().next();
    if (this.known.size >= GRAPHQL_DOCUMENTS_MAX && oldest.done !== true) this.known.delete(oldest.value);
    this.known.set(text, document);
  }

  private check(text: string): DocumentNode {
    const document = parseDocument(text);
    checkDocumentLimits(document);
    const errors = validate(this.schema, document, undefined, { maxErrors: GRAPHQL_ERRORS_MAX });
    if (errors.length > 0) throw new InvalidDocument(errors);
    return document;
  }
}

/** All that validation found; the formatter writes one entry each. */
export class InvalidDocument extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('the document does not fit the schema');
  }
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: GRAPHQL_TOKENS_MAX });
  } catch (cause) {
    // The parser calls itself for every level, so deep nonsense ends in a RangeError.
    const { id, en } = cause instanceof GraphQLError ? { id: cause.message, en: cause.message } : TOO_DEEP;
    throw new GatewayError(
      'GRAPHQL_PARSE_FAILED',
      { reasonId: id, reasonEn: en, ...placeOf(cause) },
      { cause },
    );
  }
}

const TOO_DEEP = { id: 'bersarang terlalu dalam', en: 'it nests too deep' };

function placeOf(error: unknown): { readonly line?: number; readonly column?: number } {
  const place = error instanceof GraphQLError ? error.locations?.[0] : undefined;
  return place === undefined ? {} : { line: place.line, column: place.column };
}

/** Whether the request was well-formed and only its document is refused. */
export function isAboutTheDocument(error: unknown): boolean {
  if (error instanceof InvalidDocument) return true;
  return error instanceof GatewayError && DOCUMENT_CODES.has(error.code);
}

const DOCUMENT_CODES = new Set<GatewayError['code']>([
  'PERSISTED_QUERY_NOT_FOUND',
  'DOCUMENT_NOT_TRUSTED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_LARGE',
]);
