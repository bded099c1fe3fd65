import { ANONYMOUS, mayCall, readAccess, type Action, type Caller, type Requirement } from '#access';
import type { DatasetDefinition } from '#dataset';

/** The kinds of caller that the matrix asks for, one column each. */
const CALLERS: Readonly<Record<string, Caller>> = {
  anonymous: ANONYMOUS,
  'read:*': client(['read', '*']),
  'read:<dataset>': client(['read', '<dataset>']),
  '…@org': client(['read', '<dataset>', 'org']),
  '+personal': client(['read', '<dataset>'], ['read_personal', '<dataset>']),
  'push:<dataset>': client(['push', '<dataset>']),
  'steward:*': client(['steward', '*']),
  'admin:*': client(['admin', '*']),
};

/**
 * Who may read which dataset and call which operation, as text that is reviewed in every diff. `all`: every record;
 * `part`: those of the grant's organization; `-`: refused. `+p`: personal and restricted fields, too.
 */
export function accessMatrix(
  datasets: readonly DatasetDefinition[],
  requirements: ReadonlyMap<string, Requirement>,
): string {
  const columns = Object.keys(CALLERS);
  const rows = [
    ...datasets.map((dataset) => [
      dataset.name,
      ...columns.map((column) => readCell(at(column, dataset.name), dataset)),
    ]),
    ...[...requirements]
      .sort(byName)
      .map(([operation, needed]) => [
        operation,
        ...columns.map((column) => (mayCall(at(column, '*'), needed) ? 'yes' : '-')),
      ]),
  ];
  const table = [['', ...columns], ...rows];
  const widths = ['', ...columns].map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? '').length)),
  );
  return `${table
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

function readCell(caller: Caller, dataset: DatasetDefinition): string {
  const access = readAccess(caller, dataset);
  if (access.kind === 'none') return '-';
  return `${access.kind === 'all' ? 'all' : 'part'}${access.personal && hasClosedFields(dataset) ? '+p' : ''}`;
}

function hasClosedFields({ fields }: DatasetDefinition): boolean {
  return Object.values(fields).some((field) => field.personal === true || field.access !== undefined);
}

function at(column: string, dataset: string): Caller {
  const caller = CALLERS[column] ?? ANONYMOUS;
  const grants = caller.grants.map((grant) => ({
    ...grant,
    datasetPattern: grant.datasetPattern.replace('<dataset>', dataset),
  }));
  return { ...caller, grants };
}

function client(...grants: readonly (readonly [Action, string, string?])[]): Caller {
  return {
    kind: 'client',
    clientId: 1,
    sourceId: 1,
    name: 'client',
    grants: grants.map(([action, datasetPattern, organization]) => ({
      action,
      datasetPattern,
      organizations: organization === undefined ? null : [organization],
      regions: null,
    })),
  };
}

function byName([a]: readonly [string, Requirement], [b]: readonly [string, Requirement]): number {
  return a < b ? -1 : 1;
}
