import { DOCTOR_CHECK_MS, DOCTOR_CLOCK_SKEW_MAX_MS } from '#core/limits';
import type { Environment } from '../config/environment-values.js';
import type { Check, DoctorContext } from './check.js';
import { type Finding, finding } from './finding.js';
import { type Probe, probeHub } from './probe-hub.js';

/** Whether the hub can be reached: name, connection, certificate, and whether it is a hub that answers. */
export const HUB_CHECK: Check = {
  name: 'hub',
  path: 'hub.url',
  timeoutMs: DOCTOR_CHECK_MS,
  async run(context, signal) {
    const { parts, environment } = context;
    if (parts.hub === undefined) return [skipped('hub', 'hub.url')];
    const { url } = parts.hub;
    const probe = await probeHub(url, signal);
    if (probe.kind === 'failure') {
      return [failureFinding(probe, url), ...proxyFindings(environment, url), ...encryptionFindings(url)];
    }
    const found = answerFinding(probe, url);
    if (found.severity === 'ok') context.answer = probe;
    return [found, ...encryptionFindings(url)];
  },
  onTimeout: () => finding('HUB_SILENT', 'hub.url', { host: 'hub', seconds: DOCTOR_CHECK_MS / 1_000 }),
};

/** A clock that is wrong makes certificates invalid and keys expired, and dates what is read wrongly. */
export const CLOCK_CHECK: Check = {
  name: 'clock',
  path: 'clock',
  timeoutMs: DOCTOR_CHECK_MS,
  run: (context) => Promise.resolve([clockFinding(context)]),
};

function clockFinding({ answer, now }: DoctorContext): Finding {
  if (answer === undefined) return skipped('clock', 'clock', HUB_AWAY);
  const theirsMs = Date.parse(answer.date ?? '');
  if (Number.isNaN(theirsMs)) return finding('CLOCK_UNKNOWN', 'clock');
  // The header tells whole seconds, written some time between question and answer.
  const oursMs = now() - (answer.receivedMs - answer.sentMs) / 2;
  const skewMs = oursMs - (theirsMs + 500);
  if (Math.abs(skewMs) <= DOCTOR_CLOCK_SKEW_MAX_MS) {
    return finding('CLOCK_OK', 'clock', { seconds: Math.round(Math.abs(skewMs) / 1_000) });
  }
  const direction = skewMs > 0 ? { id: 'terlalu cepat', en: 'ahead' } : { id: 'terlambat', en: 'behind' };
  return finding('CLOCK_SKEW', 'clock', { direction, minutes: Math.round(Math.abs(skewMs) / 60_000) });
}

export function skipped(check: string, path: string, reason = NOT_CONFIGURED): Finding {
  return finding('CHECK_SKIPPED', path, { check, reason });
}

const NOT_CONFIGURED = { id: 'belum benar di berkas konektor', en: 'it is not right in the connector file' };
export const HUB_AWAY = { id: 'hub tidak menjawab', en: 'the hub does not answer' };

const NAME_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL']);
const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|^EPROTO$|ERR_SSL|ERR_TLS/;

function failureFinding(
  { code, message, isConnected }: Extract<Probe, { kind: 'failure' }>,
  url: string,
): Finding {
  const { host, hostname } = new URL(url);
  if (NAME_CODES.has(code)) return finding('HUB_NAME_UNKNOWN', 'hub.url', { host: hostname, reason: code });
  if (CERTIFICATE_CODE.test(code)) {
    return finding('HUB_CERTIFICATE', 'hub.url', {
      host,
      reason: code === 'EPROTO' ? `${code}: ${message}` : code,
    });
  }
  if (code === 'ABORT_ERR' && isConnected) {
    return finding('HUB_SILENT', 'hub.url', { host, seconds: DOCTOR_CHECK_MS / 1_000 });
  }
  return finding('HUB_NO_CONNECTION', 'hub.url', { host, reason: code === 'ABORT_ERR' ? 'timeout' : code });
}

function answerFinding(probe: Extract<Probe, { kind: 'answer' }>, url: string): Finding {
  const { status, text, sentMs, receivedMs } = probe;
  if (/^\s*</.test(text)) {
    const title = /<title[^>]*>([^<]{0,200})/i.exec(text)?.[1]?.trim() ?? '';
    return finding('WEB_PAGE', 'hub.url', { url: `${url}/graphql`, status, title });
  }
  if (status === 429) return finding('HUB_THROTTLES', 'hub.url');
  if (status >= 500) return finding('HUB_FAILS', 'hub.url', { status });
  if (!isGraphql(text)) return finding('NOT_A_HUB', 'hub.url', { url: `${url}/graphql`, status });
  return finding('HUB_OK', 'hub.url', { ms: receivedMs - sentMs });
}

function isGraphql(text: string): boolean {
  try {
    const answer = JSON.parse(text) as { data?: { __typename?: unknown } | null } | null;
    return answer?.data?.__typename === 'Query';
  } catch {
    return false;
  }
}

/** The connector goes straight to the hub; where only a proxy may go out, that is the reason why it does not get there. */
function proxyFindings(environment: Environment, url: string): readonly Finding[] {
  const names = url.startsWith('https:')
    ? ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']
    : ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'];
  const name = names.find((one) => (environment[one] ?? '') !== '');
  return name === undefined ? [] : [finding('PROXY_NOT_USED', 'hub.url', { name })];
}

function encryptionFindings(url: string): readonly Finding[] {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || PRIVATE_HOST.test(hostname)) return [];
  return [finding('NOT_ENCRYPTED', 'hub.url', { host: hostname })];
}

/** This machine, the networks of an office, and names without a dot, which only those know. */
const PRIVATE_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|\[f[cd]|[^.]+$)/;
