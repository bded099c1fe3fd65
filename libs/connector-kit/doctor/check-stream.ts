import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalText } from '#dataset';
import { DOCTOR_RECORDS, DOCTOR_SOURCE_MS } from '#core/limits';
import type { StreamConfig } from '../config/connector-file.js';
import { HubClient } from '../hub-client/hub-client.js';
import { previewStream, type StreamPreview } from '../preview/preview-stream.js';
import type { Check, DoctorContext } from './check.js';
import { contractFindings, type ScopeValues, scopeFindings } from './check-contract.js';
import { type Finding, finding } from './finding.js';

/** One stream: its contract at the hub, its source, and whether the first rows map clean. */
export function streamCheck(stream: StreamConfig): Check {
  const path = `streams.${stream.name}`;
  return {
    name: path,
    path,
    timeoutMs: DOCTOR_SOURCE_MS,
    run: (context, signal) => look(stream, context, signal),
    onTimeout: () => finding('SOURCE_SILENT', `${path}.source`, { seconds: DOCTOR_SOURCE_MS / 1_000 }),
  };
}

async function look(
  stream: StreamConfig,
  context: DoctorContext,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const dataset = context.catalogue.dataset(stream.dataset);
  const { hub } = context.parts;
  const places: ScopeValues = [];
  const filled = new Set<string>();
  // What a source spools goes to a folder of its own: a running service may be at work in the stream's.
  const stateDir = await mkdtemp(join(tmpdir(), 'lumbung-doctor-'));
  try {
    const preview = await previewStream({
      config: { folder: context.parts.folder, stateDir, ...(hub === undefined ? {} : { hub }) },
      ...(hub === undefined ? {} : { client: new HubClient({ ...hub, attemptsMax: 1, stop: signal }) }),
      stream,
      catalogue: context.catalogue,
      limit: 0,
      readMax: DOCTOR_RECORDS,
      signal,
      onRecord: (record) => {
        for (const [name, value] of Object.entries(record)) if (value !== '') filled.add(name);
        places.push({
          organization: record[dataset?.scope?.organization ?? ''],
          region: record[dataset?.scope?.region ?? ''],
        });
      },
    });
    return [
      ...contractFindings(stream, context),
      ...scopeFindings(stream, places, context),
      ...previewFindings(stream, preview),
      ...emptyFieldFindings(stream, preview, filled),
    ];
  } finally {
    await rm(stateDir, { recursive: true, force: true });
  }
}

function previewFindings(stream: StreamConfig, preview: StreamPreview): readonly Finding[] {
  const path = `streams.${stream.name}`;
  const { error, counts, notices, proposals } = preview;
  const noted = notices.map((notice) => finding('SOURCE_NOTICE', `${path}.source`, { notice }));
  if (error !== null) {
    return error.fault === 'CONFIG'
      ? mappingFaults(path, error.message)
      : [
          finding('SOURCE_UNREADABLE', `${path}.source`, { code: error.code, reason: error.message }),
          ...noted,
        ];
  }
  if (counts.records === 0) return [finding('SOURCE_EMPTY', `${path}.source`), ...noted];
  const { records, good, skipped, bad } = counts;
  return [
    bad === 0 ? finding('MAPPING_OK', path, { good, records, skipped }) : refusedFinding(path, preview),
    ...proposals.map(({ field, from, locale, evidence, ambiguous }) =>
      finding('LOCALE_MISSING', `${path}.map.${field}`, { from, locale, evidence, ambiguous }),
    ),
    ...noted,
  ];
}

/** The faults of a mapping come as lines, each with its path in front. */
function mappingFaults(path: string, text: LocalText): readonly Finding[] {
  const english = text.en.split('\n');
  return text.id.split('\n').map((line, index) => {
    const [, place = path, id = line] = /^(streams\.[^:]+): (.*)$/s.exec(line) ?? [];
    const en = (english[index] ?? line).replace(/^streams\.[^:]+: /, '');
    return finding('MAPPING_INVALID', place, { fault: { id, en } });
  });
}

function refusedFinding(path: string, { counts, problems }: StreamPreview): Finding {
  const causes = new Map<string, number>();
  for (const { code, field } of problems) {
    const cause = `${code} ${field}`;
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const [top, count] = [...causes].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  const first = problems.find(({ code, field }) => `${code} ${field}` === top);
  return finding(
    'ROWS_REFUSED',
    `${path}.map${first === undefined || first.field === '' ? '' : `.${first.field}`}`,
    {
      bad: counts.bad,
      records: counts.records,
      count,
      code: first?.code ?? '',
      field: first?.field ?? '',
      reason: first?.message ?? { id: '', en: '' },
      at: first?.at ?? '',
    },
  );
}

function emptyFieldFindings(
  { name, map }: StreamConfig,
  { counts, error }: StreamPreview,
  filled: ReadonlySet<string>,
): readonly Finding[] {
  if (error !== null || counts.good === 0) return [];
  return Object.entries(map).flatMap(([field, { from }]) =>
    from === undefined || filled.has(field)
      ? []
      : [finding('FIELD_EMPTY', `streams.${name}.map.${field}`, { field, from, records: counts.records })],
  );
}
