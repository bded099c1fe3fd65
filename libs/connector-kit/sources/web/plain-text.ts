/** The words of an HTML text: no tags, scripts or styles, entities as characters, one blank between words. */
export function plainText(html: string): string {
  return decodeEntities(
    html
      .replace(/<!--[^]*?(?:-->|$)/g, ' ')
      .replace(/<(script|style|noscript|template)\b[^]*?(?:<\/\1\s*>|$)/gi, ' ')
      // Tags inside a word leave no gap.
      .replace(/<\/?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u)\b[^>]*>/gi, '')
      .replace(/<[/!?]?[a-z][^>]*>/gi, ' ')
      // A feed that cuts its excerpts may cut them inside a tag.
      .replace(/<(?:\/?[a-z]*|[a-z]+\s+[a-z-]+\s*=[^>]*)$/i, ''),
  )
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.,;:!?])(?=\s|$)/g, '$1')
    .trim();
}

/** HTML entities as characters. An unknown name stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,31}));?/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? all;
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? all;
    },
  );
}

function characterOf(code: number): string | undefined {
  // Control characters and lone halves of a pair are no text; 128–159 mean Windows-1252 in every browser.
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? undefined;
  if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return undefined;
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

const WINDOWS_1252: readonly (string | null)[] = Array.from('€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ').map(
  (one) => (one === '\0' ? null : one),
);

/** The names that feeds and pages of the Indonesian press use. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  frac12: '½',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  shy: '',
  zwnj: '',
  zwj: '',
  euro: '€',
  pound: '£',
  yen: '¥',
  sect: '§',
};
