import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public, type RequestContext } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { BudgetsService, type Apbd, type BudgetControl } from '../budgets.service.js';
import type { BudgetFindings } from '../findings/budget-findings.js';
import { ApbdType } from './apbd.type.js';
import { ApbdArgs, BudgetControlArgs, BudgetFindingsArgs } from './budget-control.args.js';
import { BudgetControlType, BudgetFindingsType } from './budget-control.type.js';

/** Open to everybody: it reads public datasets, which the module checks when it starts; payment warrants under the rights of whoever asks. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class BudgetsResolver {
  constructor(@Inject(BudgetsService) private readonly budgets: BudgetsService) {}

  @Query(() => BudgetControlType, {
    description:
      'Pagu, realisasi, serapan, deviasi terhadap anggaran kas dan pita serapan, fisik terhadap keuangan, pencairan (SP2D) terhadap realisasi. / Budget, realization, absorption, deviation from cash plan and absorption band, physical against financial progress, payment warrants against realization.',
  })
  budgetControl(
    @Args() args: BudgetControlArgs,
    @Context() { caller }: RequestContext,
  ): Promise<BudgetControl> {
    const { groupBy, accountCode, first, outliers } = args;
    const month = args.month ?? null;
    return this.budgets.control({ ...scopeOf(args), month, groupBy, accountCode, first, outliers, caller });
  }

  @Query(() => ApbdType, {
    description:
      'APBD satu pemerintah daerah: pendapatan, belanja, pembiayaan, surplus/defisit, SiLPA. / The budget of one government: revenue, expenditure, financing, surplus, SiLPA.',
  })
  apbd(@Args() args: ApbdArgs): Promise<Apbd> {
    const { regionCode } = args;
    return this.budgets.apbd({ ...scopeOf(args), regionCode, month: args.month ?? null });
  }

  @Query(() => BudgetFindingsType, {
    description:
      'Rekening induk yang bukan jumlah rinciannya. / Parent accounts that are not the sum of those below.',
  })
  budgetFindings(@Args() args: BudgetFindingsArgs): Promise<BudgetFindings> {
    return this.budgets.findings({ ...scopeOf(args), first: args.first });
  }
}

interface ScopeArgs {
  readonly fiscalYear: number;
  readonly versionCode?: string | null;
  readonly asOf?: string | null;
  readonly regionCode?: string | null;
  readonly organizationCode?: string | null;
}

function scopeOf({ fiscalYear, versionCode, asOf, regionCode, organizationCode }: ScopeArgs): {
  readonly fiscalYear: number;
  readonly versionCode: string | null;
  readonly asOf: string | null;
  readonly regionCode: string | null;
  readonly organizationCode: string | null;
} {
  return {
    fiscalYear,
    versionCode: versionCode ?? null,
    asOf: asOf ?? null,
    regionCode: regionCode ?? null,
    organizationCode: organizationCode ?? null,
  };
}
