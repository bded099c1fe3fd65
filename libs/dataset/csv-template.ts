import type { DatasetDefinition } from './define-dataset.js';

/** An empty file with the header a connector expects: the fields in declared order, lines ended as spreadsheets do (RFC 4180). */
export function csvTemplateOf(dataset: DatasetDefinition): string {
  return `${Object.keys(dataset.fields).join(',')}\r\n`;
}
