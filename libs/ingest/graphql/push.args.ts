import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CursorScalar, JsonScalar } from '#core/scalars';
import type { PushMode } from '../accept/push.js';
import type { BatchState } from '../batches/batch.sql.js';
import { BatchStateEnum, PushModeEnum } from './batch.types.js';

@InputType('PushRecordsInput')
export class PushRecordsInput {
  @Field() readonly dataset!: string;
  @Field(() => Int) readonly contractVersion!: number;
  @Field({
    description:
      'Kiriman ulang dengan kunci sama tidak dihitung dua kali. / The same key is never counted twice.',
  })
  readonly idempotencyKey!: string;
  /** Nullable, because the compiled executor demands non-null members of an input also when they have a default. */
  @Field(() => PushModeEnum, {
    nullable: true,
    description: 'UPSERT bila tidak diisi. / UPSERT unless told.',
  })
  readonly mode?: PushMode | null;
  @Field(() => [JsonScalar]) readonly records!: readonly unknown[];
  @Field(() => ID, { nullable: true }) readonly snapshotId?: string | null;
}

@ArgsType()
export class BatchesArgs {
  @Field(() => String, { nullable: true, description: 'Semua bila tidak diisi. / All of them unless told.' })
  readonly dataset?: string | null;
  @Field(() => BatchStateEnum, { nullable: true }) readonly state?: BatchState | null;
  @Field(() => String, { nullable: true, description: 'Kode sumber. / Code of a source.' }) readonly source?:
    string | null;
  @Field(() => Int, { defaultValue: 50 }) readonly first: number = 50;
  @Field(() => CursorScalar, { nullable: true }) readonly after?: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50 }) readonly first: number = 50;
  @Field(() => CursorScalar, { nullable: true }) readonly after?: string | null;
}
