import { describe, expect, it } from '@jest/globals';
import { allowedFor, MAY_READ_ENVIRONMENT, mayImport, UNREACHABLE_PACKAGES } from '../../import-table.mjs';
import { readSourceTree, type Import, type SourceFile } from './source-tree.js';

const files = readSourceTree();
const imports = files.flatMap(({ imports }) => imports);

describe('imports', () => {
  it('every unit has a line in the table', () => {
    const units = new Set(files.map(({ unit }) => unit));
    expect([...units].filter((unit) => allowedFor(unit, { isTest: false }) === undefined)).toEqual([]);
  });

  it('follow the table', () => {
    const wrong = imports.filter(
      ({ from, unit }) => unit !== undefined && !mayImport(from.unit, unit, { isTest: from.isTest }),
    );
    expect(wrong.map(readable)).toEqual([]);
  });

  it('enter another unit by its door: never past an index.ts, never by a relative path', () => {
    const wrong = imports.filter(({ isPastTheDoor }) => isPastTheDoor);
    expect(wrong.map(readable)).toEqual([]);
  });

  it('lead to files that exist', () => {
    const wrong = imports.filter(({ unit, target }) => unit !== undefined && target === undefined);
    expect(wrong.map(readable)).toEqual([]);
  });

  it('form no circle of units', () => {
    const graph = new Map<string, Set<string>>();
    for (const { from, unit } of imports) {
      if (unit === undefined || unit === from.unit || from.isTest) continue;
      graph.set(from.unit, (graph.get(from.unit) ?? new Set()).add(unit));
    }
    expect(circleIn(graph)).toEqual([]);
  });

  it.each([...UNREACHABLE_PACKAGES])('of %s never reach %j, however indirectly', (unit, packages) => {
    const reached = reachableFrom(unit);
    const wrong = imports.filter((one) => reached.has(one.from.path) && isOneOf(one.specifier, packages));
    expect(wrong.map(readable)).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read by the configuration and by tools only', () => {
    const readers = files.filter(({ readsEnvironment, isTest }) => readsEnvironment && !isTest);
    const wrong = readers.filter(
      ({ path }) => !MAY_READ_ENVIRONMENT.some((folder) => path.startsWith(folder)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

function reachableFrom(unit: string): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const waiting = files.filter((file) => file.unit === unit && !file.isTest);
  for (let file: SourceFile | undefined = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file.path)) continue;
    reached.add(file.path);
    const targets = file.imports.flatMap(({ target }) => (target === undefined ? [] : [byPath.get(target)]));
    waiting.push(...targets.filter((target) => target !== undefined));
  }
  return reached;
}

/** The units of one circle in order, or an empty list. */
function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  const visit = (unit: string, path: readonly string[]): readonly string[] => {
    if (path.includes(unit)) return [...path.slice(path.indexOf(unit)), unit];
    if (done.has(unit)) return [];
    for (const next of graph.get(unit) ?? []) {
      const circle = visit(next, [...path, unit]);
      if (circle.length > 0) return circle;
    }
    done.add(unit);
    return [];
  };
  for (const unit of graph.keys()) {
    const circle = visit(unit, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

function isOneOf(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function readable({ from, specifier }: Import): string {
  return `${from.path} imports ${specifier}`;
}
