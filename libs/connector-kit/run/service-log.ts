import type { Logger } from '#core/logging';
import type { GroupReport } from '../reconcile/reconcile-report.js';
import type { ServiceJob } from './jobs.js';
import type { JobResult } from './run-job.js';

/** One line about a job that ended: what was counted, when it is due next, what stopped it. */
export function logJob(
  log: Logger,
  job: ServiceJob,
  ended: {
    readonly result: JobResult;
    readonly durationMs: number;
    readonly next: string | null;
    readonly language: 'id' | 'en';
  },
): void {
  const { result, durationMs, next, language } = ended;
  const { error, report, comparison } = result;
  const facts = {
    event: error === null ? `${job.kind}.done` : `${job.kind}.stopped`,
    stream: job.stream,
    durationMs,
    next,
    ...(report === null ? {} : countsOf(report)),
    ...(comparison === undefined ? {} : verdictOf(comparison)),
  };
  if (error === null && comparison?.state === 'different')
    log.warn(facts, `${job.id}: source and hub are not equal`);
  else if (error === null) log.info(facts, `${job.id}: done`);
  else if (error.fault === 'INTERRUPTED') log.info(facts, `${job.id}: ${error.message[language]}`);
  else log.error({ ...facts, code: error.code }, `${job.id}: ${error.message[language]}`);
  for (const notice of [...(report?.notices ?? []), ...(comparison?.notices ?? [])])
    log.warn({ stream: job.stream }, notice[language]);
}

/** What a comparison came to after its mend. */
function verdictOf({ state, sourceRecords, hubRecords, counts, mend, findingsFile }: GroupReport): object {
  const mended = mend === null ? {} : { sent: mend.sent, ended: mend.deleted, notEnded: mend.notDeleted };
  return {
    verdict: state,
    sourceRecords,
    hubRecords,
    ...counts,
    ...mended,
    findingsFile: findingsFile ?? undefined,
  };
}

function countsOf(report: NonNullable<JobResult['report']>): object {
  const { read, records, skipped, refused, sent, applied, unchanged, rejected, failed, pending, warnings } =
    report;
  const refusalsFile = report.refusalsFile ?? undefined;
  const rejectionsFile = report.rejectionsFile ?? undefined;
  const counts = {
    read,
    records,
    skipped,
    refused,
    sent,
    applied,
    unchanged,
    rejected,
    failed,
    pending,
    warnings,
  };
  return { ...counts, refusalsFile, rejectionsFile };
}
