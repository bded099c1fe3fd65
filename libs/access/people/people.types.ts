import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '#core/scalars';
import { ROLES, type Role } from './role.js';

const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role]));
registerEnumType(RoleEnum, {
  name: 'PersonRole',
  description:
    'Peran: reader membaca; operator juga mengirim; planner mengirim rencana; steward memutuskan; admin mengelola akses. / reader reads; operator also pushes; planner pushes plans; steward decides; admin manages access.',
});

@ObjectType('Person', {
  description: 'Orang yang dapat masuk ke konsol. / Somebody who can sign in to the console.',
})
export class PersonType {
  @Field({ description: 'Alamat surel. / An e-mail address.' }) readonly login: string = '';
  @Field() readonly name: string = '';
  @Field(() => RoleEnum) readonly role: Role = 'reader';
  @Field(() => String, {
    nullable: true,
    description:
      'Organisasi beserta bawahannya tempat peran berlaku. / The organization, with all below it, the role is limited to.',
  })
  readonly organizationCode: string | null = null;
  @Field({ description: 'Sudah membuat kata sandi. / Has set a password.' }) readonly hasPassword: boolean =
    false;
  @Field(() => DateTimeScalar) readonly createdAt: string = '';
  @Field(() => DateTimeScalar, { nullable: true }) readonly lastSignInAt: string | null = null;
  @Field(() => DateTimeScalar, { nullable: true }) readonly disabledAt: string | null = null;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => PersonType) readonly person: PersonType = new PersonType();
  @Field({
    description:
      'Jalur tautan sekali pakai untuk membuat kata sandi; hanya ditampilkan sekali. / Path of the link for setting a password: works once, shown once.',
  })
  readonly path: string = '';
  @Field(() => DateTimeScalar) readonly expiresAt: string = '';
}

@InputType('InvitePersonInput')
export class InvitePersonInput {
  @Field() readonly login!: string;
  @Field() readonly name!: string;
  @Field(() => RoleEnum) readonly role!: Role;
  @Field(() => String, { nullable: true }) readonly organizationCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Untuk operator: sumber yang diurusnya. / For an operator: the source in their care.',
  })
  readonly sourceCode?: string | null;
}

@InputType('ChangePersonInput')
export class ChangePersonInput {
  @Field() readonly login!: string;
  @Field(() => RoleEnum, { nullable: true }) readonly role?: Role | null;
  @Field(() => String, { nullable: true, description: '"" menghapus batas. / "" takes the limit away.' })
  readonly organizationCode?: string | null;
  @Field(() => Boolean, { nullable: true }) readonly isDisabled?: boolean | null;
}
