import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType } from '#core/figures';
import { DateScalar } from '#core/scalars';
import type { HoaxSummary, HoaxVerdict } from '../media.service.js';

@ObjectType('HoaxVerdictSummary')
export class HoaxVerdictSummaryType implements HoaxVerdict {
  @Field(() => String, {
    nullable: true,
    description: 'Hasil pemeriksaan; null: semuanya. / The verdict; null: all of them.',
  })
  readonly verdict!: string | null;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => Int, { description: 'Yang sudah diklarifikasi. / Those that were set right.' })
  readonly clarified!: number;

  @Field(() => FigureType, {
    description: 'Median waktu sampai klarifikasi, jam. / Median time to set right, hours.',
  })
  readonly medianClarification!: FigureType;
}

@ObjectType('HoaxSummary', {
  description: 'Klaim hoaks menurut hasil pemeriksaan. / Hoax claims by verdict.',
})
export class HoaxSummaryType implements HoaxSummary {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => [HoaxVerdictSummaryType], { description: 'Semuanya lebih dulu. / All of them first.' })
  readonly verdicts!: readonly HoaxVerdict[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
