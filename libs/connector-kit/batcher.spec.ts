import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUSH_ENVELOPE_BYTES } from '#core/limits';
import { Batcher, locationAt } from './batcher.js';

it('splits any records into batches within both limits, keeps their order and knows where each came from', () => {
  const records = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 400 }), sheet: fc.constantFrom('A', 'B', undefined) }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(
      records,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 500, max: 4_000 }),
      (all, recordsMax, roomBytes) => {
        const batcher = new Batcher({ recordsMax, bytesMax: roomBytes + PUSH_ENVELOPE_BYTES });
        const batches: ReturnType<Batcher['take']>[] = [];
        const take = (): void => {
          const batch = batcher.take();
          batches.push({ ...batch, recordsJson: Buffer.from(batch.recordsJson) });
        };
        for (const [index, { size, sheet }] of all.entries()) {
          const json = JSON.stringify(`${index}:${'x'.repeat(size)}`);
          if (!batcher.hasRoomFor(json.length)) take();
          batcher.add(
            json,
            json.length,
            { origin: 'in/a.xlsx', row: index + 2, ...(sheet ? { sheet } : {}) },
            undefined,
          );
        }
        if (batcher.count > 0) take();
        const seen: number[] = [];
        for (const { count, recordsJson, locations } of batches) {
          const items = JSON.parse(recordsJson.toString()) as string[];
          expect(items).toHaveLength(count);
          expect(count).toBeLessThanOrEqual(recordsMax);
          expect(recordsJson.length).toBeLessThanOrEqual(roomBytes);
          for (const [at, item] of items.entries()) {
            const number = Number(item.split(':')[0]);
            const sheet = all[number]?.sheet;
            expect(locationAt(locations, at)).toBe(`in/a.xlsx${sheet ? `!${sheet}` : ''}!${number + 2}`);
            seen.push(number);
          }
        }
        expect(seen).toEqual(all.map((_, index) => index));
      },
    ),
  );
});

it('names the column of records that came from one row', () => {
  const batcher = new Batcher({ recordsMax: 10, bytesMax: 1_000_000 });
  batcher.add('1', 1, { origin: 'kas.xlsx', sheet: 'Kas', row: 5 }, 'E');
  batcher.add('2', 1, { origin: 'kas.xlsx', sheet: 'Kas', row: 5 }, 'F');
  expect(locationAt(batcher.take().locations, 1)).toBe('kas.xlsx!Kas!F5');
});

it('tells a record that fits into no push', () => {
  const batcher = new Batcher({ recordsMax: 10, bytesMax: 1_000 + PUSH_ENVELOPE_BYTES });
  expect([batcher.isTooLarge(998), batcher.isTooLarge(999)]).toEqual([false, true]);
});
