import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FigureType } from '#core/figures';
import { CursorScalar, DateScalar, DateTimeScalar } from '#core/scalars';
import type { ArrivalPage, DisciplineLine } from '../arrivals/arrivals.service.js';
import type { ArrivalDayRow, ArrivalRow, ArrivalState, SilentRow } from '../arrivals/read-arrivals.sql.js';

export const ArrivalStateEnum = {
  received: 'received',
  late: 'late',
  missing: 'missing',
  not_due: 'not_due',
} as const;
registerEnumType(ArrivalStateEnum, {
  name: 'ArrivalState',
  description:
    'Keadaan satu laporan pada kalender kedatangan. / Where a report of the arrival calendar stands.',
  valuesMap: {
    received: {
      description:
        'Diterima sampai hari jatuh tempo, atau sebelum sumbernya terhubung. / Received by its due day, or due before the source was connected.',
    },
    late: { description: 'Diterima setelah jatuh tempo. / Received after its due day.' },
    missing: { description: 'Jatuh tempo dan belum diterima. / Past its due day and not received.' },
    not_due: { description: 'Belum jatuh tempo. / Not due yet.' },
  },
});

export const DisciplineGroupEnum = {
  organization: 'organization',
  dataset: 'dataset',
  source: 'source',
} as const;
registerEnumType(DisciplineGroupEnum, { name: 'DisciplineGroup' });

@ObjectType('Arrival', {
  description: 'Satu laporan yang harus datang. / One report that is to come.',
})
export class ArrivalType implements ArrivalRow {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly dataset!: string;

  @Field(() => String)
  readonly sourceCode!: string;

  @Field(() => String)
  readonly sourceName!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => DateScalar)
  readonly periodStart!: string;

  @Field(() => DateScalar)
  readonly periodEnd!: string;

  @Field(() => DateScalar, { description: 'Hari terakhir tepat waktu. / The last day in time.' })
  readonly dueOn!: string;

  @Field(() => ArrivalStateEnum)
  readonly state!: ArrivalState;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly firstReceivedAt!: string | null;

  @Field(() => ID, { nullable: true })
  readonly batchId!: string | null;

  @Field(() => Boolean, {
    description:
      'Jatuh tempo sebelum sumbernya terhubung: ketepatan waktunya tidak dinilai. / Due before the source was connected: its punctuality is not judged.',
  })
  readonly isBeforeContact!: boolean;
}

@ObjectType('ArrivalPage')
export class ArrivalPageType implements ArrivalPage {
  @Field(() => [ArrivalType])
  readonly nodes!: readonly ArrivalRow[];

  @Field(() => CursorScalar, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}

@ObjectType('ReportingDiscipline', {
  description: 'Kelengkapan dan ketepatan waktu laporan. / Completeness and punctuality of reports.',
})
export class ReportingDisciplineType implements Omit<
  DisciplineLine,
  'judged' | 'onTime' | 'datasets' | 'completenessPercent' | 'onTimePercent'
> {
  @Field(() => String, {
    nullable: true,
    description:
      'Kode organisasi atau sumber, atau nama dataset. / Code of the organization or source, or name of the dataset.',
  })
  readonly key!: string | null;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => Int, { description: 'Sudah jatuh tempo. / Due.' })
  readonly due!: number;

  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int)
  readonly late!: number;

  @Field(() => Int)
  readonly missing!: number;

  @Field(() => Int, {
    description:
      'Di antara yang jatuh tempo: yang jatuh tempo sebelum sumbernya terhubung, sehingga ketepatan waktunya tidak dinilai. / Of the due ones: due before the source was connected, so that their punctuality is not judged.',
  })
  readonly unjudged!: number;

  @Field(() => Int, { description: 'Jatuh tempo hari ini atau sesudahnya. / Due today or later.' })
  readonly upcoming!: number;

  @Field(() => Int, { description: 'Berapa di antaranya sudah datang. / How many of those have come.' })
  readonly upcomingReceived!: number;

  @Field(() => FigureType)
  readonly completeness!: FigureType;

  @Field(() => FigureType)
  readonly onTimeRate!: FigureType;
}

@ObjectType('SilentSource', {
  description: 'Sumber yang laporan terakhirnya tidak datang. / A source whose latest report has not come.',
})
export class SilentSourceType implements SilentRow {
  @Field(() => String)
  readonly sourceCode!: string;

  @Field(() => String)
  readonly sourceName!: string;

  @Field(() => String)
  readonly dataset!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => Int, { description: 'Laporan yang belum datang. / Reports that have not come.' })
  readonly missing!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastReceivedAt!: string | null;

  @Field(() => DateScalar)
  readonly lastDueOn!: string;
}

@ObjectType('ArrivalDay', {
  description:
    'Laporan satu sumber dan dataset yang jatuh tempo pada satu hari. / The reports of one source and dataset that are due on one day.',
})
export class ArrivalDayType implements ArrivalDayRow {
  @Field(() => String)
  readonly sourceCode!: string;

  @Field(() => String)
  readonly sourceName!: string;

  @Field(() => String)
  readonly dataset!: string;

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int)
  readonly late!: number;

  @Field(() => Int)
  readonly missing!: number;

  @Field(() => Int)
  readonly notDue!: number;

  @Field(() => Int, {
    description:
      'Jatuh tempo sebelum sumbernya terhubung, datang atau tidak. / Due before the source was connected, come or not.',
  })
  readonly unjudged!: number;
}
