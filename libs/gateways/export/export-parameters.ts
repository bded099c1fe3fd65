import { badInput, notFound } from '#core/errors';
import { EXPORT_PARAMETER_CHARACTERS_MAX } from '#core/limits';
import { readInstant } from '#core/scalars';

export const EXPORT_FORMATS = ['csv', 'ndjson', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the address of an export says. */
export interface ExportParameters {
  readonly dataset: string;
  readonly format: ExportFormat;
  readonly filter: string | undefined;
  readonly asOf: string | undefined;
  readonly fields: readonly string[] | undefined;
}

/** Reads `budgets.budget_lines.csv` and its query. What is not understood is refused: a filter that is misspelt must not export everything. */
export function readExportParameters(file: string, query: unknown): ExportParameters {
  const format = EXPORT_FORMATS.find((one) => file.endsWith(`.${one}`));
  if (format === undefined) throw notFound({ id: 'Alamat', en: 'The address' }, `/export/${file}`);
  const given = parametersOf(query);
  const [fields, asOf] = [given.get('fields'), given.get('asOf')];
  return {
    dataset: file.slice(0, -format.length - 1),
    format,
    filter: given.get('filter'),
    asOf: asOf === undefined ? undefined : readInstant('asOf', asOf),
    fields: fields?.split(',').map((field) => field.trim()),
  };
}

const PARAMETERS = ['filter', 'asOf', 'fields'];

function parametersOf(query: unknown): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (!PARAMETERS.includes(name))
      throw badInput(name.slice(0, 50), {
        id: `tidak dikenal; yang ada: ${PARAMETERS.join(', ')}`,
        en: `it is not known; there are ${PARAMETERS.join(', ')}`,
      });
    if (typeof value !== 'string')
      throw badInput(name, { id: 'ditulis dua kali', en: 'it stands there twice' });
    if (value.length > EXPORT_PARAMETER_CHARACTERS_MAX)
      throw badInput(name, {
        id: `paling banyak ${EXPORT_PARAMETER_CHARACTERS_MAX} huruf, bukan ${value.length}`,
        en: `at most ${EXPORT_PARAMETER_CHARACTERS_MAX} characters, not ${value.length}`,
      });
    if (value !== '') given.set(name, value);
  }
  return given;
}
