import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AccessError, CallerResolver, pushLimits, Sources, type Caller, type Source } from '#access';
import { isLumbungError, RequestError } from '#core/errors';
import { OPEN311_ANSWER_WAIT_MS, OPEN311_POSTS_PER_SECOND } from '#core/limits';
import { TokenBuckets } from '#core/rate-limit';
import { acceptPush, awaitBatch, INGEST, listRejections, rawRecordsOf, type IngestContext } from '#ingest';
import type { NewServiceRequest, TokenState } from '../geo-report.js';
import { badParameter, notFound, Open311Error, Open311Errors } from '../open311.errors.js';
import { PublicComplaints } from '../read/public-complaints.js';
import { readRequestId, requestIdOf } from '../request-id.js';
import { readNewRequest, type Form } from './read-new-request.js';
import { findToken } from './token-state.sql.js';

const COMPLAINTS = 'complaints.complaints';

/** Takes new requests in as pushes of the source that the key belongs to: the same checks, the same record of who sent what. */
@Injectable()
export class NewRequests {
  private readonly rates = new TokenBuckets(OPEN311_POSTS_PER_SECOND);

  constructor(
    @Inject(INGEST) private readonly ingest: IngestContext,
    private readonly callers: CallerResolver,
    private readonly sources: Sources,
    private readonly complaints: PublicComplaints,
  ) {}

  async create(
    form: Form,
    { traceId, nowMs }: { readonly traceId: string; readonly nowMs: number },
  ): Promise<NewServiceRequest> {
    const { caller, source } = await this.sender(form.get('api_key'));
    this.requireRate(source.code);
    const code = form.get('service_code')?.trim() ?? '';
    const parts = readNewRequest(form);
    await this.complaints.service(code, traceId);
    const regionCode = form.get('jurisdiction_id')?.trim() ?? '';
    await this.complaints.regionFilter(regionCode, traceId);
    const key = { sourceSystem: source.code, ticket: ticketOf(source, form, nowMs) };
    const record = {
      ...key,
      ...parts,
      channel: 'app',
      categoryCode: code,
      regionCode: regionCode === '' ? null : regionCode,
      status: 'received',
      receivedAt: new Date(nowMs).toISOString(),
      reopenedCount: 0,
    };
    const batchId = await this.push(caller, { record, ticket: key.ticket, traceId });
    return this.answer(caller, batchId, requestIdOf(key));
  }

  async token(token: string): Promise<TokenState> {
    const key = readRequestId(token);
    if (key === undefined) throw notFound('token', token);
    const { pool } = this.ingest;
    const found = await findToken(pool, {
      sourceCode: key.sourceSystem,
      idempotencyKey: idempotencyKeyOf(key.ticket),
    });
    if (found === undefined) throw notFound('token', token);
    if (found.state !== 'APPLIED') return { service_request_id: null, token };
    if (found.rejectedCount > 0)
      throw new Open311Error('OPEN311_REFUSED', {
        value: token,
        reasonId: 'isinya tidak lolos pemeriksaan; kirim lagi yang sudah diperbaiki',
        reasonEn: 'it did not pass the checks; send a mended one',
      });
    return { service_request_id: token, token };
  }

  private async sender(
    key: string | undefined,
  ): Promise<{ readonly caller: Caller; readonly source: Source }> {
    const caller = await this.callers
      .resolve(key === undefined ? undefined : `Bearer ${key.trim()}`)
      .catch((cause: unknown) => {
        throw cause instanceof AccessError ? new Open311Error('OPEN311_KEY_NEEDED', {}, { cause }) : cause;
      });
    const source = await this.sources.ofCaller(caller);
    if (source === undefined || pushLimits(caller, COMPLAINTS) === 'none')
      throw new Open311Error('OPEN311_KEY_NEEDED');
    return { caller, source };
  }

  private requireRate(sourceCode: string): void {
    const waitSeconds = this.rates.take(sourceCode);
    if (waitSeconds > 0)
      throw new RequestError('RATE_LIMITED', {
        limit: OPEN311_POSTS_PER_SECOND,
        retryAfterSeconds: Math.ceil(waitSeconds),
      });
  }

  private async push(
    caller: Caller,
    {
      record,
      ticket,
      traceId,
    }: { readonly record: object; readonly ticket: string; readonly traceId: string },
  ): Promise<string> {
    const push = {
      dataset: COMPLAINTS,
      contractVersion: this.ingest.registry.get(COMPLAINTS).definition.version,
      idempotencyKey: idempotencyKeyOf(ticket),
      mode: 'UPSERT',
      records: rawRecordsOf([record]),
      snapshotId: null,
    } as const;
    try {
      return (await acceptPush(this.ingest, { caller, push, traceId })).batchId;
    } catch (error) {
      // The same words came before, and only the time differs: the first push stands for both.
      const first =
        isLumbungError(error) && error.code === 'IDEMPOTENCY_CONFLICT' ? error.details['batchId'] : null;
      if (typeof first === 'string') return first;
      throw error;
    }
  }

  private async answer(caller: Caller, batchId: string, id: string): Promise<NewServiceRequest> {
    const deadlineMs = Date.now() + OPEN311_ANSWER_WAIT_MS;
    const { state, rejectedCount } = await awaitBatch(this.ingest, { caller, batchId, deadlineMs });
    if (state !== 'APPLIED') return { token: id, service_notice: null, account_id: null };
    if (rejectedCount === 0) return { service_request_id: id, service_notice: null, account_id: null };
    const [rejection] = await listRejections(this.ingest.pool, { batchId, afterIndex: -1, first: 1 });
    throw new Open311Errors(
      (rejection?.problems ?? []).map(({ field, message }) => badParameter(field, message)),
    );
  }
}

function idempotencyKeyOf(ticket: string): string {
  return `open311/${ticket}`;
}

/**
 * The same form sent twice on one day is one request: phones send again what they got no answer to. The ticket is made of
 * what was said, so the second push meets the first.
 */
function ticketOf({ code }: Source, form: Form, nowMs: number): string {
  const day = new Date(nowMs + WIB_OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const said = [...form].filter(([name]) => name !== 'api_key').sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256')
    .update(JSON.stringify([code, said]))
    .digest('hex');
  return `O311-${day}-${digest.slice(0, 16).toUpperCase()}`;
}

/** Asia/Jakarta has had this offset since 1964. */
const WIB_OFFSET_MS = 7 * 3_600_000;
