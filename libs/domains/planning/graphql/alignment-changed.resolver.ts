import { Args, ArgsType, Field, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { Public } from '#access';
import { DateTimeScalar } from '#core/scalars';
import { AlignmentWatch, type AlignmentChange } from '../alignment/alignment-watch.js';

@ArgsType()
class AlignmentChangedArgs {
  @Field(() => String, { description: 'Kode rencana. / Code of the plan.' })
  readonly planCode!: string;
}

@ObjectType('AlignmentChange', {
  description:
    'Data di balik sebuah penyelarasan berubah; tanyakan lagi alignment. / What an alignment is made of changed; ask for alignment again.',
})
export class AlignmentChangeType {
  @Field() readonly planCode: string = '';
  @Field(() => [String], {
    description:
      'Dataset yang berubah; semuanya bila tidak diketahui mana. / Datasets that changed; all of them where it is not known which.',
  })
  readonly datasets: readonly string[] = [];
  @Field(() => DateTimeScalar) readonly at: string = '';
}

/** Open to everybody, like the alignment itself. */
@Resolver()
@Public()
export class AlignmentChangedResolver {
  constructor(private readonly watch: AlignmentWatch) {}

  @Subscription(() => AlignmentChangeType)
  alignmentChanged(
    @Args() { planCode }: AlignmentChangedArgs,
  ): Promise<AsyncIterableIterator<{ readonly alignmentChanged: AlignmentChange }>> {
    return this.watch.follow(planCode);
  }
}
