// XML as small agency systems write it.

const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text) => String(text).replace(/[&<>"]/g, (letter) => ESCAPED[letter]);

/** One element a line; what has no value is an empty element. */
export function elements(fields, indent) {
  return Object.entries(fields)
    .map(([name, value]) =>
      value === null || value === ''
        ? `${indent}<${name}/>`
        : `${indent}<${name}>${escaped(value)}</${name}>`,
    )
    .join('\n');
}

export const document = (lines) => `<?xml version="1.0" encoding="utf-8"?>\n${lines.join('\n')}\n`;
