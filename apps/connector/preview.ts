import {
  EXIT_CODES,
  exitCodeOfFault,
  previewStream,
  type PreviewRow,
  type StreamPreview,
} from '#connector-kit';
import { PREVIEW_ROWS_DEFAULT } from '#core/limits';
import { loadCatalogue } from './load-catalogue.js';
import { loadConfig } from './load-config.js';
import type { CommandOptions, Terminal } from './terminal.js';

/** Shows the parsing proof of every stream; sends nothing. */
export async function preview(options: CommandOptions, terminal: Terminal): Promise<number> {
  const config = await loadConfig(options, terminal);
  const catalogue = await loadCatalogue();
  const previews: StreamPreview[] = [];
  for (const stream of config.streams) {
    if (options.stream.length > 0 && !options.stream.includes(stream.name)) continue;
    const one = await previewStream({
      config,
      stream,
      catalogue,
      limit: options.limit ?? PREVIEW_ROWS_DEFAULT,
    });
    previews.push(one);
    if (!options.json) for (const line of previewLines(one, options.lang)) terminal.out(line);
  }
  const failed = previews.find(({ error }) => error !== null)?.error;
  const isClean = previews.every(({ problemCount }) => problemCount === 0);
  const exitCode =
    failed !== undefined && failed !== null
      ? exitCodeOfFault(failed.fault)
      : isClean
        ? EXIT_CODES.ok
        : EXIT_CODES.refusals;
  if (options.json) terminal.out(JSON.stringify({ kind: 'preview', exitCode, streams: previews }));
  return exitCode;
}

function previewLines(one: StreamPreview, language: CommandOptions['lang']): readonly string[] {
  const words = WORDS[language];
  const lines = ['', `${one.name} → ${one.dataset}`];
  if (one.error !== null) lines.push(`  ${one.error.message[language].replaceAll('\n', '\n  ')}`);
  for (const row of one.rows) lines.push(...rowLines(row, language));
  const { records, skipped, good, bad } = one.counts;
  lines.push(
    `  ${words.summary({ records, skipped, good, bad })}${one.isPartial ? ` ${words.partial}` : ''}`,
  );
  if (one.problemCount > 0) lines.push(`  ${words.problems(one.problemCount, one.problems.length)}`);
  for (const { at, field, code, raw, message, readings, suggestion } of one.problems) {
    const shown = raw === null ? '' : ` ${JSON.stringify(raw)}`;
    const near = suggestion === null ? '' : ` → ${suggestion}`;
    const both = readings.length === 0 ? '' : ` [${readings.join(' | ')}]`;
    lines.push(
      `    ${at}${field === '' ? '' : ` ${field}`}${shown}: ${code}: ${message[language]}${both}${near}`,
    );
  }
  for (const notice of one.notices) lines.push(`  ${notice[language]}`);
  for (const { field, from, locale, evidence, ambiguous } of one.proposals) {
    lines.push(`  ${words.proposal(`${field} (${from})`, locale, evidence, ambiguous)}`);
  }
  return lines;
}

function rowLines(row: PreviewRow, language: CommandOptions['lang']): readonly string[] {
  const words = WORDS[language];
  const width = Math.max(0, ...row.fields.map(({ field }) => field.length));
  const lines = [`  ${row.at}  ${words.outcomes[row.outcome]}`];
  for (const { field, cell, raw, value, note, problem } of row.fields) {
    const source =
      cell === null ? words.notACell : `${cell.slice(cell.lastIndexOf('!') + 1)} ${JSON.stringify(raw)}`;
    const said = problem !== null ? `✗ ${problem[language]}` : note === null ? '' : `(${note[language]})`;
    lines.push(`    ${field.padEnd(width)}  ${source}  →  ${JSON.stringify(value)} ${said}`.trimEnd());
  }
  return lines;
}

interface Counts {
  readonly records: number;
  readonly skipped: number;
  readonly good: number;
  readonly bad: number;
}

const WORDS = {
  id: {
    outcomes: {
      send: 'dikirim',
      skip: 'dilewati (skip)',
      refuse: 'DITAHAN',
      'would be rejected': 'AKAN DITOLAK HUB',
    },
    notACell: '(dari pemetaan)',
    partial: '(belum seluruh sumber)',
    summary: ({ records, skipped, good, bad }: Counts) =>
      `${records} rekaman: ${good} baik, ${bad} bermasalah, ${skipped} dilewati`,
    problems: (count: number, shown: number) =>
      `${count} masalah${shown < count ? `, ${shown} pertama:` : ':'}`,
    proposal: (field: string, locale: string, evidence: number, ambiguous: number) =>
      `usul: locale: ${locale} untuk ${field}; ${evidence} sel hanya terbaca begitu, ${ambiguous} sel bermakna ganda. Periksa lalu tuliskan.`,
  },
  en: {
    outcomes: {
      send: 'is sent',
      skip: 'skipped',
      refuse: 'HELD BACK',
      'would be rejected': 'THE HUB WOULD REJECT IT',
    },
    notACell: '(from the mapping)',
    partial: '(not the whole source)',
    summary: ({ records, skipped, good, bad }: Counts) =>
      `${records} records: ${good} good, ${bad} with problems, ${skipped} skipped`,
    problems: (count: number, shown: number) =>
      `${count} problems${shown < count ? `, the first ${shown}:` : ':'}`,
    proposal: (field: string, locale: string, evidence: number, ambiguous: number) =>
      `proposal: locale: ${locale} for ${field}; ${evidence} cells read only so, ${ambiguous} cells are ambiguous. Check, then write it down.`,
  },
} as const;
