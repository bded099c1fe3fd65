import type { ReconcileFinding, GroupReport } from '#connector-kit';
import { RECONCILE_SHOWN_MAX } from '#core/limits';
import type { CommandOptions } from './terminal.js';

/** The verdict in one line, then what differs, then what to do about it. */
export function comparisonLines(one: GroupReport, language: CommandOptions['lang']): readonly string[] {
  const words = WORDS[language];
  const scope = Object.keys(one.scope).length === 0 ? '' : ` ${JSON.stringify(one.scope)}`;
  const name = `${one.streams.join(' + ')} → ${one.dataset}${scope}`;
  if (one.error !== null) return [`${name}: ${words.stopped}: ${one.error.message[language]}`];
  const sizes = words.sizes(number(one.sourceRecords), number(one.hubRecords));
  const lines = [`${name}: ${one.state === 'equal' ? words.equal : words.different}: ${sizes}`];
  const { counts } = one;
  const told = (
    [
      ['missing-at-hub', counts.missingAtHub],
      ['missing-at-source', counts.missingAtSource],
      ['different', counts.different],
      ['refused', counts.refused],
      ['rejected', counts.rejected],
      ['moving', counts.moving],
    ] as const
  ).filter(([, count]) => count > 0);
  for (const [kind, count] of told) lines.push(`  ${number(count)} ${words.kinds[kind]}`);
  if (counts.repeatedKeys > 0) lines.push(`  ${words.repeated(number(counts.repeatedKeys))}`);
  for (const finding of one.findings.slice(0, RECONCILE_SHOWN_MAX))
    lines.push(`    ${findingText(finding, language)}`);
  if (one.findings.length > RECONCILE_SHOWN_MAX || one.isPartial) lines.push('    …');
  if (one.findingsFile !== null) lines.push(`  ${words.listedIn} ${one.findingsFile}`);
  lines.push(...mendLines(one, language));
  for (const notice of one.notices) lines.push(`  ${notice[language]}`);
  return lines;
}

const number = (value: number): string => value.toLocaleString('id-ID');

function findingText(
  { kind, key, at, problems }: ReconcileFinding,
  language: CommandOptions['lang'],
): string {
  const words = WORDS[language];
  const [problem] = problems;
  const reason =
    problem === undefined
      ? ''
      : `: ${problem.code}${problem.field === '' ? '' : ` ${problem.field}`}: ${problem.message[language]}`;
  return `${words.kinds[kind]}: ${[at, key].filter((part) => part !== null).join(' ')}${reason}`;
}

function mendLines({ mend }: GroupReport, language: CommandOptions['lang']): readonly string[] {
  if (mend === null) return [];
  const words = WORDS[language];
  const counts = [
    `${number(mend.sent)} ${words.sent}`,
    `${number(mend.applied)} ${words.applied}`,
    `${number(mend.deleted)} ${words.deleted}`,
    ...(mend.rejected === 0 ? [] : [`${number(mend.rejected)} ${words.kinds.rejected}`]),
    ...(mend.failed === 0 ? [] : [`${number(mend.failed)} ${words.failed}`]),
  ];
  const lines = [`  ${words.mended}: ${counts.join(', ')}`];
  if (mend.notDeletedBecause !== null)
    lines.push(`  ${words.notDeleted(number(mend.notDeleted))}: ${mend.notDeletedBecause[language]}`);
  return lines;
}

const WORDS = {
  id: {
    equal: 'SAMA',
    different: 'BERBEDA',
    stopped: 'berhenti',
    sizes: (source: string, hub: string) => `${source} rekaman di sumber, ${hub} di hub`,
    kinds: {
      'missing-at-hub': 'belum ada di hub',
      'missing-at-source': 'tidak ada lagi di sumber',
      different: 'isinya berbeda',
      refused: 'ditahan di sini',
      rejected: 'ditolak hub',
      moving: 'berubah selagi dibandingkan',
    },
    repeated: (count: string) =>
      `${count} kunci ada pada beberapa baris; yang mana pun di hub dianggap benar`,
    listedIn: 'daftarnya di',
    mended: 'diperbaiki',
    sent: 'dikirim',
    applied: 'diterapkan',
    deleted: 'diakhiri',
    failed: 'gagal diterapkan',
    notDeleted: (count: string) => `${count} tidak diakhiri`,
  },
  en: {
    equal: 'EQUAL',
    different: 'DIFFERENT',
    stopped: 'stopped',
    sizes: (source: string, hub: string) => `${source} records in the source, ${hub} at the hub`,
    kinds: {
      'missing-at-hub': 'missing at the hub',
      'missing-at-source': 'no longer in the source',
      different: 'with other content',
      refused: 'held back here',
      rejected: 'rejected by the hub',
      moving: 'changed while it was compared',
    },
    repeated: (count: string) =>
      `${count} keys are on several rows; whichever the hub has is taken for right`,
    listedIn: 'listed in',
    mended: 'mended',
    sent: 'sent',
    applied: 'applied',
    deleted: 'ended',
    failed: 'failed to apply',
    notDeleted: (count: string) => `${count} not ended`,
  },
} as const;
