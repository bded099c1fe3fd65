import type { DatasetDefinition } from './define-dataset.js';
import type { Field } from './field-types.js';
import type { LocalText } from './local-text.js';
import type { Rule } from './rules.js';

interface CatalogEntry {
  readonly dataset: DatasetDefinition;
  readonly rules: readonly Rule[];
}

/** The catalogue of datasets as one page: the five parts of the data standard, producer, release, fields and rules. */
export function catalogMarkdown(entries: readonly CatalogEntry[]): string {
  const list = entries.map(
    ({ dataset }) =>
      `| [${dataset.name}](#${anchorOf(dataset)}) | ${cell(dataset.title)} | ${dataset.access} | ${dataset.version} |`,
  );
  return [
    '# Katalog data / Data catalogue',
    '',
    'Ditulis oleh `npm run emit` dari definisi di `schemas/`. Jangan disunting. / Written by `npm run emit` from the definitions in `schemas/`. Do not edit.',
    '',
    '| dataset | judul / title | akses / access | versi / version |',
    '| --- | --- | --- | --- |',
    ...list,
    '',
    ...entries.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf({ dataset, rules }: CatalogEntry): string[] {
  const { standard, release } = dataset;
  return [
    `## ${dataset.name}`,
    '',
    `**${dataset.title.id} / ${dataset.title.en}**`,
    '',
    dataset.description.id,
    '',
    dataset.description.en,
    '',
    '| | |',
    '| --- | --- |',
    `| Konsep / Concept | ${cell(standard.concept)} |`,
    `| Definisi / Definition | ${cell(standard.definition)} |`,
    `| Klasifikasi / Classification | ${cell(standard.classification)} |`,
    `| Ukuran / Measure | ${cell(standard.measure)} |`,
    `| Satuan / Unit | ${cell(standard.unit)} |`,
    `| Produsen / Producer | ${cell(dataset.producer)} |`,
    `| Jadwal rilis / Release | ${releaseText(release)} |`,
    `| Kunci / Key | ${dataset.key.map((name) => `\`${name}\``).join(', ')} |`,
    '',
    '| kolom / field | jenis / type | judul / title | catatan / notes |',
    '| --- | --- | --- | --- |',
    ...Object.entries(dataset.fields).map(
      ([name, field]) =>
        `| \`${name}\`${field.optional === true ? '?' : ''} | ${field.type} | ${cell(field.title)} | ${notesOf(field)} |`,
    ),
    '',
    ...rulesOf(rules),
  ];
}

function rulesOf(rules: readonly Rule[]): string[] {
  if (rules.length === 0) return [];
  const lines = rules.map((rule) => {
    const severity = rule.kind === 'record' ? rule.severity : 'warning';
    return `- \`RULE_${rule.name}\` (${severity}): ${rule.description.id} / ${rule.description.en}`;
  });
  return [...lines, ''];
}

function releaseText({ every, dueDay }: DatasetDefinition['release']): string {
  if (every === 'on_change') return 'setiap ada perubahan / on every change';
  return `every ${every}, due ${dueDay} day${dueDay === 1 ? '' : 's'} after its end`;
}

function notesOf(field: Field): string {
  const notes = [
    ...('unit' in field ? [field.unit] : []),
    ...(field.type === 'money' ? ['IDR'] : []),
    ...(field.type === 'reference' ? [`→ ${field.to}`] : []),
    ...(field.type === 'code' ? [`\`${field.example}\``] : []),
    ...(field.type === 'enum' ? [Object.keys(field.values).join(', ')] : []),
    ...('default' in field && field.default !== undefined ? [`= ${String(field.default)}`] : []),
    ...(field.personal === true ? ['data pribadi / personal'] : []),
    ...(field.access === undefined ? [] : [accessText(field.access)]),
  ];
  return notes.join('; ');
}

function accessText(access: NonNullable<Field['access']>): string {
  return access === 'restricted' ? 'restricted' : `restricted when ${access.restrictedWhen.join(' or ')}`;
}

function cell({ id, en }: LocalText): string {
  return (id === en ? id : `${id} / ${en}`).replaceAll('|', '\\|');
}

/** As GitHub makes anchors of headings. */
function anchorOf(dataset: DatasetDefinition): string {
  return dataset.name.replaceAll('.', '');
}
