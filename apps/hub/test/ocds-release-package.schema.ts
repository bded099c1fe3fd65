// The structure of a release package of OCDS 1.1 in as much of its fields as the hub writes. No object may hold another member,
// so a name that the standard does not have is found out.

const text = { type: 'string', minLength: 1 } as const;
const instant = { type: 'string', format: 'date-time' } as const;

function object(required: readonly string[], properties: object): object {
  return { type: 'object', required, properties, additionalProperties: false };
}

const value = object(['amount', 'currency'], {
  amount: { type: 'number', minimum: 0 },
  currency: { const: 'IDR' },
});
const reference = object(['id', 'name'], { id: text, name: text });
const period = object([], { startDate: instant, endDate: instant });

const party = object(['id', 'name', 'roles'], {
  id: text,
  name: text,
  identifier: object(['scheme', 'id'], { scheme: text, id: text, legalName: text }),
  roles: {
    type: 'array',
    minItems: 1,
    items: { enum: ['buyer', 'procuringEntity', 'supplier', 'tenderer', 'funder', 'payer', 'payee'] },
  },
});

const tender = object(['id'], {
  id: text,
  title: text,
  status: { enum: ['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'] },
  procuringEntity: reference,
  procurementMethod: { enum: ['open', 'selective', 'limited', 'direct'] },
  procurementMethodDetails: text,
  value,
  tenderPeriod: period,
});

const award = object(['id'], {
  id: text,
  title: text,
  status: { enum: ['pending', 'active', 'cancelled', 'unsuccessful'] },
  value,
  suppliers: { type: 'array', minItems: 1, items: reference },
});

const contract = object(['id', 'awardID'], {
  id: text,
  awardID: text,
  title: text,
  status: { enum: ['pending', 'active', 'cancelled', 'terminated'] },
  value,
  dateSigned: instant,
  period,
});

const release = object(['ocid', 'id', 'date', 'tag', 'initiationType'], {
  ocid: { type: 'string', pattern: '^ocds-[a-z0-9]{6}-.+$' },
  id: { type: 'string', pattern: '^[^#?/]+$' },
  date: instant,
  tag: {
    type: 'array',
    minItems: 1,
    items: {
      enum: [
        ...['planning', 'planningUpdate', 'tender', 'tenderAmendment', 'tenderUpdate', 'tenderCancellation'],
        ...['award', 'awardUpdate', 'awardCancellation', 'contract', 'contractUpdate', 'contractAmendment'],
        ...['implementation', 'implementationUpdate', 'contractTermination', 'compiled'],
      ],
    },
  },
  initiationType: { const: 'tender' },
  language: { type: 'string', pattern: '^[a-z]{2}$' },
  parties: { type: 'array', items: party },
  buyer: reference,
  planning: object([], { budget: object([], { projectID: text, description: text, amount: value }) }),
  tender,
  awards: { type: 'array', items: award },
  contracts: { type: 'array', items: contract },
});

export const OCDS_RELEASE_PACKAGE = object(['uri', 'version', 'publishedDate', 'publisher', 'releases'], {
  uri: { type: 'string', format: 'uri' },
  version: { const: '1.1' },
  publishedDate: instant,
  publisher: object(['name'], { name: text }),
  license: { type: 'string', format: 'uri' },
  releases: { type: 'array', items: release },
  links: object([], { next: { type: 'string', format: 'uri' } }),
});
