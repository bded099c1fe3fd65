import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { monthInProvince, useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Choice, ChoiceButtons } from '../../ui/choice.js';
import { Answer, Empty, Icon, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { BasisNote } from './basis-note.js';
import { EVALUATION, type EvaluationQuery } from './evaluation.graphql.js';
import { EvaluationTable } from './evaluation-table.js';
import { PlanChoice, usePlan, type Plan } from './plan-choice.js';
import { lastQuarter } from './quarter.js';
import styles from './planning-desk.module.css';

const WORDS = defineWords(
  {
    none: 'Belum ada RKPD yang dikirim ke hub ini.',
    year: 'Tahun',
    quarter: 'Sampai triwulan',
    quarterName: (quarter: string) => `Triwulan ${quarter}`,
    rows: 'Baris',
    programs: 'Program',
    all: 'Semua baris',
    xlsx: 'Unduh XLSX',
    csv: 'Unduh CSV',
    sentence: (filled: string, all: string) =>
      `${filled} dari ${all} indikator program sudah punya realisasi sampai triwulan ini.`,
    columns:
      'Target dan capaian: tahun ini; target akhir: tahun terakhir RPJMD. Kolom lain, seperti sasaran dan faktor pendorong, dapat dipilih lewat Kolom.',
    more: (shown: string, all: string) => `${shown} dari ${all} baris; berkas unduhan memuat semuanya.`,
  },
  {
    none: 'No annual plan has been sent to this hub yet.',
    year: 'Year',
    quarter: 'Up to quarter',
    quarterName: (quarter: string) => `Quarter ${quarter}`,
    rows: 'Rows',
    programs: 'Programs',
    all: 'All rows',
    xlsx: 'Download XLSX',
    csv: 'Download CSV',
    sentence: (filled: string, all: string) =>
      `${filled} of ${all} program indicators have a figure up to this quarter.`,
    columns:
      'Target and reached: of this year; end target: of the last year of the five-year plan. More columns, such as objective and what helped, are under Columns.',
    more: (shown: string, all: string) => `${shown} of ${all} rows; the files have all of them.`,
  },
);

const QUARTERS = ['1', '2', '3', '4'] as const;

/** The quarterly evaluation form of the annual plan, as a table and as files. */
export function EvaluationView({ plans }: { readonly plans: readonly Plan[] }): ReactNode {
  const words = useWords(WORDS);
  const plan = usePlan(plans);
  if (plan === undefined) return <Empty>{words.none}</Empty>;
  return <EvaluationOf plan={plan} plans={plans} />;
}

function EvaluationOf({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Plan[] }): ReactNode {
  const words = useWords(WORDS);
  const now = monthInProvince(new Date());
  const [askedYear, setYear] = useUrlState('year', String(plan.startYear));
  const [askedQuarter, setQuarter] = useUrlState('quarter', lastQuarter(plan.startYear, now));
  const quarter = QUARTERS.find((one) => one === askedQuarter) ?? '1';
  const year = Math.min(Math.max(Number(askedYear) || plan.startYear, plan.startYear), plan.endYear);
  const answer = useHub(EVALUATION, { planCode: plan.code, year, quarter: Number(quarter) });
  const years = Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, at) =>
    String(plan.startYear + at),
  );
  const file = (ending: string): string =>
    `/planning/rkpd-evaluation.${ending}?${new URLSearchParams({ plan: plan.code, year: String(year), quarter }).toString()}`;
  return (
    <div className="stack">
      <div className={styles.choices}>
        <PlanChoice plans={plans} />
        {years.length > 1 && (
          <Choice
            label={words.year}
            value={String(year)}
            options={years.map((value) => ({ value, label: value }))}
            onChoose={setYear}
          />
        )}
        <Choice
          label={words.quarter}
          value={quarter}
          options={QUARTERS.map((value) => ({ value, label: words.quarterName(ROMAN[value]) }))}
          onChoose={setQuarter}
        />
        {(['xlsx', 'csv'] as const).map((ending) => (
          <a key={ending} className="button" href={file(ending)} download>
            <Icon name="download" />
            {words[ending]}
          </a>
        ))}
      </div>
      <Answer of={answer} skeleton={<Skeleton lines={10} height="3rem" />}>
        {({ rkpdEvaluation }) => <Body evaluation={rkpdEvaluation} quarter={quarter} />}
      </Answer>
    </div>
  );
}

function Body({
  evaluation,
  quarter,
}: {
  readonly evaluation: EvaluationQuery['rkpdEvaluation'];
  readonly quarter: string;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [shown, setShown] = useUrlState('rows', 'programs');
  const programs = evaluation.rows.filter(({ kind }) => kind === 'program');
  const withIndicator = programs.filter(({ indicatorCode }) => indicatorCode !== null);
  const filled = withIndicator.filter(({ reachedYear }) => reachedYear !== null);
  return (
    <>
      <h2>{evaluation.title}</h2>
      <div className={styles.choices}>
        <p className="measure">
          {words.sentence(format.decimal(filled.length), format.decimal(withIndicator.length))}
        </p>
        <ChoiceButtons
          label={words.rows}
          value={shown === 'all' ? 'all' : 'programs'}
          options={[
            { value: 'programs', label: words.programs },
            { value: 'all', label: words.all },
          ]}
          onChoose={setShown}
        />
      </div>
      <EvaluationTable rows={shown === 'all' ? evaluation.rows : programs} quarter={Number(quarter)} />
      {evaluation.rowCount > evaluation.rows.length && (
        <p className="small quiet">
          {words.more(format.decimal(evaluation.rows.length), format.decimal(evaluation.rowCount))}
        </p>
      )}
      <p className="small quiet">{words.columns}</p>
      <BasisNote basis={evaluation.basis} />
    </>
  );
}

export const ROMAN = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' } as const;
