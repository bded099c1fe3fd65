import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerResolver, Public, type Caller } from '#access';
import { networkOf } from '#core/rate-limit';
import { traceIdOf } from '#core/request';
import { exportBody } from './export-body.js';
import { readExportParameters, type ExportFormat } from './export-parameters.js';
import { Exports, type RunningExport } from './exports.js';

/** `GET /export/<dataset>.(csv|ndjson|xlsx)`: everything that a caller may see of a dataset, as one file. */
@Controller('export')
@Public()
export class ExportController {
  constructor(
    private readonly callers: CallerResolver,
    private readonly exports: Exports,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = readExportParameters(file, request.query);
    const caller = await this.callers.resolveRequest(request.headers, { isSafe: true });
    const { traceparent } = request.headers;
    const traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
    const { format } = parameters;
    const isPacked = format !== 'xlsx' && takesGzip(request.headers['accept-encoding']);
    void reply
      .header('content-type', CONTENT_TYPES[format])
      .header('vary', 'accept-encoding, authorization, cookie')
      .header('cache-control', 'private, no-store')
      .header('x-trace-id', traceId);
    const running = await this.exports.begin({
      ...{ parameters, caller, traceId },
      callerName: nameOf(caller, request),
      // Set before the stream begins: what is thrown until here is answered as an error of its own.
      csvAddress: csvAddressOf(request),
    });
    // A client that goes away ends the statement, too, not only the stream.
    reply.raw.once('close', () => running.abandon());
    describe(reply, running, isPacked);
    if (request.method === 'HEAD') {
      running.abandon();
      void reply.send('');
      return;
    }
    const body = exportBody(running.chunks(), { isPacked });
    reply.trailer('repr-digest', (_reply, _payload, done) => done(null, body.sentDigest()));
    reply.trailer('x-lumbung-data-digest', (_reply, _payload, done) => done(null, body.dataDigest()));
    reply.trailer('x-lumbung-records', (_reply, _payload, done) => done(null, String(running.records)));
    void reply.send(body.stream);
  }
}

function describe(reply: FastifyReply, { plan, watermark, format }: RunningExport, isPacked: boolean): void {
  const { dataset, masked, maskedOnSome } = plan;
  void reply.header('content-disposition', `attachment; filename="${dataset.name}.${format}"`);
  void reply.header('x-lumbung-dataset', `${dataset.name}.v${dataset.version}`);
  if (isPacked) void reply.header('content-encoding', 'gzip');
  if (watermark !== null) {
    void reply.header('x-lumbung-watermark', watermark.appliedAt);
    void reply.header('x-lumbung-batch', watermark.batchId);
  }
  if (masked.length > 0) void reply.header('x-lumbung-masked', masked.join(', '));
  if (maskedOnSome.length > 0) void reply.header('x-lumbung-masked-on-some', maskedOnSome.join(', '));
}

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Whether gzip is among the codings that the client takes (RFC 9110, 12.5.3). */
export function takesGzip(header: string | undefined): boolean {
  const qualities = new Map(
    (header ?? '').split(',').map((part) => {
      const [coding = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [coding, Number(quality ?? 1)] as const;
    }),
  );
  return (qualities.get('gzip') ?? qualities.get('*') ?? 0) > 0;
}

function nameOf(caller: Caller, { ip }: FastifyRequest): string {
  if (caller.kind === 'person') return `person:${caller.name}`;
  return caller.clientId === null ? `network:${networkOf(ip) ?? 'unknown'}` : `client:${caller.clientId}`;
}

function csvAddressOf({ url }: FastifyRequest): string {
  return url.replace(/\.xlsx(?=\?|$)/, '.csv');
}
