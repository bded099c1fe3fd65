import { DOCTOR_CHECK_MS, DOCTOR_KEY_SOON_DAYS } from '#core/limits';
import { ConnectorError } from '../connector.errors.js';
import { HubClient, type KeyHolder } from '../hub-client/hub-client.js';
import type { Check, DoctorContext } from './check.js';
import { HUB_AWAY, skipped } from './check-hub.js';
import { type Finding, finding } from './finding.js';

/** Whether the hub takes the key, until when, and what for; asks for the contracts along the way. */
export const KEY_CHECK: Check = {
  name: 'key',
  path: 'hub.key',
  timeoutMs: DOCTOR_CHECK_MS,
  async run(context, signal) {
    const { hub: address } = context.parts;
    if (address === undefined) return [skipped('key', 'hub.key')];
    if (context.answer === undefined) return [skipped('key', 'hub.key', HUB_AWAY)];
    const hub = new HubClient({ ...address, attemptsMax: 1, end: signal });
    try {
      const holder = await hub.me();
      context.key = holder;
      context.contracts = await hub.contracts();
      return keyFindings(holder, context);
    } catch (cause) {
      if (!(cause instanceof ConnectorError)) throw cause;
      return [refusalFinding(cause)];
    }
  },
};

function keyFindings(
  { prefix, name, sourceCode, expiresAt }: KeyHolder,
  { now }: DoctorContext,
): readonly Finding[] {
  if (sourceCode === null) return [finding('KEY_WITHOUT_SOURCE', 'hub.key')];
  const good = finding('KEY_OK', 'hub.key', { prefix, name, source: sourceCode });
  if (expiresAt === null) return [good];
  const days = Math.floor((Date.parse(expiresAt) - now()) / 86_400_000);
  return days < DOCTOR_KEY_SOON_DAYS
    ? [good, finding('KEY_EXPIRES_SOON', 'hub.key', { expiresAt, days })]
    : [good];
}

function refusalFinding({ code, text }: ConnectorError): Finding {
  switch (code) {
    case 'INVALID_KEY':
    case 'UNAUTHENTICATED':
      return finding('KEY_INVALID', 'hub.key');
    case 'KEY_EXPIRED':
      return finding('KEY_EXPIRED', 'hub.key', { reason: text });
    case 'KEY_REVOKED':
      return finding('KEY_REVOKED', 'hub.key', { reason: text });
    case 'GRAPHQL_VALIDATION_FAILED':
      return finding('HUB_TOO_OLD', 'hub.url');
    default:
      return finding('KEY_NOT_CHECKED', 'hub.key', { reason: text });
  }
}
