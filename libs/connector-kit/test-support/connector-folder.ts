import { mkdtemp, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseConnectorFile } from '../config/load-connector-file.js';
import type { ConnectorFile } from '../config/connector-file.js';

/** A folder of its own with source files and a connector file, for one test. */
export class ConnectorFolder {
  private constructor(readonly path: string) {}

  static async make(): Promise<ConnectorFolder> {
    return new ConnectorFolder(await mkdtemp(join(tmpdir(), 'lumbung-connector-')));
  }

  /** Writes a source file and makes it look as if it had stood still for a minute. */
  async write(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    const minuteAgo = new Date(Date.now() - 60_000);
    await utimes(path, minuteAgo, minuteAgo);
    return path;
  }

  config(yaml: string, environment: Readonly<Record<string, string>> = {}): ConnectorFile {
    return parseConnectorFile(yaml, join(this.path, 'lumbung.connector.yaml'), environment);
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** A connector file with one stream of fund sources (`code`, `name`): the smallest dataset there is. */
export function fundSourcesYaml(
  url: string,
  more: { readonly stream?: string; readonly top?: string; readonly path?: string } = {},
): string {
  return [
    `hub: { url: "${url}", key: test-key }`,
    'stateDir: ./state',
    more.top ?? '',
    'streams:',
    '  - name: dana',
    '    dataset: reference.fund_sources',
    `    source: { type: file, path: "${more.path ?? 'in/*.csv'}", locale: id-ID }`,
    '    map: { code: { from: kode }, name: { from: nama } }',
    more.stream ?? '',
  ].join('\n');
}

/** CSV rows of distinct, valid fund source codes. */
export function fundSourcesCsv(
  count: number,
  name: (index: number) => string = (index) => `Dana ${index}`,
): string {
  const rows = Array.from({ length: count }, (_, index) => `${fundSourceCode(index)};${name(index)}`);
  return `kode;nama\n${rows.join('\n')}\n`;
}

export function fundSourceCode(index: number): string {
  return `1.${Math.floor(index / 9_801) + 1}.${String((Math.floor(index / 99) % 99) + 1).padStart(2, '0')}.${String((index % 99) + 1).padStart(2, '0')}`;
}
