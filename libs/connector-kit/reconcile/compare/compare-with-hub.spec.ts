import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '#dataset';
import { bytesOfKey } from '../entries/entry.js';
import { EntrySorter, type SorterLimits } from '../entries/entry-sorter.js';
import { compareWithHub, type ComparisonTally, type RangeSizes } from './compare-with-hub.js';
import type { Difference } from './difference.js';
import type { HubRecords, KeyRange, RecordHash } from './hub-records.js';
import type { MovedRecords } from './ranges.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-compare-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Small enough that a few hundred records fill several runs, ranges and leaves. */
const LIMITS: SorterLimits = { runBytes: 12_000, runsMergedMax: 3 };
const PAGE = 7;
const SIZES: RangeSizes = { range: 32, leaf: 4, page: PAGE };

const hashOf = (content: string): string => Buffer.from(content.padEnd(16)).toString('hex').slice(0, 32);
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The hub as its contract says, out of a map: the oracle of order is `Buffer.compare`. */
class MapHub implements HubRecords {
  keysTold = 0;
  pagesTold = 0;

  constructor(private readonly records: ReadonlyMap<string, string>) {}

  digests(ranges: readonly KeyRange[]): ReturnType<HubRecords['digests']> {
    return Promise.resolve(
      ranges.map((range) => {
        const inside = this.inside(range);
        return { count: inside.length, digest: digestOf(inside.map(({ hash }) => hash)) };
      }),
    );
  }

  hashesInRange(range: KeyRange, after: string | null, first: number): Promise<readonly RecordHash[]> {
    const inside = this.inside(range).filter(({ key }) => after === null || byBytes(key, after) > 0);
    const page = inside.slice(0, first);
    this.keysTold += page.length;
    this.pagesTold += 1;
    return Promise.resolve(page);
  }

  hashesOfKeys(keys: readonly string[]): Promise<readonly RecordHash[]> {
    return Promise.resolve(this.inside({ from: null, to: null }).filter(({ key }) => keys.includes(key)));
  }

  private inside({ from, to }: KeyRange): readonly RecordHash[] {
    return [...this.records]
      .map(([key, hash]) => ({ key, hash }))
      .filter(
        ({ key }) => (from === null || byBytes(key, from) >= 0) && (to === null || byBytes(key, to) < 0),
      )
      .sort((a, b) => byBytes(a.key, b.key));
  }
}

interface Row {
  readonly key: string;
  /** Null: a row that cannot be sent. */
  readonly content: string | null;
}

async function compare(
  rows: readonly Row[],
  hub: HubRecords,
  moved: MovedRecords = new Map(),
): Promise<{ readonly differences: readonly Difference[]; readonly tally: ComparisonTally }> {
  const sorter = await EntrySorter.create(join(folder, 'sort'), LIMITS);
  for (const [index, { key, content }] of rows.entries()) {
    if (sorter.isFull) await sorter.spill();
    const hashes = content === null ? [] : [hashOf(content)];
    sorter.add({ key: bytesOfKey(key), hashes, isRepeated: false, at: `a.csv!${index + 2}` });
  }
  const entries = await sorter.finish();
  const tally: ComparisonTally = { hubRecords: 0, ranges: 0, differingRanges: 0, requests: 0 };
  const differences: Difference[] = [];
  for await (const one of compareWithHub({ entries, hub, moved, sizes: SIZES }, tally)) differences.push(one);
  await sorter.remove();
  return { differences, tally };
}

const shown = (differences: readonly Difference[]): readonly string[] =>
  differences.map(({ kind, key }) => `${kind} ${key}`);

describe('comparing ranges', () => {
  // Keys that bytes, code units and a database's own order sort differently.
  const key = fc.oneof(
    fc.integer({ min: 0, max: 500 }).map((n) => `2026|${String(n)}`),
    fc.string({
      unit: fc.constantFrom('a', 'Z', '|', 'é', '\ue000', '\u{1f33e}', ' '),
      minLength: 1,
      maxLength: 4,
    }),
  );
  const content = fc.constantFrom('x', 'y');
  const records = fc.array(fc.tuple(key, content), { maxLength: 400 });

  it('names exactly the records that differ, whatever the keys and however they are spread', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        fc.array(fc.tuple(key, fc.option(content)), { maxLength: 30 }),
        async (source, changes) => {
          const own = new Map(source);
          const theirs = new Map(own);
          for (const [changed, to] of changes) {
            if (to === null) theirs.delete(changed);
            else theirs.set(changed, to);
          }
          const expected = [...new Set([...own.keys(), ...theirs.keys()])].sort(byBytes).flatMap((one) => {
            if (own.get(one) === theirs.get(one)) return [];
            if (!theirs.has(one)) return [`missing-at-hub ${one}`];
            return [own.has(one) ? `different ${one}` : `missing-at-source ${one}`];
          });
          const hub = new MapHub(new Map([...theirs].map(([one, what]) => [one, hashOf(what)])));
          const rows = [...own].map(([one, what]) => ({ key: one, content: what }));
          const { differences, tally } = await compare(rows, hub);
          expect(shown(differences)).toEqual(expected);
          expect(tally.hubRecords).toBe(theirs.size);
          // Splitting pays: the hub tells no more keys than the leaves around the differences hold.
          expect(hub.keysTold).toBeLessThanOrEqual(expected.length * (SIZES.leaf + 1));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('asks once when nothing differs, and for nothing by name', async () => {
    const rows = Array.from({ length: 700 }, (_, n) => ({ key: `K${String(n)}`, content: 'x' }));
    const hub = new MapHub(new Map(rows.map(({ key: one }) => [one, hashOf('x')])));
    const { differences, tally } = await compare(rows, hub);
    expect(differences).toEqual([]);
    expect(tally).toEqual({ hubRecords: 700, ranges: 22, differingRanges: 0, requests: 1 });
    expect(hub.keysTold).toBe(0);
  });

  it('reads the hub page by page where the source has nothing at all', async () => {
    const keys = Array.from({ length: 5 * PAGE }, (_, n) => `K${String(n).padStart(2, '0')}`);
    const hub = new MapHub(new Map(keys.map((one) => [one, hashOf('x')])));
    const { differences } = await compare([], hub);
    expect(shown(differences)).toEqual(keys.map((one) => `missing-at-source ${one}`));
    expect(hub.pagesTold).toBe(6);
  });

  it('takes either of two rows with one key for the record, and neither for a third', async () => {
    const rows = [
      { key: 'A', content: 'first' },
      { key: 'B', content: 'first' },
      { key: 'C', content: 'first' },
      { key: 'A', content: 'second' },
      { key: 'B', content: 'second' },
      { key: 'C', content: 'second' },
    ];
    const hub = new MapHub(
      new Map([
        ['A', hashOf('first')],
        ['B', hashOf('second')],
        ['C', hashOf('third')],
      ]),
    );
    const { differences } = await compare(rows, hub);
    expect(differences).toEqual([
      { kind: 'different', key: 'C', at: 'a.csv!7', sourceHash: hashOf('second'), hubHash: hashOf('third') },
    ]);
  });

  it('leaves the hub its version of a record that cannot be sent, and does not miss one it never had', async () => {
    const rows = [
      { key: 'A', content: null },
      { key: 'B', content: null },
      { key: 'C', content: 'x' },
    ];
    const { differences } = await compare(rows, new MapHub(new Map([['A', hashOf('old')]])));
    expect(shown(differences)).toEqual(['missing-at-hub C']);
  });

  it('judges a record that moved by where it is now', async () => {
    const rows = ['A', 'B', 'C', 'D'].map((one) => ({ key: one, content: 'old' }));
    const hub = new MapHub(
      new Map([
        ['A', hashOf('new')],
        ['B', hashOf('old')],
        ['D', hashOf('old')],
        ['E', hashOf('new')],
        ['F', hashOf('other')],
      ]),
    );
    const moved = new Map([
      ['A', hashOf('new')],
      ['B', hashOf('new')],
      ['C', null],
      ['D', null],
      ['E', hashOf('new')],
      ['F', hashOf('new')],
    ]);
    const { differences } = await compare(rows, hub, moved);
    expect(shown(differences)).toEqual(['different B', 'missing-at-source D', 'different F']);
  });
});
