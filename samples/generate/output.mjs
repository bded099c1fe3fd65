// Where the generated files go, and the ledger of what is in them: how many records each stream should make and which
// rows are wrong on purpose, so that a demo or a test can compare what the hub says with what was sent.
import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string} directory
 * @param {string} today the day the files bear, so that a reader that waits for files to stand still need not wait
 */
export function createOutput(directory, today) {
  // The day begins in Jakarta; at midnight of UTC it would begin seven hours later, and the files would come from the future.
  const savedAt = new Date(`${today}T00:00:00+07:00`);
  const files = [];
  const streams = new Map();
  const streamOf = (source, dataset) => {
    const name = `${source}/${dataset}`;
    if (!streams.has(name)) streams.set(name, { source, dataset, records: 0, faults: {} });
    return streams.get(name);
  };
  return {
    write(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      const target = join(directory, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
      utimesSync(target, savedAt, savedAt);
      files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    },
    /** Rows that become records of a dataset, faulty ones included. */
    count(source, dataset, records) {
      streamOf(source, dataset).records += records;
    },
    /** One row that is wrong on purpose. `fault` names the kind; `manifest.json` sums them. */
    fault(source, dataset, fault) {
      const { faults } = streamOf(source, dataset);
      faults[fault] = (faults[fault] ?? 0) + 1;
    },
    finish(about) {
      const manifest = { ...about, streams: [...streams.values()], files };
      writeFileSync(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
      return manifest;
    },
  };
}
