import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearMiss, type LocalText } from '#dataset';
import { DISCOVER_STREAMS_MAX } from '#core/limits';
import { configError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { SqlDriverName } from '../sources/sql/dialect.js';
import { type Candidate, candidatesFor } from './choose-dataset.js';
import type { HttpAccess } from './http-access.js';
import { connectorText, type ProposedStream } from './connector-text.js';
import { plainName } from './names.js';
import { proposeFields } from './propose-fields.js';
import { Synonyms } from './synonyms.js';
import type { TableSample } from './table-sample.js';

/** Where to look. */
export type DiscoverTarget =
  | { readonly kind: 'file'; readonly path: string; readonly sheet?: string | undefined }
  | {
      readonly kind: 'sql';
      readonly url: string;
      readonly driver?: SqlDriverName | undefined;
      readonly table?: string | undefined;
    }
  | { readonly kind: 'http'; readonly url: string; readonly access?: HttpAccess };

export interface DiscoverOptions {
  readonly target: DiscoverTarget;
  /** The dataset it is; the best fitting one of all unless told. */
  readonly dataset: string | undefined;
  readonly catalogue: Catalogue;
  /** What paths are relative to, and where the connector file will stand. */
  readonly folder: string;
  readonly language: 'id' | 'en';
  readonly signal?: AbortSignal;
}

/** What `lumbung connector discover --json` prints. */
export interface DiscoverReport {
  readonly kind: 'discover';
  /** 0; 1 when some table got no stream. */
  readonly exitCode: number;
  readonly tables: readonly DiscoveredTable[];
  /** Tables that could not be looked at. */
  readonly skipped: readonly { readonly table: string; readonly reason: LocalText }[];
  /** The proposed connector file. */
  readonly connectorFile: string;
}

export interface DiscoveredTable {
  readonly title: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly filled: number;
    readonly examples: readonly string[];
  }[];
  readonly notes: readonly LocalText[];
  readonly candidates: readonly Candidate[];
}

/** Looks at a source, proposes streams with their mappings, and writes them as a connector file. */
export async function runDiscover(options: DiscoverOptions): Promise<DiscoverReport> {
  const { catalogue, dataset, language } = options;
  if (dataset !== undefined && catalogue.dataset(dataset) === undefined)
    throw unknownDataset(dataset, catalogue);
  const synonyms = await Synonyms.load();
  const skipped: { table: string; reason: LocalText }[] = [];
  const tables = await look(options, synonyms, (table, reason) => skipped.push({ table, reason }));
  const names = new Set<string>();
  const streams = tables.map((table): ProposedStream => {
    const candidates =
      dataset === undefined
        ? candidatesFor(table, catalogue, synonyms)
        : chosen(table, dataset, catalogue, synonyms);
    return { name: freeName(table, names), table, candidates, isChosen: dataset !== undefined };
  });
  // The likeliest first: a database has many tables that are nobody's business.
  const ordered = [...streams].sort((a, b) => (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0));
  const written = ordered.filter(({ candidates }) => candidates.length > 0).slice(0, DISCOVER_STREAMS_MAX);
  return {
    kind: 'discover',
    exitCode: written.length > 0 && written.length === streams.length && skipped.length === 0 ? 0 : 1,
    tables: streams.map(tableOf),
    skipped,
    connectorFile: written.length === 0 ? '' : connectorText(written, language),
  };
}

async function look(
  { target, folder, signal = new AbortController().signal }: DiscoverOptions,
  synonyms: Synonyms,
  onSkipped: (table: string, why: LocalText) => void,
): Promise<readonly TableSample[]> {
  const workFolder = await mkdtemp(join(tmpdir(), 'lumbung-discover-'));
  const places = { folder, workFolder, signal, synonyms };
  try {
    switch (target.kind) {
      case 'file':
        return await (
          await import('./file-tables.js')
        ).fileTables({ ...places, path: target.path, sheet: target.sheet });
      case 'sql': {
        const { url, driver, table } = target;
        return await (
          await import('./sql-tables.js')
        ).sqlTables({ ...places, url, driver, table, onSkipped });
      }
      case 'http':
        return await (
          await import('./http-tables.js')
        ).httpTables({ ...places, url: target.url, access: target.access });
    }
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

function chosen(
  table: TableSample,
  name: string,
  catalogue: Catalogue,
  synonyms: Synonyms,
): readonly Candidate[] {
  const dataset = catalogue.dataset(name);
  return dataset === undefined ? [] : [{ proposal: proposeFields(table, dataset, synonyms), score: 1 }];
}

/** A stream's name: the table's own, cut to what a name may hold. */
function freeName({ title }: TableSample, taken: Set<string>): string {
  const last = title.replace(/^.*[/\\]/, '').replace(/\.\w+(?=!|$)/, '');
  const plain = plainName(last).replaceAll(' ', '-').slice(0, 50);
  const base = /^[a-z0-9]/.test(plain) ? plain : 'aliran';
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  taken.add(name);
  return name;
}

function tableOf({ table, candidates }: ProposedStream): DiscoveredTable {
  const { title, rows, notes } = table;
  const columns = table.columns.map(({ name, cells }) => ({
    name,
    filled: cells.length,
    examples: [...new Set(cells.map(({ raw }) => raw.trim().slice(0, EXAMPLE_CHARACTERS)))].slice(
      0,
      EXAMPLES,
    ),
  }));
  return { title, rows, columns, notes, candidates };
}

const EXAMPLES = 3;
const EXAMPLE_CHARACTERS = 40;

function unknownDataset(name: string, { names }: Catalogue): Error {
  const near = nearMiss(name, names);
  return configError('DATASET_UNKNOWN', {
    id: `--dataset "${name}" tidak dikenal; ${near === undefined ? `yang ada: ${names.join(', ')}` : `maksudnya "${near}"?`}`,
    en: `--dataset "${name}" is not known; ${near === undefined ? `there are: ${names.join(', ')}` : `did you mean "${near}"?`}`,
  });
}
