import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalTextType } from '#core/figures';
import type { DatasetAccess, DataStandard, LocalText, Release } from '#dataset';
import type { DatasetEntry, DatasetLinks, FieldEntry } from '../datasets/dataset-entry.js';

@ObjectType('DataStandard', {
  description:
    'Lima bagian Standar Data (Perpres 39/2019 pasal 4). / The five parts of the national data standard.',
})
export class DataStandardType implements DataStandard {
  @Field(() => LocalTextType, { description: 'Konsep. / Concept.' })
  readonly concept!: LocalText;

  @Field(() => LocalTextType, { description: 'Definisi. / Definition.' })
  readonly definition!: LocalText;

  @Field(() => LocalTextType, { description: 'Klasifikasi. / Classification.' })
  readonly classification!: LocalText;

  @Field(() => LocalTextType, { description: 'Ukuran. / Measure.' })
  readonly measure!: LocalText;

  @Field(() => LocalTextType, { description: 'Satuan. / Unit.' })
  readonly unit!: LocalText;
}

@ObjectType('ReleaseSchedule')
export class ReleaseScheduleType implements Release {
  @Field(() => String, { description: 'day, week, month, quarter, year, on_change.' })
  readonly every!: Release['every'];

  @Field(() => Int, { description: 'Hari setelah akhir periode. / Days after the end of the period.' })
  readonly dueDay!: number;
}

@ObjectType('DatasetField')
export class DatasetFieldType implements FieldEntry {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => LocalTextType)
  readonly title!: LocalText;

  @Field(() => String, { nullable: true })
  readonly unit!: string | null;

  @Field(() => Boolean)
  readonly isRequired!: boolean;

  @Field(() => Boolean)
  readonly isKey!: boolean;

  @Field(() => String, {
    description:
      'open, personal, restricted, restricted_when (menurut tanda pada rekaman / by flags of the record).',
  })
  readonly access!: FieldEntry['access'];
}

@ObjectType('DatasetLinks', { description: 'Alamat pada hub ini. / Addresses on this hub.' })
export class DatasetLinksType implements DatasetLinks {
  @Field(() => String)
  readonly schema!: string;

  @Field(() => String)
  readonly template!: string;

  @Field(() => String)
  readonly csv!: string;

  @Field(() => String)
  readonly ndjson!: string;
}

@ObjectType('DatasetEntry', { description: 'Satu isian daftar data. / One entry of the list of data.' })
export class DatasetEntryType implements DatasetEntry {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => LocalTextType)
  readonly title!: LocalText;

  @Field(() => LocalTextType)
  readonly description!: LocalText;

  @Field(() => DataStandardType)
  readonly standard!: DataStandard;

  @Field(() => LocalTextType)
  readonly producer!: LocalText;

  @Field(() => ReleaseScheduleType)
  readonly release!: Release;

  @Field(() => String, { description: 'public, internal, restricted.' })
  readonly access!: DatasetAccess;

  @Field(() => Int, {
    nullable: true,
    description: 'Perkiraan dari statistik basis data. / An estimate from the statistics of the database.',
  })
  readonly recordCountEstimate!: number | null;

  @Field(() => [DatasetFieldType])
  readonly fields!: readonly FieldEntry[];

  @Field(() => DatasetLinksType)
  readonly links!: DatasetLinks;
}
