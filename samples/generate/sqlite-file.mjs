// The database of a small application, as one file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

/**
 * @param {string} table
 * @param {readonly Record<string, string | null>[]} rows all with the same columns, which become text
 * @param {string} key the column that is unique
 * @returns {Buffer} the bytes of the file, the same for the same rows
 */
export function sqliteFile(table, rows, key) {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-sample-'));
  const path = join(folder, 'aplikasi.db');
  const names = Object.keys(rows[0]);
  const database = new sqlite.Database(path);
  try {
    const columns = names.map((name) => `${name} text${name === key ? ' primary key' : ''}`);
    database.exec('begin');
    database.exec(`create table ${table} (${columns.join(', ')})`);
    const insert = database.prepare(`insert into ${table} values (${names.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(names.map((name) => row[name]));
    insert.finalize();
    database.exec('commit');
  } finally {
    database.close();
  }
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}
