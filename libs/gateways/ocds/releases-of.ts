import { createHash } from 'node:crypto';
import { amount, type Amount } from './exact-amount.js';
import { ocidOf } from './ocid.js';
import type { PackageVersion, ProcurementPackage } from './procurement-package.js';
import { stepsOf, tagsOf, type Step } from './release-tags.js';

export type OcdsNode = Readonly<Record<string, unknown>>;

/** Every version that the hub knows is a release: what became known when, never rewritten. Oldest first. */
export function releasesOf(found: ProcurementPackage, prefix: string): readonly OcdsNode[] {
  const versions = found.history.nodes
    .filter(({ isDeleted }) => !isDeleted)
    .toSorted((one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt));
  const ocid = ocidOf(prefix, found.packageCode);
  return versions.map((version, at) => releaseOf(found, { ocid, version, before: versions[at - 1] }));
}

function releaseOf(
  found: ProcurementPackage,
  {
    ocid,
    version,
    before,
  }: {
    readonly ocid: string;
    readonly version: PackageVersion;
    readonly before: PackageVersion | undefined;
  },
): OcdsNode {
  const steps = new Set<Step>(stepsOf(version));
  const supplier = steps.has('award') ? supplierOf(version) : undefined;
  const buyer = { id: organizationId(version), name: found.organization?.name ?? version.organizationCode };
  return {
    ocid,
    id: `${ocid}-${version.recordedAt.replace(/[^0-9]/g, '')}`,
    date: version.recordedAt,
    tag: tagsOf(version, before),
    initiationType: 'tender',
    language: 'id',
    parties: [
      {
        ...buyer,
        identifier: { scheme: ORGANIZATION_SCHEME, id: version.organizationCode, legalName: buyer.name },
        roles: ['buyer', 'procuringEntity'],
      },
      ...(supplier === undefined ? [] : [{ ...supplier, roles: ['supplier'] }]),
    ],
    buyer,
    planning: planningOf(version),
    ...(steps.has('tender') ? { tender: tenderOf(found, version, buyer) } : {}),
    ...(steps.has('award') ? { awards: [awardOf(found, version, supplier)] } : {}),
    ...(steps.has('contract') ? { contracts: [contractOf(found, version)] } : {}),
  };
}

/** The list of agency codes of the Ministry of Home Affairs; org-id.guide has no scheme of its own for it. */
const ORGANIZATION_SCHEME = 'ID-KEMENDAGRI';

function organizationId({ organizationCode }: PackageVersion): string {
  return `${ORGANIZATION_SCHEME}-${organizationCode}`;
}

function planningOf({ activityCode, fiscalYear, budgetAmount }: PackageVersion): OcdsNode {
  return {
    budget: {
      ...(activityCode === null ? {} : { projectID: activityCode }),
      description: `APBD ${fiscalYear}`,
      amount: value(budgetAmount),
    },
  };
}

function tenderOf(
  { packageCode }: ProcurementPackage,
  version: PackageVersion,
  procuringEntity: OcdsNode,
): OcdsNode {
  const { name, method, ownerEstimate, announcedOn } = version;
  return {
    id: packageCode,
    title: name,
    status: tenderStatusOf(version),
    procuringEntity,
    ...(METHODS[method] === undefined ? {} : { procurementMethod: METHODS[method] }),
    procurementMethodDetails: method,
    ...(ownerEstimate === null ? {} : { value: value(ownerEstimate) }),
    ...(announcedOn === null ? {} : { tenderPeriod: { startDate: beginningOf(announcedOn) } }),
  };
}

function tenderStatusOf({ status }: PackageVersion): 'active' | 'complete' | 'cancelled' {
  if (status === 'cancelled') return 'cancelled';
  return status === 'announced' ? 'active' : 'complete';
}

/** Methods of Perpres 16/2018 in the codelist `method`. What an agency does itself or is exempt has no method there. */
const METHODS: Readonly<Record<string, 'open' | 'selective' | 'limited' | 'direct' | undefined>> = {
  tender: 'open',
  quick_tender: 'selective',
  selection: 'selective',
  quotation: 'limited',
  contest: 'open',
  direct_appointment: 'direct',
  direct_procurement: 'direct',
  e_catalog: 'direct',
};

function awardOf(
  { packageCode }: ProcurementPackage,
  { name, contractValue, status }: PackageVersion,
  supplier: OcdsNode | undefined,
): OcdsNode {
  return {
    id: `${packageCode}-award`,
    title: name,
    status: status === 'cancelled' ? 'cancelled' : 'active',
    ...(contractValue === null ? {} : { value: value(contractValue) }),
    ...(supplier === undefined ? {} : { suppliers: [supplier] }),
  };
}

function contractOf({ packageCode }: ProcurementPackage, version: PackageVersion): OcdsNode {
  const { name, contractValue, contractedOn, dueOn, completedOn, status } = version;
  const end = completedOn ?? dueOn;
  const period = {
    ...(contractedOn === null ? {} : { startDate: beginningOf(contractedOn) }),
    ...(end === null ? {} : { endDate: beginningOf(end) }),
  };
  return {
    id: `${packageCode}-contract`,
    awardID: `${packageCode}-award`,
    title: name,
    status: { completed: 'terminated', cancelled: 'cancelled' }[status as string] ?? 'active',
    ...(contractValue === null ? {} : { value: value(contractValue) }),
    ...(contractedOn === null ? {} : { dateSigned: beginningOf(contractedOn) }),
    ...(Object.keys(period).length === 0 ? {} : { period }),
  };
}

/** Suppliers have names only, so the id is made of the name: the same name is the same party. */
function supplierOf({ supplierName }: PackageVersion): OcdsNode | undefined {
  if (supplierName === null) return undefined;
  const digest = createHash('sha256').update(supplierName.trim().toLowerCase()).digest('hex');
  return { id: `supplier-${digest.slice(0, 16)}`, name: supplierName };
}

function value(rupiah: string): { readonly amount: Amount; readonly currency: 'IDR' } {
  return { amount: amount(rupiah), currency: 'IDR' };
}

/** A day in the zone of the province: OCDS has instants only. */
function beginningOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}
