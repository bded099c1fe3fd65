import type { Caller, Grant } from '#access/decisions';

export function aClient(...grants: readonly Partial<Grant>[]): Caller {
  return {
    kind: 'client',
    clientId: null,
    sourceId: null,
    name: 'Klien uji',
    grants: grants.map((grant) => ({
      action: 'read',
      datasetPattern: '*',
      organizations: null,
      regions: null,
      ...grant,
    })),
  };
}
