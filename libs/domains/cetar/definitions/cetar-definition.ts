import type { LocalText } from '#dataset';

/** How a score is made: which dimensions, from which measures, on which scale. A changed definition is a new version beside the old. */
export interface CetarDefinition {
  /** `2019`, `2024`: the year from which it holds. */
  readonly version: string;
  readonly title: LocalText;
  /** The document that the dimensions are from, and who set measures and weights. */
  readonly source: LocalText;
  /** Days of Asia/Jakarta; null: until further notice. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly dimensions: readonly CetarDimension[];
}

export interface CetarDimension {
  readonly code: string;
  readonly title: LocalText;
  readonly meaning: LocalText;
  /** Share of the whole; the weights of a definition make 100. */
  readonly weight: number;
  readonly measures: readonly CetarMeasure[];
}

export interface Goalposts {
  /** The value that earns nothing, in the unit of the measure; above `fullAt` where less is better. */
  readonly zeroAt: string;
  /** The value that earns a hundred points. */
  readonly fullAt: string;
}

/** A live measure (reference.measures) on a straight scale from no points to a hundred. */
export interface CetarMeasure {
  readonly measureCode: string;
  /** Share of the dimension; the weights of a dimension make 100. */
  readonly weight: number;
  /** The same all year round, or that of the month at whose end the figure stands (1–12). */
  readonly scale: Goalposts | ((month: number) => Goalposts);
  /** The assessment of a year is published in the next: the year before the period's end counts. */
  readonly isOfYearBefore?: boolean;
}

/** No live measure over a dataset but the arrival calendar's: reports that came by their due day ÷ reports that were due. */
export const REPORTS_ON_TIME = 'reporting.on_time_rate';
