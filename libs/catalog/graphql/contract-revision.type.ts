import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#core/scalars';
import type { ContractRevision } from '../contracts/contract-revisions.js';

@ObjectType('ContractChange', {
  description: 'Satu beda antara dua kontrak. / One difference between two contracts.',
})
export class ContractChangeType {
  @Field(() => String, {
    description: 'Bagian yang berubah, misalnya fields.year.max. / What changed, such as fields.year.max.',
  })
  readonly path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Sebelumnya; null bila belum ada. / Before; null where there was nothing.',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sesudahnya; null bila dihapus. / After; null where there is nothing any more.',
  })
  readonly after!: string | null;

  @Field(() => Boolean, {
    description:
      'Pengirim atau pembaca yang kemarin berhasil dapat gagal. / A sender or reader that worked before may fail.',
  })
  readonly isBreaking!: boolean;
}

@ObjectType('ContractRevision', {
  description:
    'Kontrak yang mulai berlaku di hub ini, dan bedanya dari yang sebelumnya. / A contract that came into force on this hub, and how it differs from the one before.',
})
export class ContractRevisionType implements Omit<ContractRevision, 'changes'> {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly inForceSince!: string;

  @Field(() => Boolean, {
    description: 'Kontrak pertama yang dikenal hub ini. / The first that this hub knew.',
  })
  readonly isFirst!: boolean;

  @Field(() => [ContractChangeType])
  readonly changes!: readonly ContractChangeType[];
}
