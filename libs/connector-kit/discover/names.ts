/** A name as it is compared: `kodeSKPD`, `Kode_SKPD` and `KODE SKPD ` are one. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\((?:rp|idr|%|orang|unit)\.?\)|\brp\.?\b|%/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** How well a column's name says what a field is: 1 for one of its names, less for a part of one, 0 for nothing. */
export function nameLikeness(
  name: string,
  synonyms: readonly string[],
): { readonly score: number; readonly by: string } {
  const plain = plainName(name);
  const tight = plain.replaceAll(' ', '');
  let best = { score: 0, by: '' };
  for (const synonym of synonyms) {
    const score = likeness(plain, tight, synonym);
    if (score > best.score) best = { score, by: synonym };
  }
  return best;
}

function likeness(plain: string, tight: string, synonym: string): number {
  if (plain === synonym || tight === synonym.replaceAll(' ', '')) return 1;
  const words = plain.split(' ');
  const wanted = synonym.split(' ');
  // `Realisasi s.d. Bulan Ini` holds `realisasi`: the smaller the part, the less it says.
  if (` ${plain} `.includes(` ${synonym} `)) return PART_MIN + PART_SPAN * (wanted.length / words.length);
  const shared = wanted.filter((word) => words.includes(word)).length;
  return wanted.length > 1 && shared === wanted.length ? PART_MIN : 0;
}

const PART_MIN = 0.55;
const PART_SPAN = 0.35;
