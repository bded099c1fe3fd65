import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../client/dataset-title.js';
import { useFormat } from '../format/index.js';
import { defineWords, useLocal, useWords, type LocalText } from '../i18n/index.js';
import { Icon } from './icon.js';
import styles from './figure.module.css';

/** The hub's `Figure`, as far as the console shows it; a page asks for it with the same names. */
export interface FigureParts {
  readonly value: string | null;
  readonly unit: LocalText;
  readonly formula: LocalText;
  readonly source: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly records: readonly { readonly dataset: string; readonly filter?: unknown }[];
  readonly basis: readonly FigureBasis[];
  readonly reason: { readonly code: string; readonly text: LocalText } | null;
}

export interface FigureBasis {
  readonly dataset: string;
  readonly watermark: string | null;
  readonly expectedReports: number;
  readonly receivedReports: number;
  readonly completenessPercent: string | null;
}

const WORDS = defineWords(
  {
    how: 'Bagaimana angka ini dibuat?',
    close: 'Tutup',
    numerator: 'Pembilang',
    denominator: 'Penyebut',
    result: 'Hasil',
    source: 'Dasar rumus',
    records: 'Rekaman asal',
    freshness: 'Kemutakhiran',
    asOf: (moment: string) => `data per ${moment}`,
    noData: 'belum ada data',
    none: 'Belum ada data',
    incomplete: 'Berarsir: belum semua laporan yang menjadi dasarnya diterima.',
    complete: (received: string, expected: string) => `${received} dari ${expected} laporan diterima`,
  },
  {
    how: 'How was this figure made?',
    close: 'Close',
    numerator: 'Numerator',
    denominator: 'Denominator',
    result: 'Result',
    source: 'Formula from',
    records: 'Records behind it',
    freshness: 'Freshness',
    asOf: (moment: string) => `data as of ${moment}`,
    noData: 'no data yet',
    none: 'No data yet',
    incomplete: 'Hatched: not all reports that it rests on have come.',
    complete: (received: string, expected: string) => `${received} of ${expected} reports received`,
  },
);

/** A number that opens into its arithmetic. `show` writes the value with its unit; without a value the reason stands there. */
export function Figure({
  of: figure,
  title,
  show,
}: {
  readonly of: FigureParts;
  /** What the number says, for the heading of the panel. */
  readonly title: string;
  readonly show?: (value: string) => ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const isIncomplete = figure.basis.some(
    ({ completenessPercent }) => completenessPercent !== null && Number(completenessPercent) < 100,
  );
  const plain = (value: string): ReactNode => `${format.decimal(value, { most: 2 })} ${local(figure.unit)}`;
  return (
    <Popover.Root>
      <Popover.Trigger className={`${styles.open} ${isIncomplete ? styles.incomplete : ''} number`}>
        {figure.value === null ? (
          <span className={styles.none}>{words.none}</span>
        ) : (
          (show ?? plain)(figure.value)
        )}
        <span className="visually-hidden">. {words.how}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} collisionPadding={12} style={{ zIndex: 20 }}>
          <Popover.Popup className={styles.panel}>
            <div className={styles.head}>
              <div>
                <p className="small quiet">{words.how}</p>
                <Popover.Title render={<h3 />}>{title}</Popover.Title>
              </div>
              <Popover.Close className={styles.close} aria-label={words.close}>
                <Icon name="close" />
              </Popover.Close>
            </div>
            <FigureArithmetic figure={figure} />
            {isIncomplete && <p className={`${styles.incomplete} small`}>{words.incomplete}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function FigureArithmetic({ figure }: { readonly figure: FigureParts }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const { numerator, denominator, value, reason, source, records, basis } = figure;
  return (
    <>
      <p>{local(figure.formula)}</p>
      {reason !== null && <p className="quiet">{local(reason.text)}</p>}
      {numerator !== null && (
        <dl className={styles.equation}>
          <dt>{words.numerator}</dt>
          <dd className="number">{format.decimal(numerator)}</dd>
          {denominator !== null && (
            <>
              <dt>{words.denominator}</dt>
              <dd className="number">{format.decimal(denominator)}</dd>
            </>
          )}
          {value !== null && (
            <>
              <dt className={styles.total}>{words.result}</dt>
              <dd className={`${styles.total} number`}>
                {format.decimal(value, { most: 2 })} {local(figure.unit)}
              </dd>
            </>
          )}
        </dl>
      )}
      {basis.length > 0 && (
        <div>
          <p className="small quiet">{words.freshness}</p>
          <ul className={`${styles.list} small`}>
            {basis.map((one) => (
              <BasisLine key={one.dataset} basis={one} />
            ))}
          </ul>
        </div>
      )}
      {records.length > 0 && (
        <p className="small">
          <span className="quiet">{words.records}: </span>
          {[...new Set(records.map(({ dataset }) => dataset))].map((dataset, index) => (
            <span key={dataset}>
              {index > 0 && ', '}
              <Link href={`/data/${dataset}`}>{local(datasetTitle(dataset))}</Link>
            </span>
          ))}
        </p>
      )}
      {source !== null && (
        <p className="small quiet">
          {words.source}: {local(datasetTitle(source))}
        </p>
      )}
    </>
  );
}

function BasisLine({ basis }: { readonly basis: FigureBasis }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  return (
    <li>
      {local(datasetTitle(basis.dataset))}:{' '}
      {basis.watermark === null ? words.noData : words.asOf(format.moment(basis.watermark))}
      {basis.expectedReports > 0 && (
        <>
          {' · '}
          {words.complete(format.decimal(basis.receivedReports), format.decimal(basis.expectedReports))}
        </>
      )}
    </li>
  );
}
