import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '#core/scalars';
import { SOURCE_KINDS, type SourceKind } from '../sources.js';

const SourceKindEnum = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, kind]));
registerEnumType(SourceKindEnum, {
  name: 'SourceKind',
  description: 'Asal sebuah sumber. / Where a source belongs.',
});

@ObjectType('Source', {
  description: 'Sistem luar yang datanya disimpan Lumbung. / An outside system whose records the hub keeps.',
})
export class SourceType {
  @Field() readonly code: string = '';
  @Field() readonly name: string = '';
  @Field(() => SourceKindEnum) readonly kind: SourceKind = 'agency';
  @Field(() => String, { nullable: true }) readonly organizationCode: string | null = null;
  @Field({
    description: 'Whether fields that a dataset does not know are kept in extras instead of refused.',
  })
  readonly allowsExtras: boolean = false;
  @Field(() => DateTimeScalar) readonly createdAt: string = '';
}

@ObjectType('Client', {
  description: 'Pemegang satu kunci API. / The holder of one API key; the key itself is shown only once.',
})
export class ClientType {
  @Field(() => ID) readonly id: number = 0;
  @Field() readonly name: string = '';
  @Field({ description: 'The visible part of the key; it names the key in lists and logs.' })
  readonly prefix: string = '';
  @Field(() => String, { nullable: true }) readonly sourceCode: string | null = null;
  @Field(() => [String], { description: 'action:dataset@org=…@region=…, for example push:budgets.*' })
  readonly scopes: readonly string[] = [];
  @Field({
    description:
      'Boleh bertanya lebih banyak dan lebih sering; tidak membuka data apa pun. / May ask more, and more often; opens no data.',
  })
  readonly isTrusted: boolean = false;
  @Field(() => DateTimeScalar) readonly createdAt: string = '';
  @Field(() => DateTimeScalar, { nullable: true }) readonly expiresAt: string | null = null;
  @Field(() => DateTimeScalar, { nullable: true }) readonly revokedAt: string | null = null;
  @Field(() => DateTimeScalar, { nullable: true }) readonly lastUsedAt: string | null = null;
}

@ObjectType('CreatedClient')
export class CreatedClientType {
  @Field({ description: 'Kunci API; hanya ditampilkan sekali. / The API key, shown once.' })
  readonly key: string = '';
  @Field(() => ClientType) readonly client: ClientType = new ClientType();
}

@InputType('CreateSourceInput')
export class CreateSourceInput {
  @Field() readonly code!: string;
  @Field() readonly name!: string;
  /** Nullable instead of defaulted: the compiled executor demands a non-null member of an input even where it has a default. */
  @Field(() => SourceKindEnum, {
    nullable: true,
    description: 'agency bila tidak diisi. / agency unless told.',
  })
  readonly kind?: SourceKind | null;
  @Field(() => String, { nullable: true }) readonly organizationCode?: string | null;
  @Field(() => Boolean, { nullable: true }) readonly allowsExtras?: boolean | null;
}

@InputType('CreateClientInput')
export class CreateClientInput {
  @Field() readonly name!: string;
  @Field(() => String, { nullable: true }) readonly sourceCode?: string | null;
  @Field(() => [String]) readonly scopes!: readonly string[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'Batas biaya dan laju yang lebih tinggi. / Higher limits of cost and rate.',
  })
  readonly isTrusted?: boolean | null;
  @Field(() => DateTimeScalar, { nullable: true }) readonly expiresAt?: string | null;
}

@ObjectType('AuditEntry', {
  description: 'Satu tindakan yang dicatat dan tidak pernah diubah. / One recorded action; never changed.',
})
export class AuditEntryType {
  @Field(() => ID) readonly id: string = '';
  @Field(() => DateTimeScalar) readonly at: string = '';
  @Field() readonly actor: string = '';
  @Field(() => Int, { nullable: true }) readonly clientId: number | null = null;
  @Field() readonly action: string = '';
  @Field() readonly target: string = '';
  @Field(() => String, {
    nullable: true,
    description:
      'Nama sasaran sekarang: orang beserta alamat surelnya, kunci, atau sumber; kosong untuk yang lain. / What the target is called today: a person with their e-mail address, a key, or a source; absent for everything else.',
  })
  readonly targetName: string | null = null;
  @Field(() => JsonScalar) readonly detail: unknown = {};
  @Field(() => String, { nullable: true }) readonly traceId: string | null = null;
}
