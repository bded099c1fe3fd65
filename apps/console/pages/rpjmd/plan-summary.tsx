import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { BandBar, BAND_TONES, BAND_WORDS, Money, STATUS_TONES, STATUS_WORDS } from '../../ui/index.js';
import type { RpjmdQuery } from './rpjmd.graphql.js';
import styles from './rpjmd.module.css';

const WORDS = defineWords(
  {
    status: (onTrack: string, all: string, year: number) =>
      `${onTrack} dari ${all} indikator sesuai jalur pada ${year}.`,
    statusLabel: 'Indikator menurut keadaannya',
    bands: 'Capaian terhadap target setahun, menurut Permendagri 86/2017.',
    bandsLabel: 'Indikator menurut pita capaian',
    budget: 'Anggaran program',
    realized: 'terserap',
    until: (month: string) => `sampai ${month}`,
    asOf: (moment: string) => `Keadaan ${moment}`,
  },
  {
    status: (onTrack: string, all: string, year: number) =>
      `${onTrack} of ${all} indicators are on track in ${year}.`,
    statusLabel: 'Indicators by status',
    bands: "Achievement of the year's target, by Permendagri 86/2017.",
    bandsLabel: 'Indicators by band of achievement',
    budget: 'Budget of the programs',
    realized: 'absorbed',
    until: (month: string) => `until ${month}`,
    asOf: (moment: string) => `As of ${moment}`,
  },
);

/** Where the plan stands, in two sentences and two bars. */
export function PlanSummary({
  alignment: { summary, year, asOf },
}: {
  readonly alignment: RpjmdQuery['alignment'];
}): ReactNode {
  const words = useWords(WORDS);
  const statusWords = useWords(STATUS_WORDS);
  const bandWords = useWords(BAND_WORDS);
  const format = useFormat();
  const { budget } = summary;
  const onTrack = summary.statuses.find(({ status }) => status === 'on_track')?.count ?? 0;
  return (
    <section className={`sheet ${styles.summary}`}>
      <div>
        <p className={styles.sentence}>
          {words.status(format.decimal(onTrack), format.decimal(summary.indicatorCount), year)}
        </p>
        <BandBar
          label={words.statusLabel}
          parts={summary.statuses.map(({ status, count }) => ({
            key: status,
            label: statusWords[status],
            tone: STATUS_TONES[status],
            count,
          }))}
        />
      </div>
      <div>
        <p className={styles.sentence}>{words.bands}</p>
        <BandBar
          label={words.bandsLabel}
          parts={summary.bands.map(({ band, count }) => ({
            key: band,
            label: bandWords[band],
            tone: BAND_TONES[band],
            count,
          }))}
        />
      </div>
      <p className="quiet">
        {words.budget} <Money of={budget.amount} />, {words.realized} <Money of={budget.realization} />
        {budget.absorptionPercent !== null && <> ({format.percent(budget.absorptionPercent)})</>}
        {budget.realizedToMonth !== null && (
          <> {words.until(format.month(year, budget.realizedToMonth))}</>
        )}. {words.asOf(format.moment(asOf))}.
      </p>
    </section>
  );
}
