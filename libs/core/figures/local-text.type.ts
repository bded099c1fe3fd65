import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('LocalText', { description: 'Teks dalam dua bahasa. / One text in two languages.' })
export class LocalTextType {
  @Field(() => String, { description: 'Bahasa Indonesia.' })
  readonly id!: string;

  @Field(() => String, { description: 'English.' })
  readonly en!: string;
}
