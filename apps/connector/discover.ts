import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import {
  ConnectorError,
  type DiscoveredTable,
  type DiscoverTarget,
  httpAccess,
  runDiscover,
  type SqlDriverName,
} from '#connector-kit';
import { loadCatalogue } from './load-catalogue.js';
import type { Language, Terminal } from './terminal.js';

export interface DiscoverCommandOptions {
  readonly file?: string;
  readonly sheet?: string;
  readonly sql?: string;
  readonly driver?: SqlDriverName;
  readonly table?: string;
  readonly http?: string;
  readonly header: readonly string[];
  readonly auth?: string;
  readonly dataset?: string;
  readonly out?: string;
  readonly json: boolean;
  readonly lang: Language;
}

/** Looks at a source and proposes a connector file for it. */
export async function discover(options: DiscoverCommandOptions, terminal: Terminal): Promise<number> {
  // Paths in a connector file are relative to it.
  const folder = options.out === undefined ? process.cwd() : dirname(resolve(options.out));
  const report = await runDiscover({
    target: targetOf(options, folder, terminal),
    dataset: options.dataset,
    catalogue: await loadCatalogue(),
    folder,
    language: options.lang,
  });
  if (options.json) {
    terminal.out(JSON.stringify(report));
    return report.exitCode;
  }
  const words = WORDS[options.lang];
  for (const table of report.tables) for (const line of tableLines(table, options.lang)) terminal.say(line);
  for (const { table, reason } of report.skipped) terminal.say(`${table}: ${reason[options.lang]}`);
  if (report.connectorFile === '') {
    terminal.say(words.nothing);
    return report.exitCode;
  }
  if (options.out === undefined) terminal.out(report.connectorFile.trimEnd());
  else {
    await writeNew(options.out, report.connectorFile);
    terminal.say(words.written(options.out));
  }
  return report.exitCode;
}

function targetOf(
  { file, sheet, sql, driver, table, http, header, auth }: DiscoverCommandOptions,
  folder: string,
  { environment }: Terminal,
): DiscoverTarget {
  const given = [file, sql, http].filter((one) => one !== undefined);
  if (given.length === 1) {
    if (file !== undefined) return { kind: 'file', path: relative(folder, resolve(file)), sheet };
    if (sql !== undefined) return { kind: 'sql', url: sql, driver, table };
    if (http !== undefined) {
      return { kind: 'http', url: http, access: httpAccess({ headers: header, auth }, environment) };
    }
  }
  throw new ConnectorError('CONFIG', 'DISCOVER_TARGET', {
    id: 'sebutkan tepat satu: --file <berkas>, --sql <alamat>, atau --http <alamat>',
    en: 'name exactly one: --file <path>, --sql <address> or --http <address>',
  });
}

function tableLines(
  { title, rows, columns, notes, candidates }: DiscoveredTable,
  lang: Language,
): readonly string[] {
  const words = WORDS[lang];
  const datasets = candidates
    .map(({ proposal, score }) => `${proposal.dataset} ${Math.round(score * 100)}%`)
    .join(', ');
  return [
    `${title}: ${words.seen(rows, columns.length)}; ${candidates.length === 0 ? words.noDataset : datasets}`,
    ...columns.map(
      ({ name, filled, examples }) => `    ${name} (${filled}/${rows}): ${examples.join(' | ')}`,
    ),
    ...notes.map((note) => `    ${note[lang]}`),
  ];
}

async function writeNew(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeFile(resolve(path), content, { flag: 'wx' });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new ConnectorError(
      'CONFIG',
      'OUT_NOT_WRITTEN',
      code === 'EEXIST'
        ? { id: `${path} sudah ada; tidak ditimpa`, en: `${path} exists already; it is not overwritten` }
        : { id: `${path} tidak dapat ditulis (${code})`, en: `${path} cannot be written (${code})` },
      { cause },
    );
  }
}

const WORDS = {
  id: {
    seen: (rows: number, columns: number) => `${rows} baris, ${columns} kolom dilihat`,
    noDataset: 'tidak ada dataset yang cocok; pilih dengan --dataset',
    nothing:
      'tidak ada yang dapat diusulkan; pilih dataset dengan --dataset, atau mulai dari: lumbung connector init',
    written: (path: string) =>
      `ditulis ke ${path}; periksa, lalu: lumbung connector preview --config ${path}`,
  },
  en: {
    seen: (rows: number, columns: number) => `${rows} rows, ${columns} columns looked at`,
    noDataset: 'no dataset fits; choose one with --dataset',
    nothing: 'nothing to propose; choose a dataset with --dataset, or begin with: lumbung connector init',
    written: (path: string) =>
      `written to ${path}; check it, then: lumbung connector preview --config ${path}`,
  },
} as const;
