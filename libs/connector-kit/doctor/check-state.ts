import { randomUUID } from 'node:crypto';
import { mkdir, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCTOR_CHECK_MS, DOCTOR_DISK_MIN_MIB } from '#core/limits';
import type { FileParts } from '../config/examine-connector-file.js';
import { lockHolder } from '../outbox/state-lock.js';
import { LastRuns } from '../run/last-runs.js';
import { outboxBytes } from '../outbox/outbox-bytes.js';
import type { Check } from './check.js';
import { skipped } from './check-hub.js';
import { type Finding, finding } from './finding.js';

/** The folder of outbox and positions: writable, room on its disk, who has it, what still waits in it. */
export const STATE_CHECK: Check = {
  name: 'stateDir',
  path: 'stateDir',
  timeoutMs: DOCTOR_CHECK_MS,
  async run({ parts }) {
    const { stateDir } = parts;
    if (stateDir === undefined) return [skipped('stateDir', 'stateDir')];
    const writable = await tryToWrite(stateDir);
    if (writable !== undefined) return [writable];
    const holder = await lockHolder(stateDir);
    const disk = await diskFinding(stateDir, parts.maxOutboxMiB);
    // What a running connector has not sent yet is its work, not a finding.
    if (holder?.isAlive !== true) return [disk, ...(await backlogFindings(stateDir, parts))];
    return [disk, finding('STATE_IN_USE', 'stateDir', { holder: `pid ${holder.pid}, ${holder.host}` })];
  },
};

async function tryToWrite(stateDir: string): Promise<Finding | undefined> {
  const path = join(stateDir, `.doctor-${randomUUID()}`);
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    await writeFile(path, '', { mode: 0o600 });
    await unlink(path);
    return undefined;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    return finding('STATE_NOT_WRITABLE', 'stateDir', { reason: `${reason}: ${stateDir}` });
  }
}

async function diskFinding(stateDir: string, wantedMiB: number): Promise<Finding> {
  const { bavail, bsize } = await statfs(stateDir);
  const freeMiB = Math.floor((bavail * bsize) / MIB);
  if (freeMiB < DOCTOR_DISK_MIN_MIB) return finding('DISK_FULL', 'stateDir', { freeMiB });
  if (freeMiB < wantedMiB) return finding('DISK_LOW', 'stateDir', { freeMiB, wantedMiB });
  return finding('STATE_OK', 'stateDir', { freeMiB });
}

/** What the last run left behind. The outbox itself is not opened: a service may be writing to it. */
async function backlogFindings(stateDir: string, { streams }: FileParts): Promise<readonly Finding[]> {
  const lastRuns = new LastRuns(stateDir);
  const found: Finding[] = [];
  for (const { name } of streams) {
    const bytes = await outboxBytes(join(stateDir, name));
    if (bytes === 0) continue;
    const memory = await lastRuns.ofStream(name);
    const reason = memory?.lastError?.message ?? {
      id: 'jalan terakhir tidak selesai',
      en: 'the last run did not end',
    };
    const facts = {
      records: memory?.pending ?? { id: 'sejumlah', en: 'some' },
      kib: Math.ceil(bytes / KIB),
      reason,
    };
    found.push(finding('BACKLOG', `streams.${name}`, facts));
  }
  return found;
}

const KIB = 1024;
const MIB = 1024 * KIB;
