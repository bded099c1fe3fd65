import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CursorScalar, DateTimeScalar, JsonScalar } from '#core/scalars';
import type { ChangeContent, ChangeOperation } from '../feed/change.js';

const ChangeOperationEnum = { UPSERT: 'UPSERT', REMOVE: 'REMOVE' } as const;
registerEnumType(ChangeOperationEnum, {
  name: 'ChangeOperation',
  description:
    'UPSERT: catatan baru atau berubah; REMOVE: dihapus, atau tidak lagi termasuk yang diikuti. / UPSERT: new or changed; REMOVE: deleted, or no longer among what is followed.',
});

@ObjectType('RecordChange', {
  description:
    'Satu perubahan sebuah catatan, menurut urutan penulisannya. / One change of a record, in the order of writing.',
})
export class RecordChangeType implements ChangeContent {
  @Field() readonly dataset: string = '';
  @Field(() => ChangeOperationEnum) readonly op: ChangeOperation = 'UPSERT';
  @Field({ description: 'Kunci alami catatan. / The natural key of the record.' }) readonly key: string = '';
  @Field(() => ID, { description: 'Untuk node(id:). / For node(id:).' }) readonly id: string = '';
  @Field(() => DateTimeScalar) readonly recordedAt: string = '';
  @Field(() => ID) readonly batchId: string = '';
  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Isi catatan seperti pada GET /changes; kosong untuk REMOVE. / The record as in GET /changes; null for REMOVE.',
  })
  readonly record: Readonly<Record<string, unknown>> | null = null;
  @Field(() => [String], {
    nullable: true,
    description: 'Kolom yang disembunyikan dari pemanggil ini. / Fields that are hidden from this caller.',
  })
  readonly masked?: readonly string[];
  @Field(() => CursorScalar, {
    description: 'Kirim sebagai after untuk meneruskan dari sini. / Send it as after to go on from here.',
  })
  readonly cursor: string = '';
}
