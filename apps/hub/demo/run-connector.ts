import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { StreamReport, SyncReport } from '#connector-kit';
import { environment } from '#core/config';
import type { ArrivalRow } from './arrival-table.js';

export interface ConnectorRun {
  readonly source: string;
  readonly connectorFile: string;
  readonly stateDir: string;
  /** What the connector file's `${NAME}` stand for: the hub's address, the key, folders. */
  readonly variables: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** What a run printed on standard error is quoted up to here when it fails. */
const QUOTED_MAX = 2_000;

/** Runs the connector program beside the hub, as an agency would, and gives what became of each stream. */
export async function runConnector(run: ConnectorRun): Promise<ArrivalRow[]> {
  await mkdir(run.stateDir, { recursive: true });
  const cli = fileURLToPath(new URL('../../connector/cli.js', import.meta.url));
  const child = spawn(process.execPath, [cli, 'sync', '--json', '--config', run.connectorFile], {
    env: { PATH: environment()['PATH'], ...run.variables, STATE_DIR: run.stateDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(run.signal === undefined ? {} : { signal: run.signal }),
  });
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-QUOTED_MAX)));
  await new Promise<void>((resolve, reject) => child.on('error', reject).on('close', () => resolve()));
  const report = readReport(printed);
  const stopped = report?.streams.find(({ state }) => state === 'stopped');
  if (report === undefined || stopped !== undefined) {
    throw new Error(`connector ${run.source}: ${stopped?.error?.message.en ?? said.trim()}`);
  }
  return report.streams.map((stream) => arrivalRow(run.source, stream));
}

/** The last line is the report; a connector that could not begin says why on standard error instead. */
function readReport(printed: string): SyncReport | undefined {
  const last = printed.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) return undefined;
  const line = JSON.parse(last) as SyncReport | { readonly kind: 'error' };
  return line.kind === 'sync' ? line : undefined;
}

function arrivalRow(source: string, stream: StreamReport): ArrivalRow {
  const { dataset, sent: received, applied, unchanged, rejected, refused: heldBack } = stream;
  const causes = [stream.topRejection, stream.topRefusal].filter((cause) => cause !== null);
  const top = causes.sort((a, b) => b.count - a.count)[0];
  const topCause =
    top === undefined ? '' : `${top.count}× ${top.code}${top.field === '' ? '' : ` ${top.field}`}`;
  return { source, dataset, received, applied, unchanged, rejected, heldBack, topCause };
}
