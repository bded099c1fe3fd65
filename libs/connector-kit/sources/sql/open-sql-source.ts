import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { SQL_AHEAD_MAX_MS } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import type { OpenedSource, OpenRequest } from '../source-type.js';
import { connectionSettings } from './connection-settings.js';
import { type CursorValue, isCursorValue } from '../cursor/cursor-value.js';
import { millisecondsOf, isMomentText } from '../cursor/moment-text.js';
import type { SqlPlace } from './result-rows.js';
import { SqlPart } from './sql-part.js';
import type { SqlSourceConfig } from './sql-source.js';

/** One query; it is one part. Nothing is asked of the database before the part is read. */
export async function openSqlSource(request: OpenRequest<SqlSourceConfig>): Promise<OpenedSource> {
  const { config, folder, workFolder } = request;
  const ca = config.ca === undefined ? undefined : await readCertificates(config.ca, folder);
  const settings = connectionSettings(config, { folder, workFolder, ca });
  const known = cursorOf(request.state);
  const notices: LocalText[] = [];
  const part = new SqlPart({ request, settings, known, notices });
  return {
    parts: [part],
    unchanged: 0,
    waiting: 0,
    notices,
    // Two readings of a table are not one picture of it.
    canResume: () => !request.isSnapshot,
    stateAfter: ({ position }) => {
      const place = position?.part === part.name ? (position.at as unknown as SqlPlace | null) : null;
      // What was read after a restart may have missed a commit that came late before it: from there once more.
      const cursor = place?.since ?? place?.behind ?? known;
      return cursor === null ? null : { cursor: withoutFuture(cursor, config, notices) };
    },
    close: () => Promise.resolve(),
  };
}

/** Null when nothing was read before, and for a source without a cursor. */
function cursorOf(state: Json): readonly CursorValue[] | null {
  const cursor = (state as { readonly cursor?: unknown } | null)?.cursor;
  return Array.isArray(cursor) && cursor.length > 0 && cursor.every(isCursorValue) ? cursor : null;
}

/**
 * A time that lies in the future is a typing error or a wrong clock. As a position it would hide everything that comes after
 * it, for years, so the position is put to now; the row itself is sent like any other.
 */
function withoutFuture(
  cursor: readonly CursorValue[],
  config: SqlSourceConfig,
  notices: LocalText[],
): readonly CursorValue[] {
  const [first] = cursor;
  if (first === undefined || !('text' in first) || !isMomentText(first.text)) return cursor;
  if (millisecondsOf(first.text) < Date.now() + SQL_AHEAD_MAX_MS) return cursor;
  const [column = ''] = config.cursor?.columns ?? [];
  notices.push({
    id: `kolom ${column} berisi waktu yang belum tiba (${first.text}); barisnya dikirim, tetapi posisinya tetap hari ini. Perbaiki di sumber.`,
    en: `column ${column} holds a time that has not come yet (${first.text}); the row is sent, but the position stays at today. Mend it in the source.`,
  });
  const now = new Date().toISOString().slice(0, 10);
  return [{ text: first.text.length > 10 ? `${now} 00:00:00` : now }];
}

async function readCertificates(path: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, path), 'utf8');
  } catch (cause) {
    throw sourceError(
      'SQL_TLS_FAILED',
      { id: `berkas ca ${path} tidak dapat dibaca`, en: `the ca file ${path} cannot be read` },
      cause,
    );
  }
}
