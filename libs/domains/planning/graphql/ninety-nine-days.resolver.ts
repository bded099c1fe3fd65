import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { DateScalar, DateTimeScalar } from '#core/scalars';
import {
  NinetyNineDaysService,
  type NinetyNineDaysAnswer,
} from '../ninety-nine-days/ninety-nine-days.service.js';
import { NinetyNineDaysType } from './ninety-nine-days.type.js';

@ArgsType()
export class NinetyNineDaysArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Rencana INITIATIVE_99; tanpa ini hanya tanggal tahapnya. / Without it only the days of the stages.',
  })
  readonly planCode?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Hari pertama; bawaan: mulai berlakunya rencana. / First day; the plan’s first day unless told.',
  })
  readonly startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Dilihat dari hari ini; bawaan: hari ini di Jakarta. / Seen from this day; today unless told.',
  })
  readonly today?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Menurut yang tercatat pada saat ini. / By what was recorded at this moment.',
  })
  readonly asOf?: string | null;
}

/** Open to everybody: it reads public datasets only, which the module checks when it starts. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class NinetyNineDaysResolver {
  constructor(@Inject(NinetyNineDaysService) private readonly programs: NinetyNineDaysService) {}

  @Query(() => NinetyNineDaysType, {
    description: 'Program 99 hari: tahap, hasil, telaah, dan yang terlambat. / The program of 99 days.',
  })
  ninetyNineDays(
    @Args() { planCode, startsOn, today, asOf }: NinetyNineDaysArgs,
  ): Promise<NinetyNineDaysAnswer> {
    return this.programs.program({
      planCode: planCode ?? null,
      startsOn: startsOn ?? null,
      today: today ?? null,
      asOf: asOf ?? null,
    });
  }
}
