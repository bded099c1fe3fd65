import { assertNever } from '#dataset';
import type { ConnectorFile } from '../config/connector-file.js';
import { ConnectorError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { HubClient } from '../hub-client/hub-client.js';
import type { GroupReport } from '../reconcile/reconcile-report.js';
import { reconcileStream } from '../reconcile/run-reconcile.js';
import type { StreamReport } from '../sync/sync-report.js';
import { syncStream } from '../sync/sync-stream.js';
import type { ServiceJob } from './jobs.js';

export interface JobContext {
  readonly config: ConnectorFile;
  readonly catalogue: Catalogue;
  readonly hub: HubClient;
  readonly signal: AbortSignal;
}

/** How a job ended. */
export interface JobResult {
  readonly error: StreamReport['error'];
  /** Records read and not settled at the hub. */
  readonly pending: number;
  /** Of a sync: what became of every record. */
  readonly report: StreamReport | null;
  /** Of a comparison with the hub. */
  readonly comparison?: GroupReport;
}

/** Does one job to its end. Whatever goes wrong in it is a result: it must not end the service. */
export async function runJob(job: ServiceJob, context: JobContext): Promise<JobResult> {
  try {
    return await work(job, context);
  } catch (cause) {
    return { error: faultOf(cause), pending: 0, report: null };
  }
}

async function work(job: ServiceJob, context: JobContext): Promise<JobResult> {
  const stream = context.config.streams.find(({ name }) => name === job.stream);
  if (stream === undefined) throw new Error(`no stream ${job.stream}`);
  switch (job.kind) {
    case 'sync': {
      const report = await syncStream({ ...context, stream, again: false, progress: () => undefined });
      return { error: report.error, pending: report.pending, report };
    }
    case 'reconcile': {
      const { catalogue, config, hub, signal } = context;
      const comparison = await reconcileStream(stream.name, { catalogue, config, hub, signal, mend: true });
      return { error: comparison.error, pending: 0, report: null, comparison };
    }
    default:
      return assertNever(job.kind);
  }
}

export function faultOf(cause: unknown): NonNullable<StreamReport['error']> {
  if (cause instanceof ConnectorError) {
    return { fault: cause.fault, code: cause.code, message: cause.text };
  }
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { fault: 'INTERNAL', code: 'INTERNAL', message: { id: text, en: text } };
}
