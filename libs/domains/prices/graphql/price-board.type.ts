import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type { BoardLine, ReferenceDeviation } from '../board-line.js';
import type { PricePosition } from '../formulas/deviation.js';
import type { PriceBoard } from '../prices.service.js';
import { PriceLevelEnum, PricePositionEnum } from './enums.js';

@ObjectType('PriceReferenceDeviation', {
  description:
    'Jarak rata-rata dari harga acuan yang berlaku. / How far an average is from a reference price in force.',
})
export class ReferenceDeviationType implements Omit<ReferenceDeviation, 'commodityCode' | 'level' | 'unit'> {
  @Field(() => String, { description: 'HAP: acuan; HET: eceran tertinggi. / HAP: reference; HET: ceiling.' })
  readonly kind!: 'HAP' | 'HET';

  @Field(() => String, { description: '- : seluruh Indonesia. / - : the whole country.' })
  readonly zone!: string;

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly lowerPrice!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly upperPrice!: string | null;

  @Field(() => PricePositionEnum, { nullable: true })
  readonly position!: PricePosition | null;

  @Field(() => FigureType, {
    nullable: true,
    description:
      'Bertanda: positif berarti di atas batas atas. / Signed: positive means above the upper bound.',
  })
  readonly fromUpper!: FigureType | null;

  @Field(() => FigureType, {
    nullable: true,
    description:
      'Bertanda: negatif berarti di bawah batas bawah. / Signed: negative means below the lower bound.',
  })
  readonly fromLower!: FigureType | null;
}

@ObjectType('PriceBoardLine', {
  description: 'Satu komoditas pada satu tingkat. / One commodity at one level of trade.',
})
export class PriceBoardLineType implements BoardLine {
  @Field(() => String)
  readonly commodityCode!: string;

  @Field(() => String)
  readonly commodityName!: string;

  @Field(() => String)
  readonly group!: string;

  @Field(() => String)
  readonly unit!: string;

  @Field(() => PriceLevelEnum)
  readonly level!: BoardLine['level'];

  @Field(() => FigureType, { description: 'Rata-rata pasar. / Average of the markets.' })
  readonly average!: FigureType;

  @Field(() => FigureType, {
    description:
      'Perubahan terhadap harga sebelumnya, persen. / Change against the previous prices, percent.',
  })
  readonly changePercent!: FigureType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Perubahan rata-rata, rupiah. / Mean change, rupiah.',
  })
  readonly change!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly lowest!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly highest!: string | null;

  @Field(() => Int, { description: 'Pasar yang dihitung. / Markets that count.' })
  readonly marketCount!: number;

  @Field(() => Int, {
    description: 'Pasar yang nilai terbarunya perkiraan. / Markets whose latest value is imputed.',
  })
  readonly imputedCount!: number;

  @Field(() => Int, {
    description: 'Pasar yang nilai terbarunya pencilan. / Markets whose latest value is an outlier.',
  })
  readonly outlierCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Tanggal harga terlama yang dihitung. / Date of the oldest price that counts.',
  })
  readonly oldestDate!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly newestDate!: string | null;

  @Field(() => [ReferenceDeviationType])
  readonly references!: readonly ReferenceDeviation[];

  readonly sum!: string | null;
  readonly comparedCount!: number;
  readonly comparedSum!: string | null;
  readonly previousSum!: string | null;
}

@ObjectType('PriceBoard', { description: 'Papan harga satu hari. / The price board of a day.' })
export class PriceBoardType implements PriceBoard {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => String, { nullable: true })
  readonly regionCode!: string | null;

  @Field(() => [PriceBoardLineType])
  readonly lines!: readonly BoardLine[];

  @Field(() => FigureType, {
    description:
      'Persen komoditas yang rata-ratanya di luar HAP atau HET yang berlaku. / Percent of commodities whose average is outside a reference or ceiling price in force.',
  })
  readonly outOfBand!: FigureType;

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
