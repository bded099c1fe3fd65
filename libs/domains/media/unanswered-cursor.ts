import { foreignCursor } from '#core/errors';
import type { UnansweredAfter } from './sql/unanswered.sql.js';

/** Where a page ended. */
export function cursorOf({ publishedAt, id }: UnansweredAfter): string {
  return Buffer.from(JSON.stringify([publishedAt, id])).toString('base64url');
}

export function readCursor(cursor: string): UnansweredAfter {
  const [publishedAt, id] = partsOf(cursor);
  if (typeof publishedAt !== 'string' || Number.isNaN(Date.parse(publishedAt)))
    throw foreignCursor('after', cursor);
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw foreignCursor('after', cursor);
  return { publishedAt, id };
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
