import { Field, ObjectType } from '@nestjs/graphql';
import type { LocalText } from '#dataset';

@ObjectType('AlignmentText', { description: 'Teks dalam dua bahasa. / One text in two languages.' })
export class AlignmentTextType implements LocalText {
  @Field(() => String, { description: 'Bahasa Indonesia.' })
  readonly id!: string;

  @Field(() => String, { description: 'English.' })
  readonly en!: string;
}
