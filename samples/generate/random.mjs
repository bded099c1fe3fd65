// A seeded source of chance: the same seed gives the same samples on every machine and in every year.

/** @param {string} seed */
export function randomFrom(seed) {
  let state = hashText(seed);
  // mulberry32: 32 bits of state are plenty for sample data, and it is a few lines that anyone can check.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    pick: (list) => list[integer(0, list.length - 1)],
    /** @param {readonly (readonly [unknown, number])[]} choices value and weight */
    weighted: (choices) => pickWeighted(choices, next()),
    /** A part of the samples has its own chance, so that changing one part leaves the others as they were. */
    fork: (label) => randomFrom(`${seed}/${label}`),
  };
}

function pickWeighted(choices, share) {
  let rest = share * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return choices[choices.length - 1][0];
}

/** FNV-1a over the UTF-16 units. */
function hashText(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
