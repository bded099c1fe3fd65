import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Catalogue,
  catalogueOf,
  type GroupReport,
  HubClient,
  loadConnectorFile,
  previewStream,
  type ReconcileOptions,
  type ReconcileReport,
  runReconcile,
  runSync,
  type StreamPreview,
  type SyncOptions,
  type SyncReport,
} from '#connector-kit';
import { DATASETS } from '#schemas';

const CATALOGUE: Catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));

/** The desk of an agency: source files, a connector file, and the connector beside them. */
export class ConnectorOffice {
  private constructor(readonly folder: string) {}

  static async open(): Promise<ConnectorOffice> {
    return new ConnectorOffice(await mkdtemp(join(tmpdir(), 'lumbung-office-')));
  }

  /** Writes a file that looks as if it had stood still for a minute. */
  async write(name: string, content: string): Promise<void> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    const minuteAgo = new Date(Date.now() - 60_000);
    await utimes(path, minuteAgo, minuteAgo);
  }

  /** Writes the connector file with its `streams`, each `{ name, dataset, source, map … }` as YAML text. */
  async describe(
    hub: { readonly url: string; readonly key: string },
    streams: readonly string[],
  ): Promise<void> {
    const head = `hub: { url: "${hub.url}", key: "${hub.key}" }\nstateDir: ./state\nstreams:\n`;
    await this.write('lumbung.connector.yaml', head + streams.map((stream) => `  - ${stream}\n`).join(''));
  }

  async sync(options: Omit<SyncOptions, 'catalogue'> = {}): Promise<SyncReport> {
    return runSync(await this.config(), { catalogue: CATALOGUE, ...options });
  }

  async reconcile(options: Omit<ReconcileOptions, 'catalogue'> = {}): Promise<ReconcileReport> {
    return runReconcile(await this.config(), { catalogue: CATALOGUE, ...options });
  }

  /** Of the only comparison there is. */
  async compare(
    options: Omit<ReconcileOptions, 'catalogue'> = {},
  ): Promise<GroupReport & { readonly exitCode: number }> {
    const { comparisons, exitCode } = await this.reconcile(options);
    const [only] = comparisons;
    if (only === undefined || comparisons.length > 1) throw new Error(`${comparisons.length} comparisons`);
    return { ...only, exitCode };
  }

  /** Of the first stream, held against the hub. */
  async preview(): Promise<StreamPreview> {
    const config = await this.config();
    const [stream] = config.streams;
    if (stream === undefined) throw new Error('no stream');
    const client = new HubClient({ ...config.hub, attemptsMax: 1 });
    return previewStream({ config, stream, catalogue: CATALOGUE, limit: 10, client, comparesWithHub: true });
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private config(): ReturnType<typeof loadConnectorFile> {
    return loadConnectorFile(join(this.folder, 'lumbung.connector.yaml'), {});
  }
}
