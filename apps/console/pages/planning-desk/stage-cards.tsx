import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Badge, BandBar } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import type { DaysQuery } from './days.graphql.js';
import { ProgressBar } from './progress-bar.js';
import { REVIEWS, REVIEW_WORDS } from './review-words.js';
import styles from './planning-desk.module.css';

type Stage = DaysQuery['ninetyNineDays']['stages'][number];

const WORDS = defineWords(
  {
    name: (stage: string) => `Tahap ${stage}`,
    days: (from: string, to: string) => `hari ${from}–${to}`,
    upcoming: 'belum dimulai',
    running: 'berjalan',
    ended: 'berakhir',
    progress: 'kemajuan rata-rata',
    noProgress: 'belum ada hasil dalam tahap ini',
    done: (completed: string, total: string) => `${completed} dari ${total} selesai`,
    late: (late: string) => `${late} terlambat`,
    reviews: (stage: string) => `Hasil tahap ${stage} menurut tashih`,
  },
  {
    name: (stage: string) => `Stage ${stage}`,
    days: (from: string, to: string) => `days ${from}–${to}`,
    upcoming: 'not begun yet',
    running: 'running',
    ended: 'ended',
    progress: 'mean progress',
    noProgress: 'no deliverables in this stage yet',
    done: (completed: string, total: string) => `${completed} of ${total} complete`,
    late: (late: string) => `${late} late`,
    reviews: (stage: string) => `Deliverables of stage ${stage} by review`,
  },
);

export function StageCards({ stages }: { readonly stages: readonly Stage[] }): ReactNode {
  return (
    <ul className={styles.stages}>
      {stages.map((stage) => (
        <StageCard key={stage.stage} stage={stage} />
      ))}
    </ul>
  );
}

function StageCard({ stage }: { readonly stage: Stage }): ReactNode {
  const words = useWords(WORDS);
  const reviews = useWords(REVIEW_WORDS);
  const format = useFormat();
  const name = format.decimal(stage.stage);
  return (
    <li className={`sheet ${styles.stage} ${stage.state === 'running' ? styles.running : ''}`}>
      <div className={styles.sectionHead}>
        <h3>{words.name(name)}</h3>
        <span className="small quiet">{wordFor(words, stage.state)}</span>
      </div>
      <p className="small quiet">
        {words.days(format.decimal(stage.fromDay), format.decimal(stage.toDay))} ·{' '}
        {format.day(stage.startsOn)} – {format.day(stage.endsOn)}
      </p>
      {stage.progressPercent === null ? (
        <p className="quiet">{words.noProgress}</p>
      ) : (
        <>
          <p>
            <b className={styles.share}>{format.percent(stage.progressPercent)}</b> {words.progress}
          </p>
          <ProgressBar
            percent={Number(stage.progressPercent)}
            elapsedPercent={Number(stage.elapsedPercent)}
          />
          <p className="row">
            {words.done(format.decimal(stage.completed), format.decimal(stage.total))}
            {stage.late > 0 && (
              <Badge tone={1} icon="clock">
                {words.late(format.decimal(stage.late))}
              </Badge>
            )}
          </p>
          <BandBar
            label={words.reviews(name)}
            parts={REVIEWS.map(([key, tone]) => ({
              key,
              tone,
              label: reviews[key],
              count: stage.reviews.find(({ status }) => status === key)?.count ?? 0,
            }))}
          />
        </>
      )}
    </li>
  );
}
