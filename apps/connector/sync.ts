import { runSync, type SnapshotOutcome, type StreamProgress, type StreamReport } from '#connector-kit';
import { loadCatalogue } from './load-catalogue.js';
import { loadConfig } from './load-config.js';
import { PLAIN_PROGRESS_MS, ProgressLine } from './progress-line.js';
import type { CommandOptions, Terminal } from './terminal.js';

/** Reads every stream once and sends what is new. */
export async function sync(options: CommandOptions, terminal: Terminal): Promise<number> {
  const config = await loadConfig(options, terminal);
  const say = WORDS[options.lang];
  const line = new ProgressLine(
    terminal,
    terminal.isInteractive === true ? INTERACTIVE_PROGRESS_MS : PLAIN_PROGRESS_MS,
  );
  const report = await runSync(config, {
    catalogue: await loadCatalogue(),
    streams: options.stream,
    again: options.again === true,
    language: options.lang,
    progress: (progress) => line.show(() => progressText(progress, options.lang), progress.fraction),
    onRetry: (attempt, pauseMs, reason) => line.interrupt(say.retry(attempt, Math.round(pauseMs), reason)),
    onStream: (stream) => line.interrupt(streamLines(stream, options.lang).join('\n')),
  });
  if (options.json) terminal.out(JSON.stringify(report));
  return report.exitCode;
}

const INTERACTIVE_PROGRESS_MS = 100;

const number = (value: number): string => value.toLocaleString('id-ID');

function progressText(
  { stream, part, read, sent, settled }: StreamProgress,
  language: CommandOptions['lang'],
): string {
  const words = WORDS[language];
  return `${stream}: ${part === stream ? '' : `${part}: `}${number(read)} ${words.rows}, ${number(sent)} ${words.sent}, ${number(settled)} ${words.settled}`;
}

/** The summary of a stream: one line that adds up, and what to do about the rest. */
function streamLines(one: StreamReport, language: CommandOptions['lang']): readonly string[] {
  const words = WORDS[language];
  const counts = [
    `${number(one.read)} ${words.rows}`,
    ...(one.records === one.read ? [] : [`${number(one.records)} ${words.records}`]),
    `${number(one.skipped)} ${words.skipped}`,
    `${number(one.refused)} ${words.refused}`,
    `${number(one.sent)} ${words.sent}: ${number(one.applied)} ${words.applied}, ${number(one.unchanged)} ${words.unchanged}, ${number(one.rejected)} ${words.rejected}`,
    ...(one.failed === 0 ? [] : [`${number(one.failed)} ${words.failed}`]),
    ...(one.pending === 0 ? [] : [`${number(one.pending)} ${words.pending}`]),
    ...(one.warnings === 0 ? [] : [`${number(one.warnings)} ${words.warnings}`]),
  ];
  const isIdle = one.files.read === 0 && one.files.unchanged > 0 && !one.resumed;
  const lines = [
    `${one.name} → ${one.dataset}: ${isIdle ? words.nothingNew(one.files.unchanged) : counts.join(', ')}`,
  ];
  for (const [cause, file] of [
    [one.topRefusal, one.refusalsFile],
    [one.topRejection, one.rejectionsFile],
  ] as const) {
    if (cause === null) continue;
    lines.push(
      `  ${cause.count}× ${cause.code}${cause.field === '' ? '' : ` (${cause.field})`}: ${cause.message[language]}; ${words.forExample} ${cause.example}`,
    );
    if (file !== null) lines.push(`  ${words.listedIn} ${file}`);
  }
  if (one.snapshot !== null) {
    lines.push(`  snapshot: ${snapshotText(one.snapshot, language)}`);
  }
  for (const notice of one.notices) lines.push(`  ${notice[language]}`);
  if (one.error !== null) lines.push(`  ${words.stopped}: ${one.error.message[language]}`);
  return lines;
}

function snapshotText(snapshot: SnapshotOutcome, language: CommandOptions['lang']): string {
  if ('reason' in snapshot) return `${snapshot.state}: ${snapshot.reason[language]}`;
  if (!('removed' in snapshot)) return snapshot.state;
  const { state, removed, heldBecause } = snapshot;
  const ended = state === 'COMMITTED' ? `, ${number(removed)} ${WORDS[language].ended}` : '';
  return `${state}${ended}${heldBecause === null ? '' : ` (${heldBecause})`}`;
}

const WORDS = {
  id: {
    rows: 'baris dibaca',
    records: 'rekaman',
    skipped: 'dilewati',
    refused: 'ditahan di sini',
    sent: 'dikirim',
    settled: 'selesai',
    applied: 'diterapkan',
    unchanged: 'tetap',
    rejected: 'ditolak hub',
    failed: 'gagal diterapkan',
    pending: 'belum selesai',
    warnings: 'peringatan',
    ended: 'rekaman yang tidak ada lagi di sumber diakhiri',
    forExample: 'misalnya',
    listedIn: 'daftarnya di',
    stopped: 'berhenti',
    nothingNew: (files: number) => `tidak ada yang baru (${files} berkas sama seperti terakhir dikirim)`,
    retry: (attempt: number, pauseMs: number, reason: string) =>
      `hub belum menjawab (${reason}); percobaan ${attempt + 1} dalam ${pauseMs} ms`,
  },
  en: {
    rows: 'rows read',
    records: 'records',
    skipped: 'skipped',
    refused: 'held back here',
    sent: 'sent',
    settled: 'settled',
    applied: 'applied',
    unchanged: 'unchanged',
    rejected: 'rejected by the hub',
    failed: 'failed to apply',
    pending: 'pending',
    warnings: 'warnings',
    ended: 'records ended that the source no longer has',
    forExample: 'for example',
    listedIn: 'listed in',
    stopped: 'stopped',
    nothingNew: (files: number) => `nothing new (${files} files are as they were last sent)`,
    retry: (attempt: number, pauseMs: number, reason: string) =>
      `the hub does not answer yet (${reason}); attempt ${attempt + 1} in ${pauseMs} ms`,
  },
} as const;
