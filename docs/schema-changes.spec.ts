import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { schemaChanges } from '../scripts/schema-changes.mjs';

const PAGE = [
  '# Changes of the GraphQL schema',
  '- 2026-12-01 · An example of an entry, which is none.',
  '## Changes',
  '',
  '- 2027-02-01 · Query.oldFigures was removed. Use `figures`, which',
  '  has the same arguments.',
  '- 2027-01-15 · Plan.title was removed.',
  '',
].join('\n');

describe('the page of schema changes', () => {
  it('lists each change with its day, in the order of the page, and not the example above the list', () => {
    expect(schemaChanges(PAGE)).toEqual([
      {
        day: '2027-02-01',
        text: 'Query.oldFigures was removed. Use `figures`, which has the same arguments.',
      },
      { day: '2027-01-15', text: 'Plan.title was removed.' },
    ]);
  });

  it('has none as long as it says so', () => {
    expect(schemaChanges('## Changes\n\nNone yet.\n')).toEqual([]);
  });

  it('is refused with an entry without a day', () => {
    expect(() => schemaChanges('## Changes\n\n- Query.a was removed.\n')).toThrow(
      '"- Query.a was removed." is not written as "- 2026-12-01 · what changed"',
    );
  });

  it('of the project can be read', () => {
    const page = readFileSync(join(import.meta.dirname, 'schema-changes.md'), 'utf8');
    expect(page).toContain('\n## Changes\n');
    expect(() => schemaChanges(page)).not.toThrow();
  });
});
