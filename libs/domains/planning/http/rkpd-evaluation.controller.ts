import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#access';
import { badInput } from '#core/errors';
import { readInstant } from '#core/scalars';
import { RkpdEvaluationService, type RkpdEvaluation } from '../rkpd-evaluation/rkpd-evaluation.service.js';
import { evaluationCsv, evaluationXlsx } from './evaluation-files.js';

/** `GET /planning/rkpd-evaluation.(csv|xlsx)?plan=…&year=…&quarter=…&asOf=…`: the rows of the query `rkpdEvaluation`, all of them. */
@Controller('planning')
@Public()
export class RkpdEvaluationController {
  constructor(@Inject(RkpdEvaluationService) private readonly evaluations: RkpdEvaluationService) {}

  @Get('rkpd-evaluation.csv')
  async csv(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const evaluation = await this.#read(query);
    await send(reply, evaluation, {
      ending: 'csv',
      type: 'text/csv; charset=utf-8; header=present',
      chunks: evaluationCsv(evaluation),
    });
  }

  @Get('rkpd-evaluation.xlsx')
  async xlsx(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const evaluation = await this.#read(query);
    await send(reply, evaluation, { ending: 'xlsx', type: WORKBOOK, chunks: evaluationXlsx(evaluation) });
  }

  #read(query: Record<string, unknown>): Promise<RkpdEvaluation> {
    const { plan } = query;
    if (typeof plan !== 'string' || plan === '')
      throw badInput('plan', {
        id: 'wajib diisi, seperti ?plan=RKPD-33-2026&year=2026&quarter=2',
        en: 'it is required, such as ?plan=RKPD-33-2026&year=2026&quarter=2',
      });
    const [year, quarter] = [wholeNumber(query, 'year'), wholeNumber(query, 'quarter')];
    return this.evaluations.evaluation({ planCode: plan, year, quarter, asOf: momentIn(query) });
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface File {
  readonly ending: string;
  readonly type: string;
  readonly chunks: Iterable<string> | AsyncIterable<Uint8Array>;
}

async function send(
  reply: FastifyReply,
  { year, quarter }: RkpdEvaluation,
  { ending, type, chunks }: File,
): Promise<void> {
  await reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="evaluasi-rkpd-${year}-tw${quarter}.${ending}"`)
    .send(Readable.from(chunks, { objectMode: false }));
}

function wholeNumber(query: Record<string, unknown>, name: string): number {
  const text = query[name];
  if (typeof text !== 'string' || !/^\d{1,4}$/.test(text))
    throw badInput(name, { id: 'harus bilangan bulat', en: 'it must be a whole number' }, { value: text });
  return Number(text);
}

/** Null: now. A moment that cannot be read is refused, not taken for now. */
function momentIn({ asOf }: Record<string, unknown>): string | null {
  if (asOf === undefined || asOf === '') return null;
  if (typeof asOf !== 'string')
    throw badInput('asOf', { id: 'ditulis dua kali', en: 'it stands there twice' });
  return readInstant('asOf', asOf);
}
