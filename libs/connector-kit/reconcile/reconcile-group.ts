import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalText } from '#dataset';
import { RECONCILE_LISTED_MAX } from '#core/limits';
import { ConnectorError } from '../connector.errors.js';
import { outboxBytes } from '../outbox/outbox-bytes.js';
import { SideFile } from '../outbox/side-file.js';
import type { GroupContext } from './group-context.js';
import { look, type Look } from './look.js';
import { mend, type Mended } from './mend.js';
import { type GroupReading, readGroup } from './read-group.js';
import {
  type ReconcileFinding,
  type FindingCounts,
  type GroupReport,
  isEqual,
  type MendReport,
} from './reconcile-report.js';

export interface GroupOptions {
  readonly mends: boolean;
  readonly allowDeletes: number | undefined;
}

/** Compares a group's source with the hub, mends what differs when it is to, and says what became of it. */
export async function reconcileGroup(context: GroupContext, options: GroupOptions): Promise<GroupReport> {
  const { folder } = context;
  // Two streams of one dataset are one comparison, and the service may begin it for both.
  while (IN_USE.has(folder)) await IN_USE.get(folder);
  const work = compareAndMend(context, options).finally(() => IN_USE.delete(folder));
  IN_USE.set(folder, work.then(nothing, nothing));
  return work;
}

const IN_USE = new Map<string, Promise<void>>();
const nothing = (): void => undefined;

async function compareAndMend(context: GroupContext, options: GroupOptions): Promise<GroupReport> {
  const notices = await pendingNotices(context, options);
  try {
    const reading = await readGroup(context);
    const first = await look(context, { reading, moved: new Map(), confirms: !options.mends });
    const before = countsOf(reading, first);
    if (!options.mends || !hasMendable(first))
      return await report(context, { reading, found: first, notices });
    const mended = await mend(context, { reading, found: first, allowDeletes: options.allowDeletes });
    const found = await look(context, { reading, moved: mended.moved, confirms: true });
    return await report(context, { reading, found, notices, mended: mendReport(before, mended) });
  } finally {
    await rm(join(context.folder, 'entries'), { recursive: true, force: true });
  }
}

/** Differences that sending or ending records may mend; what the hub has refused waits for a person. */
function hasMendable({ missingAtHub, missingAtSource, different }: Look): boolean {
  return missingAtHub + missingAtSource + different > 0;
}

/** What earlier runs have read and not sent yet would look like a difference. */
async function pendingNotices(
  { config, streams }: GroupContext,
  { mends }: GroupOptions,
): Promise<LocalText[]> {
  const notices: LocalText[] = [];
  for (const { stream } of streams) {
    if ((await outboxBytes(join(config.stateDir, stream.name))) === 0) continue;
    const text = {
      id: `aliran ${stream.name} masih punya kiriman di kotak keluar; jalankan sync lebih dulu`,
      en: `stream ${stream.name} still has pushes in its outbox; run sync first`,
    };
    if (mends) throw new ConnectorError('OUTBOX', 'OUTBOX_PENDING', text);
    notices.push(text);
  }
  return notices;
}

interface ReportParts {
  readonly reading: GroupReading;
  readonly found: Look;
  readonly notices: readonly LocalText[];
  readonly mended?: MendReport;
}

async function report(
  context: GroupContext,
  { reading, found, notices, mended }: ReportParts,
): Promise<GroupReport> {
  const { group } = context;
  const counts = countsOf(reading, found);
  const findings = findingsOf(reading, found);
  const { hubRecords, ranges, differingRanges, requests } = found.tally;
  return {
    dataset: group.dataset,
    scope: group.scope,
    streams: group.streams.map(({ name }) => name),
    state: isEqual(counts) ? 'equal' : 'different',
    error: null,
    isWhole: reading.isWhole,
    rows: reading.rows,
    skipped: reading.skipped,
    sourceRecords: reading.records,
    hubRecords,
    counts,
    isPartial: found.isPartial,
    findings: findings.slice(0, RECONCILE_LISTED_MAX),
    findingsFile: await writeFindings(context, findings),
    ranges: { compared: ranges, differing: differingRanges, requests },
    mend: mended ?? null,
    notices: [...notices, ...reading.notices, ...(found.notice === undefined ? [] : [found.notice])],
  };
}

function countsOf({ records, held, repeatedKeys }: GroupReading, found: Look): FindingCounts {
  const { missingAtHub, missingAtSource, different, rejected, moving } = found;
  return {
    equal: records - missingAtHub - different - rejected - moving.filter(({ at }) => at !== null).length,
    missingAtHub,
    missingAtSource,
    different,
    refused: held.refused,
    rejected: rejected + held.rejected,
    moving: moving.length,
    repeatedKeys,
  };
}

function findingsOf(
  { held }: GroupReading,
  { differences, rejections, moving }: Look,
): readonly ReconcileFinding[] {
  return [
    ...differences.map(({ kind, key, at }) => ({ kind, key, at, problems: [] })),
    ...[...rejections.values()].map(({ difference: { key, at }, problems }) => ({
      kind: 'rejected' as const,
      key,
      at,
      problems,
    })),
    ...held.findings,
    ...moving.map(({ key, at }) => ({ kind: 'moving' as const, key, at, problems: [] })),
  ];
}

/** The list of the last comparison only: the one before is about a source and a hub that are no more. */
async function writeFindings(
  { folder }: GroupContext,
  findings: readonly ReconcileFinding[],
): Promise<string | null> {
  const path = join(folder, 'findings.ndjson');
  if (findings.length === 0) {
    await rm(path, { force: true });
    return null;
  }
  const file = new SideFile(path, 0);
  try {
    for (let from = 0; from < findings.length; from += FINDINGS_PER_WRITE)
      await file.append(findings.slice(from, from + FINDINGS_PER_WRITE));
  } finally {
    await file.close();
  }
  return path;
}

const FINDINGS_PER_WRITE = 500;

function mendReport(
  before: FindingCounts,
  { pushed, deleted, notDeleted, notDeletedBecause }: Mended,
): MendReport {
  return { before, ...pushed, deleted, notDeleted, notDeletedBecause };
}
