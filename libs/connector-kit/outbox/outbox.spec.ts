import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Outbox } from './outbox.js';
import { NO_COUNTS, NONE_SETTLED, type Progress } from './round.js';

const MIB = 1024 * 1024;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-outbox-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const isDraining = (): boolean => true;

function progress(rows: number): Progress {
  return {
    position: { part: 'a.csv', at: rows, records: 0 },
    counts: { ...NO_COUNTS, read: rows, records: rows, sent: rows },
    refusals: {},
    refusalBytes: 0,
  };
}

async function add(outbox: Outbox, number: number, size = 20): Promise<Buffer> {
  const payload = Buffer.from(`{"number":${number}}`.padEnd(size, ' '));
  const locations = { places: [], rows: [number] };
  await outbox.add(
    { key: `key-${number}`, count: 1, locations, progress: progress(number) },
    [payload],
    isDraining,
  );
  return payload;
}

describe('Outbox', () => {
  it('gives back batches, bytes, keys, position and receipts after it was opened again', async () => {
    const outbox = await Outbox.open(folder, MIB);
    await outbox.begin('f', null);
    const payloads = [await add(outbox, 1), await add(outbox, 2), await add(outbox, 3)];
    await outbox.received(1, 'b1');
    await outbox.received(2, 'b2');
    await outbox.settled(1, { ...NONE_SETTLED, applied: 1 }, {}, 0);
    await outbox.close();

    const again = await Outbox.open(folder, MIB);
    expect(again.openBatches.map(({ key, batchId }) => [key, batchId])).toEqual([
      ['key-2', 'b2'],
      ['key-3', undefined],
    ]);
    expect(again.round).toMatchObject({
      position: { at: 3 },
      counts: { sent: 3 },
      settled: { applied: 1 },
    });
    for (const [index, batch] of again.openBatches.entries()) {
      expect(await again.bytesOf(batch)).toEqual(payloads[index + 1]);
    }
    await again.close();
  });

  it('ends at the last whole frame wherever its end was cut off: position and batches stay one', async () => {
    const outbox = await Outbox.open(folder, MIB);
    await outbox.begin('f', null);
    for (let number = 1; number <= 4; number += 1) await add(outbox, number);
    await outbox.received(1, 'b1');
    await outbox.close();
    const [name = ''] = await readdir(folder);
    const { size } = await stat(join(folder, name));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: size }), async (cut) => {
        const copy = await mkdtemp(join(tmpdir(), 'lumbung-cut-'));
        await cp(folder, copy, { recursive: true });
        await truncate(join(copy, name), cut);
        const torn = await Outbox.open(copy, MIB);
        const rows = Number(torn.round?.position?.at ?? 0);
        expect(torn.openBatches.map(({ key }) => key)).toEqual(
          Array.from({ length: rows }, (_, index) => `key-${index + 1}`),
        );
        // It goes on as if the torn frame had never been begun.
        if (torn.round === undefined) await torn.begin('f', null);
        await add(torn, rows + 1);
        await torn.close();
        const reopened = await Outbox.open(copy, MIB);
        expect(reopened.round?.position?.at).toBe(rows + 1);
        await reopened.close();
        await rm(copy, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });

  it('notices a flipped byte and goes back to the frame before it', async () => {
    const outbox = await Outbox.open(folder, MIB);
    await outbox.begin('f', null);
    for (const number of [1, 2, 3]) await add(outbox, number);
    await outbox.close();
    const [name = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, name));
    bytes[bytes.indexOf('"number":2')] = 0x4e;
    await writeFile(join(folder, name), bytes);
    const again = await Outbox.open(folder, MIB);
    expect(again.round?.position?.at).toBe(1);
    // It says which file: only the end of a log can be torn by a kill, and frames stood behind this one.
    expect(again.damage?.en).toContain('00000001.segment');
    await again.close();
  });

  it('says nothing of damage when a kill tore the last frame', async () => {
    const outbox = await Outbox.open(folder, MIB);
    await outbox.begin('f', null);
    await add(outbox, 1);
    await add(outbox, 2);
    await outbox.close();
    const path = join(folder, (await readdir(folder))[0] ?? '');
    await truncate(path, (await stat(path)).size - 3);
    const again = await Outbox.open(folder, MIB);
    expect(again.round?.position?.at).toBe(1);
    expect(again.damage).toBeUndefined();
    await again.close();
  });

  it('gives nothing to push that the disk changed after it was opened', async () => {
    const outbox = await Outbox.open(folder, MIB);
    await outbox.begin('f', null);
    await add(outbox, 1);
    const path = join(folder, (await readdir(folder))[0] ?? '');
    const bytes = await readFile(path);
    bytes[bytes.lastIndexOf('number')] = 0x4e;
    await writeFile(path, bytes);
    const [batch] = outbox.openBatches;
    if (batch === undefined) throw new Error('a batch is open');
    await expect(outbox.bytesOf(batch)).rejects.toMatchObject({ code: 'OUTBOX_DAMAGED', fault: 'OUTBOX' });
    await outbox.close();
  });

  it('drops old segments as batches settle, and never what is still open', async () => {
    const outbox = await Outbox.open(folder, 40_000);
    await outbox.begin('f', null);
    const counts: number[] = [];
    for (let number = 1; number <= 40; number += 1) {
      await add(outbox, number, 3_000);
      await outbox.received(number, `b${number}`);
      if (number > 2) await outbox.settled(number - 2, { ...NONE_SETTLED, applied: number - 2 }, {}, 0);
      counts.push((await readdir(folder)).length);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
    await outbox.close();
    const again = await Outbox.open(folder, 40_000);
    expect(again.openBatches.map(({ key, batchId }) => [key, batchId])).toEqual([
      ['key-39', 'b39'],
      ['key-40', 'b40'],
    ]);
    expect(again.round).toMatchObject({ position: { at: 40 }, settled: { applied: 38 } });
    await again.close();
  });

  it('stops taking batches at its limit and says so, once nothing leaves it any more', async () => {
    const outbox = await Outbox.open(folder, 40_000);
    await outbox.begin('f', null);
    let isHubThere = true;
    const payload = Buffer.alloc(3_000, 32);
    const fill = async (): Promise<void> => {
      for (let number = 1; ; number += 1) {
        if (number > 5) isHubThere = false;
        const locations = { places: [], rows: [number] };
        const batch = { key: `key-${number}`, count: 1, locations, progress: progress(number) };
        await outbox.add(batch, [payload], () => isHubThere);
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'OUTBOX_FULL', fault: 'OUTBOX' });
    expect(outbox.round?.position?.at).toBe(outbox.openBatches.length);
    await outbox.close();
  });

  it('keeps entries of reading and sending in one order when both write at once', async () => {
    const outbox = await Outbox.open(folder, 200_000);
    await outbox.begin('f', null);
    const reading = (async () => {
      for (let number = 1; number <= 100; number += 1) await add(outbox, number, 2_000);
    })();
    const sending = (async () => {
      for (let seq = 1; seq <= 100; seq += 1) {
        while (outbox.nextUnsent === undefined) await outbox.change(5);
        await outbox.received(seq, `b${seq}`);
        await outbox.settled(seq, { ...NONE_SETTLED, applied: seq }, {}, 0);
      }
    })();
    await Promise.all([reading, sending]);
    await outbox.close();
    const again = await Outbox.open(folder, 200_000);
    expect(again.round).toMatchObject({ position: { at: 100 }, settled: { applied: 100 }, receipts: {} });
    expect(again.openBatches).toEqual([]);
    await again.close();
  });
});
