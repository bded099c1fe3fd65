import type { LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { sourceError } from '../../connector.errors.js';
import { cellOf, rowName, type SourceRow } from '../source-row.js';
import type { OpenedSource, OpenRequest, SourceChunk, SourcePart } from '../source-type.js';
import type { CursorValue } from '../cursor/cursor-value.js';
import { askedFrom, cursorValue, isLater } from './http-cursor.js';
import type { HttpCursor, HttpSourceConfig } from './http-source.js';
import { readHttp } from './read-http.js';

/**
 * An interface as one part. It is asked anew in every run: pages of a source that lives on cannot be taken up in the middle
 * without missing or doubling what moved, and what is the same costs the hub nothing.
 */
export async function openHttpSource(request: OpenRequest<HttpSourceConfig>): Promise<OpenedSource> {
  const notices: LocalText[] = [];
  const part = new HttpPart(request, positionIn(request.state), notices);
  const clear = unprotected(request.config);
  if (clear !== undefined) notices.push(clear);
  return {
    parts: [part],
    unchanged: 0,
    waiting: 0,
    notices,
    canResume: () => false,
    stateAfter: ({ ended }) => ended[part.name] ?? request.state,
    close: () => Promise.resolve(),
  };
}

function positionIn(state: Json): string | undefined {
  const { position } = (state ?? {}) as { readonly position?: unknown };
  return typeof position === 'string' ? position : undefined;
}

class HttpPart implements SourcePart {
  readonly name: string;
  readonly weight = 1;
  private readonly track: CursorTrack | undefined;
  private retries = 0;

  constructor(
    private readonly request: OpenRequest<HttpSourceConfig>,
    position: string | undefined,
    private readonly notices: LocalText[],
  ) {
    this.name = request.stream;
    const { cursor } = request.config;
    this.track = cursor === undefined ? undefined : new CursorTrack(cursor, position);
  }

  isEnded(): boolean {
    return false;
  }

  async *read(): AsyncGenerator<SourceChunk> {
    const { config, workFolder, signal } = this.request;
    let last: LocalText | undefined;
    const reading = readHttp({
      config,
      position: this.track?.from ?? '',
      folder: workFolder,
      signal,
      onRetry: (text) => {
        this.retries += 1;
        last = text;
      },
    });
    try {
      for await (const { rows } of reading) {
        for (const row of rows) this.track?.take(row);
        yield { rows, placeAt: () => null, fraction: undefined };
      }
    } finally {
      if (last !== undefined) this.notices.push(askedAgain(this.retries, last));
    }
  }

  end(): Promise<Json> {
    const position = this.track?.position ?? null;
    return Promise.resolve({ position });
  }
}

/** Follows the highest value of the cursor's column. It counts only once everything up to it has been read. */
class CursorTrack {
  private highest: CursorValue | undefined;

  position: string;
  /** What this run asks from. */
  readonly from: string;

  constructor(
    private readonly cursor: HttpCursor,
    known: string | undefined,
  ) {
    this.position = known ?? cursor.start;
    this.from = known === undefined ? cursor.start : askedFrom(known, cursor);
    this.highest = cursorValue(this.position);
  }

  take(row: SourceRow): void {
    if (row.broken !== undefined) return;
    const { column } = this.cursor;
    const cell = cellOf(row, column);
    // A record that was never changed has no time of change.
    if (cell?.kind === 'empty') return;
    const value = cell === undefined ? undefined : cursorValue(cell.raw);
    const later =
      value === undefined || this.highest === undefined ? undefined : isLater(value, this.highest);
    if (later === undefined) throw badCursor(row, column, cell?.raw, this.position);
    if (!later) return;
    this.highest = value;
    this.position = cell?.raw.trim() ?? this.position;
  }
}

function badCursor(row: SourceRow, column: string, raw: string | undefined, position: string): Error {
  const at = rowName(row.location);
  return sourceError(
    'CURSOR_UNREADABLE',
    raw === undefined
      ? {
          id: `${at}: tidak ada kolom "${column}" yang ditulis di cursor`,
          en: `${at}: there is no column "${column}", which cursor names`,
        }
      : {
          id: `${at}: "${raw}" di kolom ${column} tidak dapat dibandingkan dengan posisi "${position}"; perlu bilangan bulat, atau tanggal seperti 2026-11-23 07:05:00`,
          en: `${at}: "${raw}" in column ${column} cannot be compared with the position "${position}"; a whole number is needed, or a date like 2026-11-23 07:05:00`,
        },
  );
}

function askedAgain(count: number, last: LocalText): LocalText {
  return {
    id: `${count}× ditanya ulang; yang terakhir karena ${last.id}`,
    en: `asked again ${count}×; the last time because ${last.en}`,
  };
}

/** Keys over plain HTTP can be read by everybody on the way. */
function unprotected({ url, auth }: HttpSourceConfig): LocalText | undefined {
  const { protocol, hostname } = new URL(url.replaceAll(':position', ''));
  if (auth === undefined || protocol === 'https:' || /^(?:localhost|127\.|\[::1\])/.test(hostname))
    return undefined;
  return {
    id: `${hostname}: kuncinya dikirim lewat http tanpa enkripsi; pakai https bila sumbernya bisa`,
    en: `${hostname}: its key goes over http without encryption; use https if the source can`,
  };
}
