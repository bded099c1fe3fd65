import {
  type AtHub,
  EXIT_CODES,
  exitCodeOfFault,
  HubClient,
  type HubCounts,
  previewStream,
  type PreviewRow,
  type StreamPreview,
} from '#connector-kit';
import { PREVIEW_ROWS_DEFAULT } from '#core/limits';
import { loadCatalogue } from './load-catalogue.js';
import { loadConfig } from './load-config.js';
import type { CommandOptions, Terminal } from './terminal.js';

/** Shows the parsing proof of every stream, and with `--diff` what sending it would do at the hub; sends nothing. */
export async function preview(options: CommandOptions, terminal: Terminal): Promise<number> {
  const config = await loadConfig(options, terminal);
  const catalogue = await loadCatalogue();
  const client = new HubClient({ ...config.hub, language: options.lang });
  const previews: StreamPreview[] = [];
  for (const stream of config.streams) {
    if (options.stream.length > 0 && !options.stream.includes(stream.name)) continue;
    const one = await previewStream({
      config,
      stream,
      catalogue,
      limit: options.limit ?? PREVIEW_ROWS_DEFAULT,
      client,
      comparesWithHub: options.diff === true,
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
  if (one.hub !== null) lines.push(`  ${words.hub(one.hub)}`);
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
  const atHub = row.atHub === null ? '' : `  ${words.atHub[row.atHub]}`;
  const lines = [`  ${row.at}  ${words.outcomes[row.outcome]}${atHub}`];
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
    atHub: {
      new: '(belum ada di hub)',
      changed: '(berbeda dari yang di hub)',
      same: '(sama dengan yang di hub)',
      refused: '(tidak akan diterima)',
    } satisfies Record<AtHub, string>,
    hub: (counts: HubCounts) =>
      `dibandingkan dengan hub: ${counts.new} baru, ${counts.changed} berubah, ${counts.same} sama, ${counts.refused} ditolak`,
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
    atHub: {
      new: '(not at the hub yet)',
      changed: '(differs from the hub)',
      same: '(same as at the hub)',
      refused: '(will not be taken)',
    } satisfies Record<AtHub, string>,
    hub: (counts: HubCounts) =>
      `compared with the hub: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${counts.refused} refused`,
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
