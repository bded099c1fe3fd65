import { describe, expect, it } from '@jest/globals';
import { documentIdOf, TrustedDocuments } from './trusted-documents.js';

const ANONYMOUS = { kind: 'anonymous' } as const;
const TEXT = '{ __typename }';
const ID = 'sha256:7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b';

describe('trusted documents', () => {
  const documents = new TrustedDocuments([TEXT], 'trusted');

  it('are named by the SHA-256 of their text', () => {
    expect(documentIdOf(TEXT)).toBe(ID);
    expect(documents.textOf({ query: undefined, documentId: ID })).toBe(TEXT);
    const other = { query: undefined, documentId: documentIdOf('{ a }') };
    expect(() => documents.textOf(other)).toThrow('PERSISTED_QUERY_NOT_FOUND');
    expect(() => documents.textOf({ query: undefined, documentId: '__proto__' })).toThrow(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  it('a text that is sent along must be the one that was named', () => {
    expect(documents.textOf({ query: '{ a }', documentId: documentIdOf('{ a }') })).toBe('{ a }');
    expect(() => documents.textOf({ query: '{ a }', documentId: ID })).toThrow('MALFORMED_REQUEST');
    expect(documents.textOf({ query: '{ a }', documentId: undefined })).toBe('{ a }');
  });

  it('are all that callers without a key get answered, where the operator says so', () => {
    expect(() => documents.requireAdmitted('{ a }', ANONYMOUS)).toThrow('DOCUMENT_NOT_TRUSTED');
    // White space makes another document.
    expect(() => documents.requireAdmitted(`${TEXT} `, ANONYMOUS)).toThrow('DOCUMENT_NOT_TRUSTED');
    expect(() => documents.requireAdmitted(TEXT, ANONYMOUS)).not.toThrow();
    expect(() => documents.requireAdmitted('{ a }', { kind: 'client' })).not.toThrow();
    expect(() => new TrustedDocuments([], 'any').requireAdmitted('{ a }', ANONYMOUS)).not.toThrow();
  });
});
