import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Examined, examineConnectorFile } from '../config/examine-connector-file.js';
import type { Environment } from '../config/environment-values.js';
import { readConnectorFile } from '../config/load-connector-file.js';
import { redactorOf, secretsIn } from '../config/secrets.js';
import type { Catalogue } from '../contract.js';
import type { Check, DoctorContext } from './check.js';
import { checkConfig } from './check-config.js';
import { CLOCK_CHECK, HUB_CHECK, skipped } from './check-hub.js';
import { KEY_CHECK } from './check-key.js';
import { STATE_CHECK } from './check-state.js';
import { streamCheck } from './check-stream.js';
import { exitCodeOfFindings, type Finding, finding } from './finding.js';

export interface DoctorOptions {
  readonly configFile: string;
  readonly environment: Environment;
  readonly catalogue: Catalogue;
  /** Only these streams; all when empty. */
  readonly streams: readonly string[];
  readonly onFinding?: (finding: Finding) => void;
  /** For tests. */
  readonly now?: () => number;
}

/** What `lumbung connector doctor --json` prints. */
export interface DoctorReport {
  readonly kind: 'doctor';
  readonly exitCode: number;
  readonly findings: readonly Finding[];
}

/** Checks everything a connector needs, one thing after the other; what fails does not keep the rest from being checked. */
export async function runDoctor(options: DoctorOptions): Promise<DoctorReport> {
  const findings: Finding[] = [];
  const path = options.configFile;
  const text = await readConnectorFile(path).catch(() => undefined);
  const examined =
    text === undefined ? undefined : examineConnectorFile(text, resolve(path), options.environment);
  const redact = redactorOf(secretsIn(examined?.parts ?? {}));
  const take = (found: readonly Finding[]): void => {
    for (const one of found) {
      const clean = redacted(one, redact);
      findings.push(clean);
      options.onFinding?.(clean);
    }
  };
  if (examined === undefined) take([finding('CONFIG_MISSING', path)]);
  else {
    take(checkConfig(path, examined));
    if (examined.broken === undefined) await runChecks(examined, options, take);
  }
  return { kind: 'doctor', exitCode: exitCodeOfFindings(findings), findings };
}

async function runChecks(
  { parts }: Examined,
  { environment, catalogue, streams, now = Date.now }: DoctorOptions,
  take: (findings: readonly Finding[]) => void,
): Promise<void> {
  const context: DoctorContext = { parts, environment, catalogue, now };
  const wanted = parts.streams.filter(({ name }) => streams.length === 0 || streams.includes(name));
  const absent = streams.filter((name) => !wanted.some((stream) => stream.name === name));
  take(absent.map((name) => skipped(`streams.${name}`, `streams.${name}`)));
  for (const check of [STATE_CHECK, HUB_CHECK, CLOCK_CHECK, KEY_CHECK, ...wanted.map(streamCheck)]) {
    take(await within(check, context));
  }
}

/** Runs a check no longer than it may take. Its signal comes first, so that it can say itself what it waited for. */
async function within(check: Check, context: DoctorContext): Promise<readonly Finding[]> {
  const { name, path, timeoutMs } = check;
  const over = new AbortController();
  const timer = new AbortController();
  const tooLate = pause(timeoutMs, undefined, { signal: timer.signal }).then(async () => {
    over.abort();
    await pause(GRACE_MS, undefined, { signal: timer.signal });
    return [
      check.onTimeout?.() ?? finding('CHECK_TIMED_OUT', path, { check: name, seconds: timeoutMs / 1_000 }),
    ];
  });
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([check.run(context, over.signal), tooLate]);
  } catch (cause) {
    if (over.signal.aborted && check.onTimeout !== undefined) return [check.onTimeout()];
    const reason = cause instanceof Error ? cause.message : String(cause);
    return [finding('CHECK_FAILED', path, { check: name, reason })];
  } finally {
    timer.abort();
  }
}

const GRACE_MS = 500;

function redacted(one: Finding, redact: (text: string) => string): Finding {
  const clean = <T extends Finding['suggestion']>(text: T): T =>
    text === null ? text : ({ id: redact(text.id), en: redact(text.en) } as T);
  return { ...one, message: clean(one.message), suggestion: clean(one.suggestion) };
}
