import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RECORD_KEYS_MAX } from '#core/limits';
import { JsonScalar } from '#core/scalars';

@InputType('KeyRangeInput', {
  description: 'Dari `from` sampai sebelum `to`, menurut bita. / From `from` on and before `to`, bytewise.',
})
export class KeyRangeInput {
  @Field(() => String, { nullable: true }) readonly from?: string | null;
  @Field(() => String, { nullable: true }) readonly to?: string | null;
}

@ArgsType()
export class DigestsArgs {
  @Field() readonly dataset!: string;
  @Field(() => JsonScalar, { nullable: true }) readonly scope?: unknown;
  @Field(() => [KeyRangeInput], { nullable: true }) readonly ranges?: readonly KeyRangeInput[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Bagi satu rentang menjadi sekian. / Split the one range into so many.',
  })
  readonly buckets?: number | null;
  @Field(() => String, { nullable: true }) readonly source?: string | null;
}

@ObjectType('RangeDigest')
export class RangeDigestObject {
  @Field(() => String, { nullable: true }) readonly from: string | null = null;
  @Field(() => String, { nullable: true }) readonly to: string | null = null;
  @Field(() => Int) readonly count: number = 0;
  @Field({
    description:
      'SHA-256 of the hashes of the records in hexadecimal, one after the other in bytewise order of their keys.',
  })
  readonly digest: string = '';
}

@ArgsType()
export class RecordHashesArgs {
  @Field() readonly dataset!: string;
  @Field(() => JsonScalar, { nullable: true }) readonly scope?: unknown;
  @Field(() => KeyRangeInput, { nullable: true }) readonly range?: KeyRangeInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'Mulai sesudah kunci ini. / Begins behind this key.',
  })
  readonly after?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Sebagai ganti rentang. / Instead of a range.',
  })
  readonly keys?: readonly string[] | null;
  @Field(() => Int, { defaultValue: RECORD_KEYS_MAX }) readonly first: number = RECORD_KEYS_MAX;
  @Field(() => String, { nullable: true }) readonly source?: string | null;
}

@ObjectType('RecordHash', {
  description:
    'Sebuah rekaman tanpa isinya, untuk dibandingkan. / A record without its content, to be compared.',
})
export class RecordHashObject {
  @Field() readonly key: string = '';
  @Field({
    description:
      '32 angka heksadesimal pertama SHA-256 atas teks kanoniknya. / The first 32 hexadecimal digits of SHA-256 over its canonical text.',
  })
  readonly hash: string = '';
}
