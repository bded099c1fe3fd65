/** How an indicator counts, in the terms of planning.indicators. */
export interface IndicatorCounting {
  readonly polarity: 'higher' | 'lower';
  readonly accumulation: 'sum' | 'latest';
}

/**
 * The member `status` of an indicator. `positif` and `negatif` say which direction is good and nothing of adding up, so the last
 * figure of the year counts; `komulatif` (sic, also `kumulatif`) says that the figures add up, and more is better.
 */
export const INDICATOR_STATUSES: Readonly<Record<string, IndicatorCounting>> = {
  komulatif: { polarity: 'higher', accumulation: 'sum' },
  kumulatif: { polarity: 'higher', accumulation: 'sum' },
  positif: { polarity: 'higher', accumulation: 'latest' },
  negatif: { polarity: 'lower', accumulation: 'latest' },
};

/** What an indicator without a status is taken for where the payload has none: push_ranwal. The item's line says so. */
export const STATUS_WHERE_NONE = 'positif';
