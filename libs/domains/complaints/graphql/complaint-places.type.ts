import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType, LocalTextType } from '#core/figures';
import { CursorScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { DamageFigures } from '../figures/damage-figures.js';
import type { DamagePoint, DamageTotals } from '../places/read-road-damage.sql.js';
import { ComplaintPeriodType } from './complaint-figures.type.js';
import type { DuplicateEvidence } from '../places/joined-pairs.js';
import { optional, text } from './describe.js';
import { DuplicateEvidenceEnum } from './enums.js';

@ObjectType('DuplicateComplaint')
export class DuplicateComplaintType {
  @Field(() => String)
  readonly sourceSystem!: string;

  @Field(() => String)
  readonly ticket!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly regionCode!: string | null;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: string;
}

@ObjectType(
  'DuplicateComplaintGroup',
  text('Aduan yang agaknya tentang hal yang sama', 'Complaints probably about the same thing'),
)
export class DuplicateComplaintGroupType {
  @Field(() => String)
  readonly categoryCode!: string;

  @Field(() => [DuplicateComplaintType], text('Yang paling lama dulu', 'The oldest first'))
  readonly complaints!: readonly DuplicateComplaintType[];

  @Field(() => Int, text('Jarak terjauh pasangan yang digabung', 'The longest distance of a joined pair'))
  readonly distanceMeters!: number;

  @Field(
    () => DecimalScalar,
    optional(
      'Kemiripan terendah pasangan yang digabung menurut judul atau isinya, 0–1; kosong bila kata-katanya tertutup',
      'The lowest likeness of pairs joined by title or description, 0–1; absent where their words are closed',
    ),
  )
  readonly similarity!: string | null;

  @Field(
    () => [DuplicateEvidenceEnum],
    text('Menurut apa pasangannya digabung', 'By what its pairs were joined'),
  )
  readonly joinedBy!: readonly DuplicateEvidence[];
}

@ObjectType('DuplicateComplaints')
export class DuplicateComplaintsType {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => LocalTextType)
  readonly method!: LocalTextType;

  @Field(() => Int)
  readonly groupCount!: number;

  @Field(() => [DuplicateComplaintGroupType], text('Kelompok terbesar dulu', 'The largest group first'))
  readonly groups!: readonly DuplicateComplaintGroupType[];

  @Field(
    () => Boolean,
    text('Ada lebih banyak pasangan daripada yang diperiksa', 'There were more pairs than were examined'),
  )
  readonly isTruncated!: boolean;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}

@ObjectType('RoadDamagePoint', text('Satu laporan jalan rusak di peta', 'A report of road damage on the map'))
export class RoadDamagePointType implements Omit<DamagePoint, 'id'> {
  @Field(() => String)
  readonly sourceSystem!: string;

  @Field(() => String)
  readonly ticket!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => DecimalScalar)
  readonly latitude!: string;

  @Field(() => DecimalScalar)
  readonly longitude!: string;

  @Field(() => String, { nullable: true })
  readonly regionCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly resolvedAt!: string | null;

  @Field(
    () => Int,
    text(
      'Hari sejak diterima sampai selesai, atau sampai kini',
      'Days from receipt to resolution, or to now',
    ),
  )
  readonly ageDays!: number;
}

@ObjectType(
  'RoadDamageTotals',
  text('Seluruh laporan periode itu, yang rahasia juga', 'All reports of the period, secret ones too'),
)
export class RoadDamageTotalsType implements Omit<DamageTotals, 'repaired'> {
  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int)
  readonly open!: number;

  @Field(() => Int)
  readonly resolved!: number;

  @Field(() => Int, text('Rahasia atau tanpa koordinat', 'Secret, or without coordinates'))
  readonly withoutPoint!: number;

  @Field(() => DecimalScalar, { nullable: true })
  readonly medianRepairDays!: string | null;
}

@ObjectType(
  'RoadDamageFigures',
  text('Jumlah-jumlah itu dengan hitungannya', 'The totals with their arithmetic'),
)
export class RoadDamageFiguresType implements DamageFigures {
  @Field(() => FigureType)
  readonly received!: FigureType;

  @Field(() => FigureType)
  readonly open!: FigureType;

  @Field(() => FigureType)
  readonly resolved!: FigureType;

  @Field(() => FigureType)
  readonly resolvedPercent!: FigureType;

  @Field(() => FigureType)
  readonly withoutPoint!: FigureType;

  @Field(() => FigureType)
  readonly medianRepairDays!: FigureType;
}

@ObjectType('RoadDamage')
export class RoadDamageType {
  @Field(() => ComplaintPeriodType)
  readonly period!: ComplaintPeriodType;

  @Field(() => RoadDamageTotalsType)
  readonly totals!: RoadDamageTotalsType;

  @Field(() => RoadDamageFiguresType)
  readonly figures!: RoadDamageFiguresType;

  @Field(() => [RoadDamagePointType], text('Yang terbaru dulu', 'The newest first'))
  readonly nodes!: readonly RoadDamagePointType[];

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;

  @Field(() => CursorScalar, { nullable: true })
  readonly endCursor!: string | null;
}

export const DUPLICATE_METHOD = {
  id: 'kategori sama, jarak dan selisih waktu dalam batas, judul mirip (trigram bersama ÷ trigram keduanya), atau isi mirip (pasangan kata bersama ÷ pasangan kata keduanya; Broder 1997); bila kata-katanya tertutup hanya tempat, kategori, dan waktu; aduan rahasia tidak ikut',
  en: 'same category, distance and time apart within bounds, titles alike (trigrams in common ÷ trigrams in either) or else descriptions (pairs of words in common ÷ pairs in either; Broder 1997); where the words are closed, place, category and time alone; secret complaints take no part',
};
