import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { mariadbForTests, type MariadbForTests } from '#testing';
import { loadConnectorFile } from '../config/load-connector-file.js';
import { catalogueOf } from '../contract.js';
import { previewStream, type StreamPreview } from '../preview/preview-stream.js';
import { PresetExample } from '../test-support/preset-example.js';
import { findPreset } from './presets.js';
import { writePreset } from './write-preset.js';

const found = await mariadbForTests();
if (found === null)
  process.stderr.write('SKIPPED: preset sipd-mirror on MariaDB: none answers root on 127.0.0.1:3306\n');

(found === null ? describe.skip : describe)('the preset sipd-mirror', () => {
  let server: MariadbForTests;
  let folder: string;

  beforeAll(async () => {
    if (found === null) throw new Error('skipped');
    server = found;
    folder = await mkdtemp(join(tmpdir(), 'lumbung-sipd-'));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('makes the same of a mirror in MariaDB as of the example', async () => {
    const preset = await findPreset('sipd-mirror');
    await writePreset(preset, { folder, withExample: true });
    const example = await PresetExample.start(preset, folder);
    const sql = preset.contents.get('fixture/contoh-sipd.sql')?.toString('utf8') ?? '';
    await server.run(...sql.split(/;\n/).filter((statement) => /\w/.test(statement)));
    const expected = await valuesSent({ ...preset.fixture.environment, ...example.environment });
    const sent = await valuesSent({ SIPD_DRIVER: 'mariadb', SIPD_DB_URL: server.url, SIPD_TAHUN: '2026' });
    expect(Object.values(expected).flat().length).toBeGreaterThan(30);
    expect(sent).toEqual(expected);
  });

  /** What each stream would send, in an order that does not hang on the database's. */
  async function valuesSent(environment: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
    const config = await loadConnectorFile(join(folder, 'lumbung.connector.yaml'), {
      LUMBUNG_URL: 'http://127.0.0.1:3000',
      LUMBUNG_KEY: 'kunci',
      ...environment,
    });
    const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
    const sent: Record<string, unknown> = {};
    for (const stream of config.streams) {
      const preview = await previewStream({ config, stream, catalogue, limit: 1_000 });
      expect(preview.error).toBeNull();
      sent[stream.name] = recordsOf(preview);
    }
    return sent;
  }
});

function recordsOf({ rows }: StreamPreview): readonly string[] {
  const good = rows.filter(({ outcome }) => outcome === 'send');
  return good.map(({ fields }) => JSON.stringify(fields.map(({ field, value }) => [field, value]))).sort();
}
