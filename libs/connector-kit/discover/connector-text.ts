import { secretsIn } from '../config/secrets.js';
import { type Candidate, isClear } from './choose-dataset.js';
import type { FieldProposal, TableProposal } from './propose-fields.js';
import type { TableSample } from './table-sample.js';
import { yamlFlow } from './yaml-text.js';

/** A table with the datasets it could be, the likeliest first. */
export interface ProposedStream {
  readonly name: string;
  readonly table: TableSample;
  readonly candidates: readonly Candidate[];
  /** A person said which dataset it is. */
  readonly isChosen: boolean;
}

/** A connector file ready for `preview`: what is sure stands as it is, what is not is a comment with its reason. */
export function connectorText(streams: readonly ProposedStream[], language: 'id' | 'en'): string {
  const words = WORDS[language];
  return [
    ...words.head.map((line) => `# ${line}`),
    "hub: { url: '${LUMBUNG_URL}', key: '${LUMBUNG_KEY}' }",
    'stateDir: .lumbung/state',
    'streams:',
    ...streams.flatMap((stream) => streamLines(stream, language)),
    '',
  ].join('\n');
}

function streamLines(stream: ProposedStream, language: 'id' | 'en'): readonly string[] {
  const words = WORDS[language];
  const { name, table, candidates, isChosen } = stream;
  const [best] = candidates;
  if (best === undefined) return [`  # ${words.noDataset(table.title)}`];
  const { proposal } = best;
  const lines = [
    '',
    `  # ${words.seen(table.title, table.rows, table.columns.length)}`,
    ...table.notes.map((note) => `  # ${note[language]}`),
    `  - name: ${name}`,
    ...datasetLines(candidates, isChosen, language),
    ...sourceLines(table, proposal, language),
    ...skipLines(table, proposal, language),
    `    # ${words.schedule}`,
    "    # schedule: '*/15 * * * *'",
    '    map:',
    ...proposal.fields.flatMap((field) => fieldLines(field, language)),
  ];
  if (proposal.unused.length > 0) lines.push(`    # ${words.unused}: ${proposal.unused.join(', ')}`);
  return lines.map(withoutBreaks);
}

function datasetLines(
  candidates: readonly Candidate[],
  isChosen: boolean,
  language: 'id' | 'en',
): readonly string[] {
  const [best, ...others] = candidates;
  const dataset = `    dataset: ${best?.proposal.dataset ?? ''}`;
  if (isChosen) return [dataset];
  const list = others.map(({ proposal, score }) => `${proposal.dataset} (${percent(score)})`).join(', ');
  const doubt = isClear(candidates) ? '' : `${WORDS[language].unclear}: `;
  const rest = list === '' ? '' : `; ${WORDS[language].or} ${list}`;
  return [`${dataset} # ${doubt}${percent(best?.score ?? 0)}${rest}`];
}

function sourceLines(
  { source }: TableSample,
  { unpivot, locale, zoneless }: TableProposal,
  language: 'id' | 'en',
): readonly string[] {
  const words = WORDS[language];
  const lines = ['    source:'];
  for (const [member, value] of Object.entries(source))
    lines.push(`      ${member}: ${yamlFlow(written(member, value, source))}`);
  if (hasSecret(source)) lines.push(`      # ${words.secret}`);
  if (locale?.isSure === true) {
    lines.push(`      locale: ${locale.locale} # ${words.locale(locale.evidence, locale.ambiguous)}`);
  } else if (locale !== undefined) {
    lines.push(
      `      # locale: ${locale.locale} # ${words.localeUnclear(locale.evidence, locale.ambiguous)}`,
    );
  }
  if (zoneless > 0) lines.push(`      # zone: WIB # ${words.zone(zoneless)}`);
  if (unpivot !== undefined) {
    lines.push(`      # ${words.unpivot}`);
    lines.push(
      `      unpivot: ${yamlFlow({ columns: unpivot.columns, name: unpivot.name, value: unpivot.value })}`,
    );
  }
  return lines;
}

/** Rows that are no records are left out only by a person. */
function skipLines(
  { rows }: TableSample,
  { oftenEmpty }: TableProposal,
  language: 'id' | 'en',
): readonly string[] {
  if (oftenEmpty === undefined) return [];
  const { column, empty } = oftenEmpty;
  const skip = yamlFlow({ expr: `$not($exists(\`${column}\`))` });
  return [`    # skip: ${skip} # ${WORDS[language].skip(column, empty, rows)}`];
}

/** An address with a password in it does not go into a file. */
function written(member: string, value: unknown, source: TableSample['source']): unknown {
  return member === 'url' && hasSecret(source) ? '${SOURCE_URL}' : value;
}

function hasSecret(source: TableSample['source']): boolean {
  return secretsIn(source).length > 0;
}

function fieldLines(proposal: FieldProposal, language: 'id' | 'en'): readonly string[] {
  const words = WORDS[language];
  const { field, title, mapping, isSure, isRequired, confidence, evidence } = proposal;
  if (mapping === undefined) {
    // Optional fields that nothing fits are left to the catalogue.
    return isRequired
      ? [`      # ${field}: ? # ${words.required}: ${title[language]}; ${evidence[language]}`]
      : [];
  }
  const line = `${field}: ${yamlFlow(mapping)}`;
  const reason = `${confidence > 0 ? `${percent(confidence)}: ` : ''}${evidence[language]}`;
  if (isSure) return [`      ${line} # ${reason}`];
  return [`      # ${line} # ${isRequired ? `${words.required}, ` : ''}${words.check}: ${reason}`];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A name of a column or a table may hold a line break, which would end the comment. */
const withoutBreaks = (line: string): string => line.replace(/\s*[\r\n]+\s*/g, ' ');

const WORDS = {
  id: {
    head: [
      'Usulan dari lumbung connector discover. Yang cukup pasti tertulis sebagai baris; yang meragukan sebagai komentar dengan alasannya.',
      'Periksa, lalu jalankan: lumbung connector preview',
    ],
    seen: (title: string, rows: number, columns: number) =>
      `${title}: ${rows} baris pertama, ${columns} kolom dilihat`,
    noDataset: (title: string) => `${title}: tidak ada dataset yang cocok; pilih dengan --dataset`,
    unclear: 'belum pasti, periksa atau pilih dengan --dataset',
    or: 'atau',
    secret: 'alamatnya memuat rahasia, jadi tidak ditulis di sini: export SOURCE_URL=…',
    schedule: 'Untuk `run`: kapan dibaca.',
    locale: (evidence: number, ambiguous: number) =>
      `${evidence} sel hanya terbaca begini, tidak satu pun sebaliknya${ambiguous === 0 ? '' : `; ${ambiguous} sel bergantung padanya`}`,
    localeUnclear: (evidence: number, ambiguous: number) =>
      evidence === 0
        ? `periksa: ${ambiguous} sel dapat dibaca dua cara, dan tidak ada sel lain yang menentukan`
        : `periksa: sel-selnya tertulis dengan dua cara`,
    zone: (count: number) => `periksa: ${count} waktu tanpa zona`,
    skip: (column: string, empty: number, rows: number) =>
      `periksa: ${empty} dari ${rows} baris tanpa "${column}"; judul dan jumlah?`,
    unpivot: 'Kolom bulan menjadi baris.',
    required: 'wajib',
    check: 'periksa',
    unused: 'kolom yang tidak dipakai',
  },
  en: {
    head: [
      'Proposed by lumbung connector discover. What is sure enough is a line; what is doubtful is a comment with its reason.',
      'Check it, then run: lumbung connector preview',
    ],
    seen: (title: string, rows: number, columns: number) =>
      `${title}: the first ${rows} rows and ${columns} columns were looked at`,
    noDataset: (title: string) => `${title}: no dataset fits; choose one with --dataset`,
    unclear: 'not certain, check it or choose with --dataset',
    or: 'or',
    secret: 'the address holds a secret, so it is not written here: export SOURCE_URL=…',
    schedule: 'For `run`: when it is read.',
    locale: (evidence: number, ambiguous: number) =>
      `${evidence} cells read only so, none the other way${ambiguous === 0 ? '' : `; ${ambiguous} cells depend on it`}`,
    localeUnclear: (evidence: number, ambiguous: number) =>
      evidence === 0
        ? `check: ${ambiguous} cells can be read in two ways, and no other cell decides`
        : `check: the cells are written in both ways`,
    zone: (count: number) => `check: ${count} times without a zone`,
    skip: (column: string, empty: number, rows: number) =>
      `check: ${empty} of ${rows} rows have no "${column}"; headings and totals?`,
    unpivot: 'Month columns become rows.',
    required: 'required',
    check: 'check',
    unused: 'columns not used',
  },
} as const;
