import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureType } from '#core/figures';
import { DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { ApbdBalance, ApbdLine } from '../apbd/build-apbd.js';
import type { Apbd } from '../budgets.service.js';
import { BudgetControlVersionType } from './budget-control.type.js';

const text = (id: string, en: string): { description: string } => ({ description: `${id}. / ${en}.` });

@ObjectType('ApbdLine', text('Anggaran di samping realisasinya', 'Budget beside realization'))
export class ApbdLineType implements ApbdLine {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    ...text(
      'Anggaran, rupiah: Σ rincian versi yang dihitung',
      'Budget, rupiah: Σ lines of the version counted',
    ),
  })
  readonly budget!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    ...text(
      'Realisasi sampai akhir bulan, rupiah: Σ kenaikan tiap bulan',
      'Realized to the end of the month, rupiah: Σ rises of the months',
    ),
  })
  readonly realization!: string | null;

  @Field(() => FigureType)
  readonly absorption!: FigureType;
}

@ObjectType('ApbdBalance', text('Menurut anggaran dan menurut realisasi', 'As budgeted and as realized'))
export class ApbdBalanceType implements ApbdBalance {
  @Field(() => FigureType)
  readonly budget!: FigureType;

  @Field(() => FigureType)
  readonly realization!: FigureType;
}

@ObjectType('Apbd', text('APBD satu pemerintah daerah', 'The budget of one government'))
export class ApbdType implements Apbd {
  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => Int)
  readonly fiscalYear!: number;

  @Field(() => Int, text('Realisasi sampai akhir bulan ini', 'Realization to the end of this month'))
  readonly month!: number;

  @Field(() => DateTimeScalar)
  readonly asOf!: string;

  @Field(() => BudgetControlVersionType)
  readonly version!: BudgetControlVersionType;

  @Field(() => ApbdLineType, text('Pendapatan (4)', 'Revenue (4)'))
  readonly revenue!: ApbdLineType;

  @Field(() => ApbdLineType, text('Belanja (5)', 'Expenditure (5)'))
  readonly expenditure!: ApbdLineType;

  @Field(() => ApbdLineType, text('Penerimaan pembiayaan (6.1)', 'Financing receipts (6.1)'))
  readonly financingReceipts!: ApbdLineType;

  @Field(() => ApbdLineType, text('Pengeluaran pembiayaan (6.2)', 'Financing outlays (6.2)'))
  readonly financingOutlays!: ApbdLineType;

  @Field(() => [ApbdLineType], text('Menurut kelompok rekening', 'By group of accounts'))
  readonly groups!: readonly ApbdLineType[];

  @Field(() => ApbdBalanceType, text('Surplus/defisit = 4 − 5', 'Surplus or deficit = 4 − 5'))
  readonly surplus!: ApbdBalanceType;

  @Field(() => ApbdBalanceType, text('Pembiayaan neto = 6.1 − 6.2', 'Net financing = 6.1 − 6.2'))
  readonly netFinancing!: ApbdBalanceType;

  @Field(
    () => ApbdBalanceType,
    text('SiLPA = surplus/defisit + pembiayaan neto', 'SiLPA = surplus + net financing'),
  )
  readonly silpa!: ApbdBalanceType;
}
