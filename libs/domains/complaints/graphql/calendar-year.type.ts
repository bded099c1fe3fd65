import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarYear, Holiday } from '#core/calendar';
import { LocalTextType } from '#core/figures';
import { DateScalar } from '#core/scalars';
import { text } from './describe.js';

@ObjectType(
  'UnverifiedHoliday',
  text('Hari libur yang belum dicocokkan', 'A holiday nobody has compared with its decree'),
)
export class UnverifiedHolidayType implements Omit<Holiday, 'isVerified'> {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => String, text('Seperti pada reference.holidays', 'As in reference.holidays'))
  readonly kind!: Holiday['kind'];

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, text('Keputusan yang menetapkan', 'The decree that fixed it'))
  readonly legalBasis!: string;
}

@ObjectType(
  'WorkingCalendarYear',
  text('Dasar hari kerja satu tahun', 'What the working days of a year rest on'),
)
export class WorkingCalendarYearType implements Omit<CalendarYear, 'unverified'> {
  @Field(() => Int)
  readonly year!: number;

  @Field(
    () => Boolean,
    text(
      'Setiap libur dan cuti bersamanya sudah dicocokkan dengan keputusannya',
      'Every holiday and day of collective leave was compared with its decree',
    ),
  )
  readonly isVerified!: boolean;

  @Field(
    () => [String],
    text('Kosong bila tahun itu hanya dihitung', 'Empty where the year is only computed'),
  )
  readonly decrees!: readonly string[];

  @Field(() => [UnverifiedHolidayType])
  readonly unverified!: readonly UnverifiedHolidayType[];

  @Field(
    () => LocalTextType,
    text('Sejauh mana tahun itu dapat dipercaya', 'How far the year can be relied on'),
  )
  readonly standing!: LocalTextType;
}

/** The field of an answer that names the years its terms were reckoned by. */
export const CALENDAR = text(
  'Tahun yang hari kerjanya dipakai; kosong bila semua batasnya dalam jam',
  'The years whose working days were used; empty where all terms are in hours',
);

export function calendarAsGraphql(years: readonly CalendarYear[]): readonly WorkingCalendarYearType[] {
  return years.map((year) => ({ ...year, standing: standingOf(year) }));
}

function standingOf({ year, decrees, isVerified, unverified }: CalendarYear): LocalTextType {
  if (decrees.length === 0) {
    return {
      id: `${year}: belum ada keputusan bersama; hari liburnya dihitung, cuti bersama belum diketahui`,
      en: `${year}: no joint decree is known; its holidays are computed, its collective leave is not known`,
    };
  }
  if (isVerified) {
    return {
      id: `${year}: semua hari libur dan cuti bersama sudah dicocokkan`,
      en: `${year}: every holiday and day of collective leave is verified`,
    };
  }
  return {
    id: `${year}: ${unverified.length} hari libur atau cuti bersama belum dicocokkan dengan keputusannya`,
    en: `${year}: ${unverified.length} holidays or days of collective leave are not yet verified`,
  };
}
