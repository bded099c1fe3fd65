// Reading the master-data CSV files and writing the tables of the sample systems. No dependency on purpose.

/** @returns {Record<string, string>[]} rows of a comma-separated file with a header and double-quoted cells */
export function parseCsv(text) {
  const [header, ...rows] = csvRows(text);
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

function csvRows(text) {
  const rows = [];
  let cells = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      cells.push(cell);
      cell = '';
      if (letter === '\n') {
        rows.push(cells);
        cells = [];
      }
    } else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || cells.length > 0) rows.push([...cells, cell]);
  return rows;
}

export const parseNdjson = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @param {readonly string[]} header @param {readonly (readonly unknown[])[]} rows */
export function writeCsv(header, rows, { delimiter = ',', newline = '\n' } = {}) {
  const needsQuotes = new RegExp(`["\\r\\n${delimiter}]`);
  const write = (cell) => {
    const text = cell === null || cell === undefined ? '' : String(cell);
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((cells) => cells.map(write).join(delimiter)).join(newline) + newline;
}

export const writeNdjson = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** `1.250.000,50`; whole rupiah without decimals when `decimals` is 0. */
export function indonesian(number, decimals = 2) {
  const [whole, part] = Math.abs(number).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${number < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}

/** `4,42`: a decimal comma, no grouping. */
export const commaDecimal = (number, decimals = 2) => number.toFixed(decimals).replace('.', ',');
