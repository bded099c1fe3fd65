import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { CHANNEL_WORDS, wordFor } from '../media/media-words.js';
import { agencyPath } from '../paths.js';
import type { Organization } from './agency.page.js';
import styles from './agency.module.css';

const WORDS = defineWords(
  {
    facts: 'Tentang organisasi ini',
    head: 'Dipimpin',
    website: 'Situs',
    accounts: 'Akun resmi',
    scores: 'Penilaian resmi',
    units: (count: string) => `${count} unit di bawahnya`,
    programs: 'Program dalam rencana',
  },
  {
    facts: 'About this organization',
    head: 'Headed by',
    website: 'Website',
    accounts: 'Official accounts',
    scores: 'Official assessments',
    units: (count: string) => `${counted(count, 'unit')} below it`,
    programs: 'Programs in the plan',
  },
);

export function AgencyFacts({ organization }: { readonly organization: Organization }): ReactNode {
  const words = useWords(WORDS);
  const channels = useWords(CHANNEL_WORDS);
  const format = useFormat();
  const { headTitle, website, officialAccounts, agencyScores, units, planNodes } = organization;
  const scores = agencyScores.nodes.toSorted(
    (a, b) => b.year - a.year || a.instrument.localeCompare(b.instrument),
  );
  return (
    <aside className={`sheet ${styles.facts}`} aria-label={words.facts}>
      <h2 className={styles.small}>{words.facts}</h2>
      <dl>
        <Fact title={words.head}>{headTitle}</Fact>
        <Fact title={words.website}>{website !== null && <a href={website}>{website}</a>}</Fact>
        <Fact title={words.accounts}>
          {officialAccounts.nodes.length > 0 &&
            officialAccounts.nodes
              .map(({ platform, handle }) => `${wordFor(channels, platform)}: ${handle}`)
              .join(', ')}
        </Fact>
        <Fact title={words.scores}>
          {scores.length > 0 && (
            <ul>
              {scores.map(({ year, instrument, score, grade }) => (
                <li key={`${year} ${instrument}`}>
                  {instrument} {year}: <b className="number">{format.decimal(score)}</b>
                  {grade !== null && ` (${grade})`}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact title={words.units(format.decimal(units.totalCount))}>
          {units.nodes.length > 0 && (
            <ul>
              {units.nodes.map(({ code, name }) => (
                <li key={code}>
                  <Link href={agencyPath(code)}>{name}</Link>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact title={words.programs}>
          {planNodes.nodes.length > 0 && (
            <ul>
              {planNodes.nodes.map(({ code, title }) => (
                <li key={code}>
                  <Link href={`/rpjmd?node=${encodeURIComponent(code)}`}>{sentenceCase(title)}</Link>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </aside>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  if (children === null || children === false) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
