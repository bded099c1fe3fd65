import { describe, expect, it } from '@jest/globals';
import { unannouncedSchemaChanges } from './schema-changes.js';

const KEPT = `
  type Query { plans(first: Int): [Plan!]!  old: String }
  type Plan { code: String!  title: String }
  enum Status { open closed }
`;
const changed = (from: string, to: string): string => KEPT.replace(from, to);
const unannounced = (now: string, notes = ''): readonly string[] =>
  unannouncedSchemaChanges({ kept: KEPT, now }, notes);

describe('changes of the schema', () => {
  it.each([
    ['a field that is gone', changed('old: String', ''), 'Query.old was removed.'],
    ['another type', changed('title: String', 'title: Int'), 'Plan.title changed type from String to Int.'],
    ['null where there was none', changed('code: String!', 'code: String'), 'Plan.code changed type'],
    ['an argument that must be given', changed('first: Int', 'first: Int!'), 'arg first'],
    ['a value that is gone', changed('open closed', 'open'), 'closed was removed from enum type Status.'],
    ['a type that is gone', changed('enum Status { open closed }', ''), 'Status was removed.'],
  ])('break programs: %s', (_, now, words) => {
    expect(unannounced(now)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['a new field', changed('old: String', 'old: String new: String')],
    ['null that comes no more', changed('title: String', 'title: String!')],
    ['nothing', KEPT],
  ])('break nothing: %s', (_, now) => {
    expect(unannounced(now)).toEqual([]);
  });

  it('may break what the notes name word by word, and nothing beside it', () => {
    const now = changed('old: String', '').replace('title: String', '');
    const notes = '- 2026-11-26 · Query.old was removed. Use plans.';
    expect(unannounced(now, notes)).toEqual(['Plan.title was removed.']);
  });

  it('are none where there was no schema', () => {
    expect(unannouncedSchemaChanges({ kept: undefined, now: KEPT }, '')).toEqual([]);
  });
});
