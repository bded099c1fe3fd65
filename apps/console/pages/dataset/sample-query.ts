import type { Dataset, DatasetField } from '../../client/dataset.js';

/** The query that the page shows, runs and lets people copy: the first rows with the columns everybody may read, and the names of their codes. */
export function sampleQuery({ listName, fields }: Dataset, first: number): string {
  const names = openFields(fields).flatMap(({ name, link }) =>
    link === undefined ? [name] : [name, `${link.name} { ${link.label} }`],
  );
  return [
    '{',
    `  ${listName}(first: ${first}) {`,
    '    totalCount',
    '    nodes {',
    ...names.map((name) => `      ${name}`),
    '      provenance { source recordedAt }',
    '    }',
    '  }',
    '}',
  ].join('\n');
}

export function openFields(fields: readonly DatasetField[]): readonly DatasetField[] {
  return fields.filter(({ isPersonal }) => isPersonal !== true);
}
