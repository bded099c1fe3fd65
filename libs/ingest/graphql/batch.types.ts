import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '#core/scalars';
import type { LocalText } from '#dataset';
import type { PushMode } from '../accept/push.js';
import { BATCH_STATES, type BatchState } from '../batches/batch.sql.js';
import { PageInfoObject } from './page.type.js';

export const PushModeEnum = { UPSERT: 'UPSERT', DELETE: 'DELETE' } as const;
registerEnumType(PushModeEnum, {
  name: 'PushMode',
  description:
    'UPSERT: rekaman baru atau berubah; DELETE: hanya kunci. / New or changed records, or keys to remove.',
});

export const BatchStateEnum = Object.fromEntries(BATCH_STATES.map((state) => [state, state]));
registerEnumType(BatchStateEnum, { name: 'BatchState' });

export const LanguageEnum = { ID: 'id', EN: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language', description: 'Bahasa pesan. / Language of messages.' });

@ObjectType('Problem', {
  description: 'Yang salah pada satu kolom satu rekaman. / What is wrong with one field of one record.',
})
export class ProblemObject {
  @Field({ description: 'Kosong bila menyangkut seluruh rekaman. / Empty when the whole record is meant.' })
  readonly field: string = '';
  @Field() readonly code: string = '';
  @Field(() => String, { nullable: true }) readonly value: string | null = null;
  @Field(() => String, {
    nullable: true,
    description: 'Nilai dekat yang akan diterima. / A near value that would pass.',
  })
  readonly suggestion: string | null = null;
  /** Shown in the language asked for. */
  readonly message: LocalText = { id: '', en: '' };
}

@ObjectType('Rejection', {
  description: 'Rekaman yang ditolak, persis seperti dikirim. / A refused record, exactly as it was sent.',
})
export class RejectionObject {
  @Field(() => ID) readonly id: string = '';
  @Field(() => Int, { description: 'Urutan dalam kiriman, dari 0. / Place in the push, from 0.' })
  readonly index: number = 0;
  @Field(() => String, { nullable: true }) readonly key: string | null = null;
  @Field(() => String, { nullable: true }) readonly sourceKey: string | null = null;
  @Field(() => [ProblemObject]) readonly problems: readonly ProblemObject[] = [];
  @Field({ description: 'Teks JSON apa adanya. / The JSON text to the letter.' })
  readonly recordText: string = '';
}

@ObjectType('RejectionConnection')
export class RejectionConnection {
  @Field(() => [RejectionObject]) readonly nodes: readonly RejectionObject[] = [];
  @Field(() => PageInfoObject) readonly pageInfo: PageInfoObject = new PageInfoObject();
}

@ObjectType('BatchWarning', {
  description: 'Temuan yang tidak menolak rekaman. / A finding that lets the record in.',
})
export class BatchWarningObject extends ProblemObject {
  @Field(() => Int, { nullable: true }) readonly index: number | null = null;
  @Field(() => String, { nullable: true }) readonly key: string | null = null;
}

@ObjectType('BatchWarningConnection')
export class BatchWarningConnection {
  @Field(() => [BatchWarningObject]) readonly nodes: readonly BatchWarningObject[] = [];
  @Field(() => PageInfoObject) readonly pageInfo: PageInfoObject = new PageInfoObject();
}

@ObjectType('Failure', { description: 'Mengapa percobaan terakhir gagal. / Why the last attempt failed.' })
export class FailureObject {
  @Field() readonly code: string = '';
  @Field() readonly message: string = '';
}

@ObjectType('Batch', { description: 'Satu kiriman yang diterima. / One push that was received.' })
export class BatchObject {
  @Field(() => ID) readonly id: string = '';
  @Field() readonly dataset: string = '';
  @Field(() => Int) readonly contractVersion: number = 0;
  @Field(() => PushModeEnum) readonly mode: PushMode = 'UPSERT';
  @Field({ description: 'Kode sumber. / Code of the source.' }) readonly source: string = '';
  @Field(() => ID, { nullable: true }) readonly snapshotId: string | null = null;
  @Field() readonly idempotencyKey: string = '';
  @Field(() => BatchStateEnum) readonly state: BatchState = 'RECEIVED';
  @Field(() => Int) readonly receivedCount: number = 0;
  @Field(() => Int) readonly appliedCount: number = 0;
  @Field(() => Int) readonly unchangedCount: number = 0;
  @Field(() => Int) readonly rejectedCount: number = 0;
  @Field(() => Int) readonly warningCount: number = 0;
  @Field(() => Int) readonly attemptCount: number = 0;
  @Field(() => FailureObject, { nullable: true }) readonly failure: FailureObject | null = null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Null: menunggu orang. / Null: it waits for a person.',
  })
  readonly nextAttemptAt: string | null = null;
  @Field(() => DateTimeScalar) readonly receivedAt: string = '';
  @Field(() => DateTimeScalar, { nullable: true }) readonly finishedAt: string | null = null;
}

@ObjectType('BatchConnection')
export class BatchConnection {
  @Field(() => [BatchObject]) readonly nodes: readonly BatchObject[] = [];
  @Field(() => PageInfoObject) readonly pageInfo: PageInfoObject = new PageInfoObject();
}

@ObjectType('PushReceipt', {
  description: 'Tanda terima; muatannya sudah tersimpan. / The receipt; the payload is durable.',
})
export class PushReceiptObject {
  @Field(() => BatchObject) readonly batch: BatchObject = new BatchObject();
  @Field({
    description: 'Kiriman yang sama sudah pernah diterima. / The same push had been received before.',
  })
  readonly replayed: boolean = false;
}
