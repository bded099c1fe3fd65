import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '#core/scalars';
import { ProblemObject } from './batch.types.js';

@ObjectType('RejectionExample')
export class RejectionExampleObject {
  @Field(() => ID) readonly batchId: string = '';
  @Field(() => Int) readonly index: number = 0;
  @Field(() => String, { nullable: true }) readonly key: string | null = null;
  @Field(() => [ProblemObject]) readonly problems: readonly ProblemObject[] = [];
  @Field() readonly recordText: string = '';
}

@ObjectType('RejectionGroup', {
  description:
    'Penolakan dengan satu sebab, jadi satu perbaikan. / Rejections with one cause, and so with one mend.',
})
export class RejectionGroupObject {
  @Field(() => ID) readonly id: string = '';
  @Field() readonly dataset: string = '';
  @Field() readonly source: string = '';
  @Field() readonly code: string = '';
  @Field() readonly field: string = '';
  @Field(() => String, { nullable: true }) readonly suggestion: string | null = null;
  @Field(() => Int) readonly count: number = 0;
  @Field(() => DateTimeScalar) readonly firstReceivedAt: string = '';
  @Field(() => DateTimeScalar) readonly lastReceivedAt: string = '';
  @Field(() => [RejectionExampleObject]) readonly examples: readonly RejectionExampleObject[] = [];
}

@InputType('TransferOwnershipInput')
export class TransferOwnershipInput {
  @Field() readonly dataset!: string;
  @Field({ description: 'Kode sumber. / Code of a source.' }) readonly fromSource!: string;
  @Field() readonly toSource!: string;
  @Field(() => [String], {
    nullable: true,
    description: 'Null: semua rekaman sumber itu. / Null: all of the source’s records.',
  })
  readonly keys?: readonly string[] | null;
  @Field() readonly reason!: string;
}

@ObjectType('OwnershipTransfer')
export class OwnershipTransferObject {
  @Field(() => Int) readonly count: number = 0;
}

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
