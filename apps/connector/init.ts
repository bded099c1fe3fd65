import { relative, resolve } from 'node:path';
import {
  EXIT_CODES,
  findPreset,
  listPresets,
  type Preset,
  PRESET_DEFAULT,
  writePreset,
} from '#connector-kit';
import type { Language, Terminal } from './terminal.js';

export interface InitOptions {
  readonly preset: string;
  readonly out: string;
  readonly list: boolean;
  readonly example: boolean;
  readonly json: boolean;
  readonly lang: Language;
}

/** Writes a commented connector file with its folders and lookups, or lists what there is to start from. */
export async function init(options: InitOptions, terminal: Terminal): Promise<number> {
  if (options.list) {
    printList(await listPresets(), options, terminal);
    return EXIT_CODES.ok;
  }
  const folder = resolve(options.out);
  const preset = await findPreset(options.preset);
  const files = await writePreset(preset, { folder, withExample: options.example });
  if (options.json) {
    terminal.out(
      JSON.stringify({ kind: 'init', exitCode: EXIT_CODES.ok, preset: preset.name, folder, files }),
    );
    return EXIT_CODES.ok;
  }
  const words = WORDS[options.lang];
  const shown = relative(process.cwd(), folder);
  terminal.out(words.written(preset.name, shown === '' ? '.' : shown));
  for (const file of files) terminal.out(`  ${file}`);
  for (const line of words.next(shown === '' ? '' : ` --config ${shown}/lumbung.connector.yaml`))
    terminal.out(line);
  return EXIT_CODES.ok;
}

function printList(presets: readonly Preset[], { json, lang }: InitOptions, terminal: Terminal): void {
  if (json) {
    const list = presets.map(({ name, title, files }) => ({ name, title, files }));
    terminal.out(JSON.stringify({ kind: 'presets', exitCode: EXIT_CODES.ok, presets: list }));
    return;
  }
  const width = Math.max(...presets.map(({ name }) => name.length));
  for (const { name, title } of presets) {
    const mark = name === PRESET_DEFAULT ? ` (${WORDS[lang].usual})` : '';
    terminal.out(`${name.padEnd(width)}  ${title[lang]}${mark}`);
  }
}

const WORDS = {
  id: {
    usual: 'yang dipakai bila tidak disebut',
    written: (name: string, folder: string) => `preset ${name} ditulis ke ${folder}:`,
    next: (config: string) => [
      '',
      'Selanjutnya:',
      '  1. sesuaikan baris bertanda UBAH di lumbung.connector.yaml',
      '  2. export LUMBUNG_URL=https://… LUMBUNG_KEY=lmb_…',
      `  3. lumbung connector doctor${config}`,
      `  4. lumbung connector preview${config}`,
      `  5. lumbung connector sync${config}`,
    ],
  },
  en: {
    usual: 'used when none is named',
    written: (name: string, folder: string) => `preset ${name} written to ${folder}:`,
    next: (config: string) => [
      '',
      'Next:',
      '  1. adapt the lines marked UBAH (change) in lumbung.connector.yaml',
      '  2. export LUMBUNG_URL=https://… LUMBUNG_KEY=lmb_…',
      `  3. lumbung connector doctor${config}`,
      `  4. lumbung connector preview${config}`,
      `  5. lumbung connector sync${config}`,
    ],
  },
} as const;
