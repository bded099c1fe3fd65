import type { DatasetDefinition, LocalText } from '#dataset';
import type { FieldMapping } from '../config/connector-file.js';
import { monthOfName } from '../parse/month-names.js';

/** What the texts above a table say about all of its rows: a year, a month, an agency. Never taken by itself. */
export function hintFromTitles(
  titles: readonly string[],
  field: string,
  { fields }: DatasetDefinition,
): { readonly mapping: FieldMapping; readonly evidence: LocalText } | undefined {
  for (const title of titles) {
    const value = valueIn(title, field, fields[field]?.type);
    if (value === undefined) continue;
    const shown = JSON.stringify(title.trim().slice(0, 60));
    return {
      mapping: { const: value },
      evidence: { id: `dari baris judul ${shown}; periksa`, en: `from the title row ${shown}; check it` },
    };
  }
  return undefined;
}

function valueIn(title: string, field: string, type: string | undefined): string | number | undefined {
  if (type === 'integer' && /^(?:fiscalYear|year)$/.test(field)) {
    const year = /\b(20\d{2})\b/.exec(title)?.[1];
    return year === undefined ? undefined : Number(year);
  }
  if (type === 'integer' && field === 'month') {
    // The last one named: "Januari s.d. Oktober" is a report up to October.
    return title
      .split(/[^A-Za-z]+/)
      .map((word) => (word.length < 3 ? undefined : monthOfName(word)))
      .findLast((month) => month !== undefined);
  }
  if (field === 'organizationCode') return /\b\d\.\d{2}(?:\.\d\.\d{2}){2}\.\d{2}\.\d{4}\b/.exec(title)?.[0];
  return undefined;
}
