import { createHmac } from 'node:crypto';
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { WEBHOOK_TIMEOUT_MS } from '#core/limits';
import type { AddressGuard } from './address-guard.js';

export interface Message {
  readonly id: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** `v1,<base64>`: HMAC-SHA256 over id, time and body, as Standard Webhooks (https://www.standardwebhooks.com) has it. */
export function signatureOf(secret: Buffer, { id, timestamp, body }: Message): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Posts a message and answers with the status. Redirects are not followed, and nothing of the answer is read. */
export function sendWebhook(
  guard: AddressGuard,
  { url, secret }: { readonly url: string; readonly secret: Buffer },
  message: Message,
): Promise<number> {
  const { protocol, hostname } = new URL(url);
  const isPlain = protocol === 'http:';
  guard.checkHost(hostname, isPlain);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    timeout: WEBHOOK_TIMEOUT_MS,
    signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
    lookup: guard.lookup(isPlain),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'Lumbung-Webhook/1',
      'webhook-id': message.id,
      'webhook-timestamp': String(message.timestamp),
      'webhook-signature': signatureOf(secret, message),
    },
  };
  return new Promise((resolve, reject) => {
    const sent = (isPlain ? requestHttp : requestHttps)(url, options, (response) => {
      response.on('error', () => undefined);
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(message.body);
  });
}
