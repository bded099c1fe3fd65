import { wrongType, type FieldCheck, type Report } from './field-check.js';
import { CODE_LENGTH_MAX, STRING_LENGTH_MAX, STRINGS_ITEMS_MAX } from './field-limits.js';
import type { CodeField, ReferenceField, StringsField } from './field-types.js';

// Control characters break exports and terminals; lone surrogates and NUL cannot be stored in UTF-8 text at all.
const NOT_ON_A_LINE = /[\u0000-\u001f\u007f\p{Surrogate}]/u;
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/u;

export function lineCheck(maxLength: number): FieldCheck {
  return (value, report) => checkedText(value, report, maxLength, NOT_ON_A_LINE);
}

export function textCheck(maxLength: number): FieldCheck {
  return (value, report) => checkedText(value, report, maxLength, NOT_IN_TEXT);
}

function checkedText(
  value: unknown,
  report: Report,
  maxLength: number,
  forbidden: RegExp,
): string | undefined {
  if (typeof value !== 'string') return wrongType(report, 'teks', 'text');
  if (isLonger(value, maxLength)) {
    return report('TOO_LONG', {
      id: `paling panjang ${maxLength} karakter, ini ${value.length}`,
      en: `at most ${maxLength} characters, this has ${value.length}`,
    });
  }
  if (forbidden.test(value)) {
    return report('PATTERN', {
      id: 'mengandung karakter kendali atau karakter Unicode yang rusak',
      en: 'contains a control character or a broken Unicode character',
    });
  }
  if (value.trim() === '') {
    return report('PATTERN', {
      id: 'teks kosong: hilangkan kolom ini atau kirim null',
      en: 'empty text: leave the field out or send null',
    });
  }
  return value;
}

/** In characters as people and JSON Schema count them: one outside the basic plane is one, though JavaScript stores two units. */
function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || Array.from(text).length > max);
}

export function codeCheck(field: Pick<CodeField, 'pattern' | 'example' | 'maxLength'>): FieldCheck {
  const pattern = new RegExp(`^(?:${field.pattern})$`, 'u');
  const maxLength = field.maxLength ?? CODE_LENGTH_MAX;
  // An example alone is taken for the rule: 7.1.01 looks like 1.1.01, too.
  const rule = field.pattern.replaceAll('(?:', '(');
  return (value, report) => {
    const text = checkedText(value, report, maxLength, NOT_ON_A_LINE);
    if (text === undefined || pattern.test(text)) return text;
    const trimmed = text.trim();
    return report(
      'PATTERN',
      {
        id: `bentuknya seperti ${field.example}, menurut pola ${rule}`,
        en: `looks like ${field.example}, by the pattern ${rule}`,
      },
      pattern.test(trimmed) ? trimmed : undefined,
    );
  };
}

export function referenceCheck({ pattern, example }: ReferenceField): FieldCheck {
  if (pattern === undefined || example === undefined) return lineCheck(CODE_LENGTH_MAX);
  return codeCheck({ pattern, example });
}

export function stringsCheck(field: StringsField): FieldCheck {
  const itemsMax = field.maxItems ?? STRINGS_ITEMS_MAX;
  const pattern = field.pattern === undefined ? undefined : new RegExp(`^(?:${field.pattern})$`, 'u');
  return (value, report) => {
    if (!Array.isArray(value)) return wrongType(report, 'daftar teks', 'a list of texts');
    if (value.length > itemsMax)
      return report('TOO_LONG', { id: `paling banyak ${itemsMax} butir`, en: `at most ${itemsMax} items` });
    const items: string[] = [];
    for (const item of value as unknown[]) {
      const text = checkedText(item, report, STRING_LENGTH_MAX, NOT_ON_A_LINE);
      if (text === undefined) return undefined;
      if (pattern !== undefined && !pattern.test(text)) {
        return report('PATTERN', {
          id: `butir "${text}" tidak sesuai bentuknya`,
          en: `item "${text}" does not have the right form`,
        });
      }
      items.push(text);
    }
    return items;
  };
}
