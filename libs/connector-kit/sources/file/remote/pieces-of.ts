import { Writable } from 'node:stream';

/**
 * What a transfer brings, piece by piece; the next is asked for when the last was taken. Pieces that came before a fault are given before
 * it is told, where a stream would drop them: a download goes on from what is in the file.
 */
export async function* piecesOf(transfer: (into: Writable) => Promise<unknown>): AsyncIterable<Buffer> {
  const held: { readonly piece: Buffer; readonly taken: () => void }[] = [];
  let wake: () => void = () => undefined;
  const incoming = new Writable({
    write(piece: Buffer, _encoding, taken) {
      held.push({ piece, taken });
      wake();
    },
  });
  // The promise tells of it, too.
  incoming.on('error', () => undefined);
  let end: { readonly fault: unknown } | undefined;
  const finish = (fault: unknown): void => {
    end = { fault };
    wake();
  };
  transfer(incoming).then(() => finish(undefined), finish);
  for (;;) {
    const next = held.shift();
    if (next !== undefined) {
      yield next.piece;
      next.taken();
    } else if (end === undefined) {
      await new Promise<void>((resolve) => (wake = resolve));
    } else {
      if (end.fault === undefined) return;
      throw end.fault instanceof Error ? end.fault : new Error('the transfer failed', { cause: end.fault });
    }
  }
}
