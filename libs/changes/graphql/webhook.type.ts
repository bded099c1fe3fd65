import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CursorScalar, DateTimeScalar, JsonScalar } from '#core/scalars';
import { WEBHOOK_STATES, type Webhook, type WebhookState } from '../webhooks/webhook.sql.js';

const WebhookStateEnum = Object.fromEntries(WEBHOOK_STATES.map((state) => [state, state]));
registerEnumType(WebhookStateEnum, {
  name: 'WebhookState',
  description:
    'DEAD: berhenti setelah percobaan terakhir gagal; replayWebhook menghidupkannya. / DEAD: given up after the last attempt failed; replayWebhook revives it.',
});

@ObjectType('Webhook', {
  description:
    'Alamat yang dikirimi perubahan sebuah dataset. / An address that changes of a dataset are sent to.',
})
export class WebhookType implements Webhook {
  @Field(() => ID) readonly id: string = '';
  readonly clientId: number = 0;
  @Field() readonly dataset: string = '';
  @Field(() => JsonScalar, { nullable: true }) readonly filter: unknown = null;
  @Field() readonly url: string = '';
  @Field(() => WebhookStateEnum) readonly state: WebhookState = 'ACTIVE';
  @Field(() => CursorScalar, {
    description: 'Sampai di sini sudah diterima. / Up to here its receiver has confirmed.',
  })
  readonly cursor: string = '';
  @Field(() => Int, {
    description:
      'Percobaan gagal sejak yang terakhir berhasil. / Failed attempts since the last that succeeded.',
  })
  readonly attemptCount: number = 0;
  @Field(() => DateTimeScalar) readonly nextAttemptAt: string = '';
  @Field(() => Int, { nullable: true }) readonly lastStatus: number | null = null;
  @Field(() => String, { nullable: true }) readonly lastError: string | null = null;
  @Field(() => DateTimeScalar, { nullable: true }) readonly lastSuccessAt: string | null = null;
  @Field(() => String, { description: 'Perubahan yang sudah diterima. / Changes that were confirmed.' })
  readonly deliveredCount: string = '';
  @Field(() => DateTimeScalar) readonly createdAt: string = '';
}

@ObjectType('CreatedWebhook')
export class CreatedWebhookType {
  @Field(() => WebhookType) readonly webhook: WebhookType = new WebhookType();
  @Field({
    description:
      'Rahasia untuk memeriksa tanda tangan; hanya ditampilkan sekali. / The secret that signatures are checked with; shown once.',
  })
  readonly secret: string = '';
}

@InputType('CreateWebhookInput')
export class CreateWebhookInput {
  @Field() readonly dataset!: string;
  @Field(() => JsonScalar, { nullable: true }) readonly filter?: unknown;
  @Field() readonly url!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Kursor, atau "start"; kosong: mulai sekarang. / A cursor, or "start"; nothing: from now on.',
  })
  readonly after?: string | null;
}
