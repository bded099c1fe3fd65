import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { referencesIn } from '../config/examine-connector-file.js';
import { loadConnectorFile } from '../config/load-connector-file.js';
import { catalogueOf } from '../contract.js';
import { previewStream } from '../preview/preview-stream.js';
import { PresetExample } from '../test-support/preset-example.js';
import { findPreset, listPresets, type Preset } from './presets.js';
import { writePreset } from './write-preset.js';

const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
const presets = await listPresets();
let folder: string;
let example: PresetExample | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-init-'));
});
afterEach(async () => {
  await example?.stop();
  example = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe.each(presets.map((preset) => [preset.name, preset] as const))('preset %s', (_, preset) => {
  it('is complete: a title in both languages, a file, an explanation', () => {
    expect([preset.title.id, preset.title.en].every((title) => title.length > 10)).toBe(true);
    expect(preset.files).toEqual(expect.arrayContaining(['lumbung.connector.yaml', 'README.md']));
  });

  it('previews its fixture with the counts it states, against the contracts of its datasets', async () => {
    await writePreset(preset, { folder, withExample: true });
    example = await PresetExample.start(preset, folder);
    const config = await loadConnectorFile(join(folder, 'lumbung.connector.yaml'), {
      ...environmentFor(preset),
      ...example.environment,
    });
    const counted = await Promise.all(
      config.streams.map(async (stream) => {
        const { error, counts } = await previewStream({ config, stream, catalogue, limit: 0 });
        return [stream.name, error ?? counts];
      }),
    );
    expect(Object.fromEntries(counted)).toEqual(preset.fixture.streams);
  });

  it('gives every stream a schedule, and writes no key', async () => {
    const text = connectorFileOf(preset);
    await writePreset(preset, { folder, withExample: false });
    const config = await loadConnectorFile(join(folder, 'lumbung.connector.yaml'), environmentFor(preset));
    expect(config.streams.filter(({ schedule }) => schedule === undefined)).toEqual([]);
    expect(referencesIn(text)).toEqual(expect.arrayContaining(['LUMBUNG_URL', 'LUMBUNG_KEY']));
  });
});

function connectorFileOf({ contents }: Preset): string {
  return contents.get('lumbung.connector.yaml')?.toString('utf8') ?? '';
}

function environmentFor(preset: Preset): Record<string, string> {
  const names = referencesIn(connectorFileOf(preset));
  const { environment, web, database } = preset.fixture;
  const filled: Record<string, string> = {
    LUMBUNG_URL: 'http://127.0.0.1:3000',
    LUMBUNG_KEY: 'kunci',
    ...environment,
    ...(web === undefined ? {} : { [web.address]: 'http://127.0.0.1:3001' }),
    ...(database === undefined ? {} : { [database.address]: 'contoh.sqlite' }),
  };
  expect(names.filter((name) => !(name in filled))).toEqual([]);
  return filled;
}

describe('writing a preset', () => {
  it('writes its files and folders, and the example only when asked to', async () => {
    const out = join(folder, 'baru');
    const written = await writePreset(await findPreset('starter'), { folder: out, withExample: false });
    expect(written).toEqual(['README.md', 'lookups/sumber-dana.csv', 'lumbung.connector.yaml']);
    const all = await readdir(out, { recursive: true });
    expect(all.sort()).toEqual([...written, 'in', 'lookups'].sort());
  });

  it('overwrites nothing: with one file in the way, none is written', async () => {
    const preset = await findPreset('starter');
    const taken = join(folder, 'lookups/sumber-dana.csv');
    await mkdir(dirname(taken));
    await writeFile(taken, 'milik orang lain');
    await expect(writePreset(preset, { folder, withExample: false })).rejects.toMatchObject({
      fault: 'CONFIG',
      code: 'INIT_EXISTS',
      text: { en: expect.stringContaining('lookups/sumber-dana.csv exists already') },
    });
    expect(await readdir(folder)).toEqual(['lookups']);
  });

  it('knows the near name of a mistyped one', async () => {
    await expect(findPreset('laporgup')).rejects.toMatchObject({
      code: 'PRESET_UNKNOWN',
      text: { en: expect.stringContaining('did you mean "laporgub"?') },
    });
  });
});
