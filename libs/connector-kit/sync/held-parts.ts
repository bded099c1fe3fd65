import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RoundState } from '../outbox/round.js';

/**
 * The parts of a round of which something did not get in: a row that was refused here, or a record that the hub rejected.
 * A batch that failed as a whole may hold rows of any part.
 */
export async function heldParts(
  round: RoundState,
  files: { readonly refusals: string; readonly rejections: string },
): Promise<ReadonlySet<string>> {
  const parts = new Set(Object.keys(round.ended));
  if (round.settled.failed > 0) return parts;
  const held = new Set<string>();
  if (round.counts.refused > 0) await collect(files.refusals, parts, held);
  if (round.settled.rejected > 0) await collect(files.rejections, parts, held);
  return held;
}

async function collect(path: string, parts: ReadonlySet<string>, held: Set<string>): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (line === '') continue;
    const { at } = JSON.parse(line) as { readonly at: string };
    // `in/harga.xlsx!Rekap!18`; a name may hold the mark itself.
    for (let end = at.indexOf('!'); end !== -1; end = at.indexOf('!', end + 1)) {
      const part = at.slice(0, end);
      if (parts.has(part)) held.add(part);
    }
  }
}
