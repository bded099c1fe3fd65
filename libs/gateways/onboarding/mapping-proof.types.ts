import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalTextType } from '#core/figures';
import { JsonScalar } from '#core/scalars';
import type { LocalText } from '#dataset';
import type { MappingProof, ProofProblem } from './prove-mapping.js';

export const SampleLocaleEnum = { id_ID: 'id-ID', en_US: 'en-US' } as const;
registerEnumType(SampleLocaleEnum, {
  name: 'SampleLocale',
  description:
    '1.250.000,50 dan 31/12/2026, atau 1,250,000.50 dan 12/31/2026. / How numbers and dates are written.',
});

@InputType('MappedFieldInput', {
  description: 'Dari sebuah kolom, atau nilai tetap. / From a column, or one value for all.',
})
export class MappedFieldInput {
  @Field(() => String)
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'Nama kolom di sumber. / The column at the source.' })
  readonly from?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Teks, angka, atau benar/salah. / A text, number or truth.',
  })
  readonly constant?: unknown;
}

@InputType('MappingInput')
export class MappingInput {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => [MappedFieldInput])
  readonly fields!: readonly MappedFieldInput[];

  @Field(() => SampleLocaleEnum, {
    nullable: true,
    description: 'Dikenali dari tiap sel bila tidak disebut. / Told from each cell by itself unless said.',
  })
  readonly locale?: 'id-ID' | 'en-US' | null;

  @Field(() => String, {
    description:
      'Baris judul dan beberapa baris di bawahnya, persis seperti di berkas CSV. / The header and some rows below it, as they stand in the CSV file.',
  })
  readonly sample!: string;
}

@ObjectType('ProvedField', {
  description: 'Sel asal dan nilai yang akan dikirim. / A cell and the value it becomes.',
})
export class ProvedFieldType {
  @Field(() => String)
  readonly field!: string;

  @Field(() => String, { nullable: true })
  readonly cell!: string | null;

  @Field(() => String, { nullable: true, description: 'Isi sel apa adanya. / The cell to the letter.' })
  readonly raw!: string | null;

  @Field(() => JsonScalar, { nullable: true })
  readonly value!: unknown;

  @Field(() => LocalTextType, { nullable: true })
  readonly note!: LocalText | null;

  @Field(() => LocalTextType, { nullable: true })
  readonly problem!: LocalText | null;
}

@ObjectType('ProvedRow')
export class ProvedRowType {
  @Field(() => String, { description: 'Letak baris di sumber. / Where the row stands in the source.' })
  readonly at!: string;

  @Field(() => String, { description: 'send | skip | refuse | would be rejected' })
  readonly outcome!: string;

  @Field(() => [ProvedFieldType])
  readonly fields!: readonly ProvedFieldType[];
}

@ObjectType('ProofProblem')
export class ProofProblemType implements ProofProblem {
  @Field(() => String)
  readonly at!: string;

  @Field(() => String)
  readonly field!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly raw!: string | null;

  @Field(() => LocalTextType)
  readonly message!: LocalText;

  @Field(() => String, { nullable: true })
  readonly suggestion!: string | null;
}

@ObjectType('LocaleProposal', {
  description:
    'Cara tulis yang memutuskan sel-sel yang bermakna ganda; untuk disetujui orang. / A way of writing that would settle ambiguous cells; for a person to confirm.',
})
export class LocaleProposalType {
  @Field(() => String)
  readonly field!: string;

  @Field(() => String)
  readonly from!: string;

  @Field(() => SampleLocaleEnum)
  readonly locale!: 'id-ID' | 'en-US';

  @Field(() => Int)
  readonly evidence!: number;

  @Field(() => Int)
  readonly ambiguous!: number;
}

@ObjectType('MappingProof', {
  description:
    'Apa yang akan dibaca konektor dari contoh ini, dan apa kata hub; tidak ada yang disimpan. / What a connector would read out of this sample, and what the hub would say; nothing is kept.',
})
export class MappingProofType implements MappingProof {
  @Field(() => LocalTextType, {
    nullable: true,
    description: 'Mengapa pemetaan ini tidak dapat dipakai. / Why the mapping cannot be used at all.',
  })
  readonly fault!: LocalText | null;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int)
  readonly refused!: number;

  @Field(() => [ProvedRowType])
  readonly rows!: MappingProof['rows'];

  @Field(() => [ProofProblemType])
  readonly problems!: readonly ProofProblem[];

  @Field(() => [ProofProblemType])
  readonly warnings!: readonly ProofProblem[];

  @Field(() => [LocaleProposalType])
  readonly proposals!: MappingProof['proposals'];

  @Field(() => [LocalTextType])
  readonly notices!: readonly LocalText[];
}
