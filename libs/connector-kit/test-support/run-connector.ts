import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SyncReport } from '../sync/sync-report.js';
import type { ConnectorFolder } from './connector-folder.js';
import type { StandInHub } from './stand-in-hub.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts the built connector as a process; `killWhen` decides on each request of it whether it dies now. */
export async function runConnector(
  folder: ConnectorFolder,
  hub: StandInHub,
  killWhen: () => boolean,
): Promise<SyncReport | 'killed'> {
  const child = spawn(
    process.execPath,
    ['dist/apps/connector/cli.js', 'sync', '--json', '--config', `${folder.path}/lumbung.connector.yaml`],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  hub.trouble = () => {
    if (killWhen()) child.kill('SIGKILL');
    return false;
  };
  await new Promise((resolve) => child.on('close', resolve));
  return child.signalCode === 'SIGKILL'
    ? 'killed'
    : (JSON.parse(Buffer.concat(output).toString('utf8')) as SyncReport);
}
