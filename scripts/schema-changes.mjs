/**
 * The changes that docs/schema-changes.md lists below "## Changes", as they stand there: newest first, each with its day and its text in
 * one line. Throws when an entry is not written as the page says.
 */
export function schemaChanges(page) {
  const [, list = ''] = page.split(/^## Changes$/mu);
  return list
    .split(/^- /mu)
    .slice(1)
    .map((entry) => {
      const line = entry.trim().replaceAll(/\s+/gu, ' ');
      const { day, text } = ENTRY.exec(line)?.groups ?? {};
      if (day === undefined) throw new Error(`"- ${line}" is not written as "- 2026-12-01 · what changed"`);
      return { day, text };
    });
}

const ENTRY = /^(?<day>\d{4}-\d{2}-\d{2}) · (?<text>.+)$/u;
