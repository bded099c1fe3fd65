import { type ReconcileProgress, runReconcile } from '#connector-kit';
import { comparisonLines } from './comparison-text.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadConfig } from './load-config.js';
import { PLAIN_PROGRESS_MS, ProgressLine } from './progress-line.js';
import type { CommandOptions, Terminal } from './terminal.js';

/** Proves that source and hub hold the same, or names what does not; mends it when told to. */
export async function reconcile(options: CommandOptions, terminal: Terminal): Promise<number> {
  const config = await loadConfig(options, terminal);
  const say = WORDS[options.lang];
  const line = new ProgressLine(
    terminal,
    terminal.isInteractive === true ? INTERACTIVE_PROGRESS_MS : PLAIN_PROGRESS_MS,
  );
  const report = await runReconcile(config, {
    catalogue: await loadCatalogue(),
    streams: options.stream,
    mend: options.mend === true,
    allowDeletes: options.allowDeletes,
    language: options.lang,
    progress: (progress) => line.show(() => progressText(progress, options.lang), progress.fraction),
    onRetry: (attempt, pauseMs, reason) => line.interrupt(say.retry(attempt, Math.round(pauseMs), reason)),
    onComparison: (one) => line.interrupt(comparisonLines(one, options.lang).join('\n')),
  });
  if (options.json) terminal.out(JSON.stringify(report));
  return report.exitCode;
}

const INTERACTIVE_PROGRESS_MS = 100;

const number = (value: number): string => value.toLocaleString('id-ID');

function progressText(
  { dataset, step, part, rows }: ReconcileProgress,
  language: CommandOptions['lang'],
): string {
  const words = WORDS[language];
  return `${dataset}: ${words.steps[step]}${part === '' ? '' : ` ${part}`}: ${number(rows)} ${words.rows}`;
}

const WORDS = {
  id: {
    rows: 'baris dibaca',
    steps: { read: 'membaca', compare: 'membandingkan', mend: 'memperbaiki' },
    retry: (attempt: number, pauseMs: number, reason: string) =>
      `hub belum menjawab (${reason}); percobaan ${attempt + 1} dalam ${pauseMs} ms`,
  },
  en: {
    rows: 'rows read',
    steps: { read: 'reading', compare: 'comparing', mend: 'mending' },
    retry: (attempt: number, pauseMs: number, reason: string) =>
      `the hub does not answer yet (${reason}); attempt ${attempt + 1} in ${pauseMs} ms`,
  },
} as const;
