/** The addresses of pages that take a code, so that nobody builds them by hand. */
export const indicatorPath = (code: string): string => `/rpjmd/${encodeURIComponent(code)}`;
export const agencyPath = (code: string): string => `/opd/${encodeURIComponent(code)}`;
export const datasetPath = (name: string): string => `/data/${encodeURIComponent(name)}`;
export const commodityPath = (code: string): string => `/harga/${encodeURIComponent(code)}`;
export const agencyScorePath = (code: string): string => `/cetar/${encodeURIComponent(code)}`;
export const sourcePath = (code: string): string => `/meja/konektor/${encodeURIComponent(code)}`;

/** A file with the very records that a filter finds, in columns. */
export const recordsPath = (dataset: string, filter: unknown): string =>
  filter == null
    ? `/export/${dataset}.csv`
    : `/export/${dataset}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`;
