import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { catalogueOf, loadConnectorFile, previewStream, type StreamPreview } from '#connector-kit';
import { DATASETS } from '#schemas';

interface Source {
  readonly code: string;
  readonly connector: string;
  readonly env?: object;
}

interface Manifest {
  readonly streams: readonly {
    source: string;
    dataset: string;
    records: number;
    faults: Record<string, number>;
  }[];
}

const SAMPLES = fileURLToPath(new URL('.', import.meta.url));
const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
const { sources } = parse(readFileSync(join(SAMPLES, 'sources.yaml'), 'utf8')) as {
  sources: readonly Source[];
};
// Those with variables of their own belong to one organization; what they are is the launcher's to fill in.
const systems = sources.filter(({ code, env }) => env === undefined && code !== 'walidata');
const ofProvince = systems.filter(({ connector }) =>
  readFileSync(join(SAMPLES, connector), 'utf8').includes('${PROVINCE}'),
);
const folder = mkdtempSync(join(tmpdir(), 'lumbung-systems-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// The second province is read where a connector file says something about it; everything else is the same files again.
describe.each([
  ['33', systems],
  ['35', ofProvince],
] as const)('the sample systems of province %s, read by their connectors', (province, shown) => {
  const previews = new Map<string, readonly StreamPreview[]>();
  let manifest: Manifest;
  let web: ChildProcess;

  beforeAll(async () => {
    const out = join(folder, province);
    const generator = join(SAMPLES, 'generate', 'generate.mjs');
    await promisify(execFile)(process.execPath, [
      ...[generator, '--out', out, '--province', province],
      ...['--today', '2026-11-23'],
    ]);
    manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    web = spawn(process.execPath, [join(SAMPLES, 'serve-web.mjs'), '--dir', out]);
    const [line] = (await once(web.stdout ?? web, 'data')) as [Buffer];
    const { url } = JSON.parse(line.toString('utf8')) as { url: string };
    const variables = { PROVINCE: province, SAMPLE_DIR: out, SAMPLE_WEB: url, STATE_DIR: join(out, 'state') };
    for (const { code, connector } of shown) previews.set(code, await previewsOf(connector, variables));
  }, 180_000);
  afterAll(async () => {
    web.kill();
    await once(web, 'exit');
  });

  it.each(shown.map(({ code }) => code))('%s: every row the generator counted is read', (code) => {
    expect(errorsOf(code)).toEqual([]);
    for (const { dataset, records } of streamsOf(code)) {
      const read = previewsFor(code, dataset).map(({ counts }) => counts.records - counts.skipped);
      expect({ dataset, records: read.reduce((sum, count) => sum + count, 0) }).toEqual({ dataset, records });
    }
  });

  it.each(shown.map(({ code }) => code))('%s: all but the rows spoiled on purpose are good', (code) => {
    for (const { dataset, records, faults } of streamsOf(code)) {
      const bad = previewsFor(code, dataset).reduce((sum, { counts }) => sum + counts.bad, 0);
      const spoiled = Object.values(faults).reduce((sum, count) => sum + count, 0);
      // A fault in a wide row spoils every record made of it, fourteen at most.
      expect({ dataset, bad: Math.min(bad, 14 * spoiled) }).toEqual({ dataset, bad });
      expect(bad).toBeLessThan(Math.max(2, records * 0.02));
    }
  });

  const streamsOf = (code: string) => manifest.streams.filter(({ source }) => source === code);
  const previewsFor = (code: string, dataset: string) =>
    (previews.get(code) ?? []).filter((preview) => preview.dataset === dataset);
  const errorsOf = (code: string) =>
    (previews.get(code) ?? []).flatMap(({ error }) => (error === null ? [] : [error.message.en]));
});

async function previewsOf(
  connector: string,
  variables: Readonly<Record<string, string>>,
): Promise<readonly StreamPreview[]> {
  const config = await loadConnectorFile(join(SAMPLES, connector), {
    LUMBUNG_URL: 'http://127.0.0.1:1',
    LUMBUNG_KEY: 'none',
    ...variables,
  });
  const previews: StreamPreview[] = [];
  for (const stream of config.streams)
    previews.push(await previewStream({ config, stream, catalogue, limit: 0 }));
  return previews;
}
