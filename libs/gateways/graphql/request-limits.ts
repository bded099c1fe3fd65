import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import {
  GRAPHQL_ALIASES_MAX,
  GRAPHQL_DEPTH_MAX,
  GRAPHQL_FIELDS_MAX,
  GRAPHQL_INTROSPECTION_DEPTH_MAX,
} from '#core/limits';
import { GatewayError } from './gateway.errors.js';

/**
 * Refuses documents that would be costly to look at any closer, before validation: some of GraphQL's own rules take time in
 * the square of the fields. What the data themselves cost is reckoned later, by who reads them.
 */
export function checkDocumentLimits(document: DocumentNode): void {
  const walk = new Walk(document);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION)
      walk.enter(definition.selectionSet, 1, GRAPHQL_DEPTH_MAX);
  }
}

class Walk {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly open = new Set<string>();
  private fields = 0;
  private aliases = 0;

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** Follows fragments as often as they are used, since that is how often they are executed; the count bounds the walk. */
  enter(set: SelectionSetNode, depth: number, depthMax: number): void {
    if (depth > depthMax) throw new GatewayError('QUERY_TOO_DEEP', { limit: depthMax });
    for (const selection of set.selections) {
      this.count();
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) this.countAlias();
        // The usual introspection query nests deep without reading any data.
        const max = selection.name.value.startsWith('__') ? GRAPHQL_INTROSPECTION_DEPTH_MAX : depthMax;
        if (selection.selectionSet !== undefined) this.enter(selection.selectionSet, depth + 1, max);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.enter(selection.selectionSet, depth, depthMax);
      } else {
        this.enterFragment(selection.name.value, depth, depthMax);
      }
    }
  }

  private enterFragment(name: string, depth: number, depthMax: number): void {
    const fragment = this.fragments.get(name);
    // Unknown fragments and circles are for validation to name.
    if (fragment === undefined || this.open.has(name)) return;
    this.open.add(name);
    this.enter(fragment.selectionSet, depth, depthMax);
    this.open.delete(name);
  }

  private count(): void {
    this.fields += 1;
    if (this.fields > GRAPHQL_FIELDS_MAX) {
      throw new GatewayError('QUERY_TOO_LARGE', {
        limit: GRAPHQL_FIELDS_MAX,
        unitId: 'kolom',
        unitEn: 'fields',
      });
    }
  }

  private countAlias(): void {
    this.aliases += 1;
    if (this.aliases > GRAPHQL_ALIASES_MAX) {
      throw new GatewayError('QUERY_TOO_LARGE', {
        limit: GRAPHQL_ALIASES_MAX,
        unitId: 'alias',
        unitEn: 'aliases',
      });
    }
  }
}
