import { nearMiss, type LocalText } from '#dataset';
import { configError } from '../connector.errors.js';
import { presetFiles } from './preset-files.js';

/** A starting point for a connector file: a folder below `presets/` with the files as they are to be written. */
export interface Preset {
  readonly name: string;
  readonly title: LocalText;
  /** Empty folders that the file speaks of. */
  readonly folders: readonly string[];
  readonly fixture: Fixture;
  /** What its files hold, also those that only its own test and the example need. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** The files to be written, relative to the folder. */
  readonly files: readonly string[];
}

/** An example of the source, and what a preview of it must count: every preset is tested with its own. */
export interface Fixture {
  /** File of the preset → where it is read from. */
  readonly files: Readonly<Record<string, string>>;
  /** For what the connector file asks of the environment, beside the hub's address and key. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The example of a source on the web: what its server answers. Whoever shows it puts the address into this variable. */
  readonly web?: { readonly address: string; readonly answers: readonly FixtureAnswer[] };
  /** The example of a source in a database: the SQL text that fills a SQLite file, whose path goes into this variable. */
  readonly database?: { readonly address: string; readonly sql: string };
  readonly streams: Readonly<Record<string, FixtureCounts>>;
}

export interface FixtureAnswer {
  readonly path: string;
  /** Parameters, of the address or of the form, that ask for this answer and for no other. */
  readonly when?: Readonly<Record<string, string>>;
  readonly file: string;
}

export interface FixtureCounts {
  readonly records: number;
  readonly skipped: number;
  readonly good: number;
  readonly bad: number;
}

export const PRESET_DEFAULT = 'starter';

export async function listPresets(): Promise<readonly Preset[]> {
  const byPreset = new Map<string, Map<string, Buffer>>();
  for (const [path, content] of await presetFiles()) {
    const [name = ''] = path.split('/', 1);
    const contents = byPreset.get(name) ?? new Map<string, Buffer>();
    byPreset.set(name, contents.set(path.slice(name.length + 1), content));
  }
  const presets = [...byPreset].map(([name, contents]) => presetOf(name, contents));
  // The plain starter first: it is what is written when nobody asks for another.
  return presets.sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}

export async function findPreset(name: string): Promise<Preset> {
  const presets = await listPresets();
  const found = presets.find((preset) => preset.name === name);
  if (found !== undefined) return found;
  const names = presets.map((preset) => preset.name);
  const near = nearMiss(name, names);
  throw configError('PRESET_UNKNOWN', {
    id: `tidak ada preset "${name}"; ${near === undefined ? `yang ada: ${names.join(', ')}` : `maksudnya "${near}"?`}`,
    en: `there is no preset "${name}"; ${near === undefined ? `there are: ${names.join(', ')}` : `did you mean "${near}"?`}`,
  });
}

const rank = (name: string): number => (name === PRESET_DEFAULT ? 0 : 1);

function presetOf(name: string, contents: ReadonlyMap<string, Buffer>): Preset {
  const manifest = JSON.parse(textOf(contents, 'preset.json')) as Pick<
    Preset,
    'title' | 'folders' | 'fixture'
  >;
  const files = [...contents.keys()]
    .filter((file) => file !== 'preset.json' && !file.startsWith('fixture/'))
    .sort();
  return { name, ...manifest, contents, files };
}

function textOf(contents: ReadonlyMap<string, Buffer>, file: string): string {
  return contents.get(file)?.toString('utf8') ?? '';
}
