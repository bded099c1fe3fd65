import { createHash } from 'node:crypto';
import type { Caller } from '#access';
import type { AnonymousDocuments } from '#core/config';
import { GatewayError, malformedRequest } from './gateway.errors.js';
import type { GraphqlRequest } from './graphql-request.js';

/**
 * GraphQL documents that were reviewed with the program that sends them. A request may name one by the hash of its text instead of sending
 * it (GraphQL over HTTP, Appendix A: Persisted Documents), and an operator may answer callers without a key nothing else.
 */
export class TrustedDocuments {
  private readonly byId: ReadonlyMap<string, string>;
  private readonly texts: ReadonlySet<string>;

  constructor(
    texts: Iterable<string>,
    private readonly anonymous: AnonymousDocuments,
  ) {
    this.texts = new Set(texts);
    this.byId = new Map([...this.texts].map((text) => [documentIdOf(text), text]));
  }

  get size(): number {
    return this.texts.size;
  }

  /** The text that a request means. One that sends text and name must mean the same with both. */
  textOf({ query, documentId }: Pick<GraphqlRequest, 'query' | 'documentId'>): string {
    if (documentId === undefined) return query ?? '';
    if (query !== undefined) {
      if (documentIdOf(query) === documentId) return query;
      throw malformedRequest({
        id: 'documentId bukan SHA-256 dari query',
        en: 'documentId is not the SHA-256 of query',
      });
    }
    const found = this.byId.get(documentId);
    if (found === undefined) {
      throw new GatewayError('PERSISTED_QUERY_NOT_FOUND', {
        documentId: documentId.slice(0, DOCUMENT_ID_SHOWN_MAX),
      });
    }
    return found;
  }

  requireAdmitted(text: string, { kind }: Pick<Caller, 'kind'>): void {
    if (this.anonymous === 'any' || kind !== 'anonymous' || this.texts.has(text)) return;
    throw new GatewayError('DOCUMENT_NOT_TRUSTED');
  }
}

/** `sha256:` and the hash of the text in UTF-8, in lower-case hexadecimals. */
export function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** As long as an id of ours; one that is none may be a whole document. */
const DOCUMENT_ID_SHOWN_MAX = 71;
