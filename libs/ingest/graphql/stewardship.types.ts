import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#core/scalars';
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
