import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpSourceConfig } from '../sources/http/http-source.js';
import { type HttpReading, readHttp } from '../sources/http/read-http.js';
import type { SourceRow } from '../sources/source-row.js';
import type { Clock } from '../sources/web/clock.js';

/** A clock that does not wait but remembers how long it should have. */
export class SkippingClock implements Clock {
  readonly pauses: number[] = [];

  constructor(private time = Date.parse('2026-11-23T00:00:00Z')) {}

  now(): number {
    return this.time;
  }

  async pause(ms: number): Promise<void> {
    this.pauses.push(ms);
    this.time += ms;
  }
}

/** All rows of an interface. */
export async function readWeb(
  config: Omit<HttpSourceConfig, 'type'>,
  more: Partial<HttpReading> = {},
): Promise<readonly SourceRow[]> {
  const all: SourceRow[] = [];
  const reading = {
    config: { type: 'http' as const, ...config },
    position: '',
    folder: join(tmpdir(), 'lumbung-answers'),
    clock: new SkippingClock(),
    ...more,
  };
  for await (const { rows } of readHttp(reading)) all.push(...rows);
  return all;
}

/** The cells of rows as plain objects of column name → text. */
export function cellsOf(rows: readonly SourceRow[]): readonly Record<string, string>[] {
  return rows.map(({ columns, cells }) =>
    Object.fromEntries([...columns].map(([name, position]) => [name, cells[position]?.raw ?? ''])),
  );
}
