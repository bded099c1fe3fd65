import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST, EVALUATION_ROWS_MAX } from '#core/limits';
import { DateTimeScalar } from '#core/scalars';
import { RkpdEvaluationService } from '../rkpd-evaluation/rkpd-evaluation.service.js';
import { RkpdEvaluationType } from './rkpd-evaluation.type.js';
import { requireRows } from '../rows.js';

@ArgsType()
export class RkpdEvaluationArgs {
  @Field(() => String)
  readonly planCode!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int, { description: 'Sampai triwulan ini, 1–4. / Up to this quarter, 1–4.' })
  readonly quarter!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly asOf?: string | null;

  @Field(() => Int, {
    defaultValue: EVALUATION_ROWS_MAX,
    description: 'Banyaknya baris; berkas memuat semuanya. / Rows; the file has all of them.',
  })
  readonly first!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Sesudah baris nomor ini. / After the row of this number.',
  })
  readonly after!: number;
}

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class RkpdEvaluationResolver {
  constructor(@Inject(RkpdEvaluationService) private readonly evaluations: RkpdEvaluationService) {}

  @Query(() => RkpdEvaluationType, {
    description:
      'Formulir evaluasi RKPD triwulanan sebagai tabel. / The quarterly evaluation form as a table.',
  })
  async rkpdEvaluation(@Args() args: RkpdEvaluationArgs): Promise<RkpdEvaluationType> {
    const { planCode, year, quarter, asOf, first, after } = args;
    requireRows({ first, after }, EVALUATION_ROWS_MAX);
    const evaluation = await this.evaluations.evaluation({ planCode, year, quarter, asOf: asOf ?? null });
    return {
      ...evaluation,
      rowCount: evaluation.rows.length,
      rows: evaluation.rows.slice(after, after + first),
    };
  }
}
