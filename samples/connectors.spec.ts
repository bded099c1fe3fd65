import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { hasDefault, type DatasetDefinition } from '#dataset';
import { DATASETS } from '#schemas';

interface Source {
  readonly code: string;
  readonly connector: string;
  readonly dependsOn: readonly string[];
  readonly expects?: readonly string[];
  readonly scopes: readonly { readonly action: string; readonly dataset: string }[];
}

interface Stream {
  readonly name: string;
  readonly dataset: string;
  readonly source: { readonly type: string; readonly driver?: string; readonly url?: string };
  readonly map: Readonly<Record<string, { readonly lookup?: unknown }>>;
}

const { sources } = read('sources.yaml') as { sources: readonly Source[] };
const streams = sources.flatMap((source) =>
  (read(source.connector) as { streams: readonly Stream[] }).streams.map((stream) => ({
    source,
    stream,
    name: `${source.code}/${stream.name}`,
  })),
);

describe('the sources of the demo', () => {
  it('are files, a database, interfaces in JSON and in XML, and feeds', () => {
    const kinds = streams.map(({ stream: { source } }) => `${source.type} ${source.driver ?? ''}`.trim());
    expect([...new Set(kinds)].sort()).toEqual(['file', 'http', 'rss', 'sql sqlite']);
    const interfaces = streams.flatMap(({ stream: { source } }) =>
      source.type === 'http' ? [source.url] : [],
    );
    expect(interfaces.some((url) => url?.endsWith('.xml'))).toBe(true);
    expect(interfaces.some((url) => !url?.endsWith('.xml'))).toBe(true);
  });

  it('depend only on sources that stand before them', () => {
    const seen = new Set<string>();
    for (const { code, dependsOn } of sources) {
      for (const other of dependsOn) expect(seen).toContain(other);
      seen.add(code);
    }
  });

  it.each(sources)('$code may push exactly the datasets its streams send', ({ code, scopes }) => {
    const sent = new Set(
      streams.filter(({ source }) => source.code === code).map(({ stream }) => stream.dataset),
    );
    expect(scopes.map(({ dataset }) => dataset).sort()).toEqual([...sent].sort());
  });

  it('are waited for only with what is due by the calendar and they do not send', () => {
    const waited = sources.flatMap(({ code, expects = [] }) => expects.map((dataset) => ({ code, dataset })));
    expect(waited.length).toBeGreaterThan(0);
    for (const { code, dataset } of waited) {
      expect(datasetNamed(dataset).release.every).not.toBe('on_change');
      expect(
        streams.filter(({ source, stream }) => source.code === code && stream.dataset === dataset),
      ).toEqual([]);
    }
  });
});

describe.each(streams)('stream $name', ({ source, stream }) => {
  const dataset = datasetNamed(stream.dataset);

  it('maps only fields that its dataset has', () => {
    expect(Object.keys(stream.map).filter((field) => !(field in dataset.fields))).toEqual([]);
  });

  it('maps every field that its dataset requires', () => {
    const required = Object.entries(dataset.fields).filter(
      ([, field]) => field.optional !== true && !hasDefault(field),
    );
    expect(required.map(([name]) => name).filter((name) => !(name in stream.map))).toEqual([]);
  });

  it('finds its lookups, for both provinces, with values its dataset knows', () => {
    for (const [name, { lookup }] of Object.entries(stream.map)) {
      if (typeof lookup !== 'string') continue;
      for (const province of ['33', '35']) {
        const path = `${source.connector.replace(/[^/]+$/, '')}${lookup.replace('${PROVINCE}', province)}`;
        expect(existsSync(pathOf(path))).toBe(true);
        const field = dataset.fields[name];
        if (field?.type !== 'enum') continue;
        for (const value of lookupValues(path)) expect(Object.keys(field.values)).toContain(value);
      }
    }
  });
});

function datasetNamed(name: string): DatasetDefinition {
  const found = DATASETS.find(({ dataset }) => dataset.name === name);
  if (found === undefined) throw new Error(`${name} is not registered`);
  return found.dataset;
}

function lookupValues(path: string): string[] {
  const [, ...lines] = readFileSync(pathOf(path), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.slice(line.lastIndexOf(',') + 1));
}

function read(path: string): unknown {
  return parse(readFileSync(pathOf(path), 'utf8'));
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
