import { leftovers } from '../payload/leftovers.js';
import { isJsonObject, type Json } from '../payload/exact-json.js';
import { Members } from '../payload/members.js';
import type { PlanFrame, PushContext } from './frame.js';
import { Item, type Translation } from './item.js';
import { ranwalCode, renstraCode, rpjmdCode } from './plan-codes.js';
import { MISSION, NodeReader, objectsIn, PROGRAM, type NodeLevel } from './read-nodes.js';
import { readOrganization } from './read-organization.js';

export type DocumentReader = (document: Json, path: string, context: PushContext) => Translation;

/** `push_rpjmd`: missions, goals, objectives and programs of a government for its head's term. */
export const readRpjmd: DocumentReader = (document, path, context) =>
  readDocument(document, path, { context, root: MISSION }, (members, item) => {
    const years = readYears(members);
    const { region, organizations } = context;
    const organizationCode = organizations.government?.code;
    const revision = readRevision(members, context);
    const vision = members.text('uraivisi');
    if (years === undefined || revision === undefined) return undefined;
    const code = rpjmdCode(region.code, years.startYear);
    return {
      frame: {
        ...years,
        code,
        item,
        revision,
        regionCode: region.code,
        organizationCode,
        isStatusOptional: false,
      },
      kind: 'RPJMD',
      title: `Rencana Pembangunan Jangka Menengah Daerah ${region.name} ${years.startYear}–${years.endYear}`,
      vision,
      above: undefined,
    };
  });

/** `push_renstra`: the programs of one agency for the same years. */
export const readRenstra: DocumentReader = (document, path, context) =>
  readDocument(document, path, { context, root: PROGRAM }, (members, item) => {
    const years = readYears(members);
    const { region } = context;
    const agency = readAgency(members, context);
    const revision = readRevision(members, context);
    if (years === undefined || agency === undefined || revision === undefined) return undefined;
    const { organizationCode, above } = agency;
    const code = renstraCode(region.code, years.startYear, organizationCode);
    return {
      frame: {
        ...years,
        code,
        item,
        revision,
        regionCode: region.code,
        organizationCode,
        isStatusOptional: false,
      },
      kind: 'RENSTRA',
      title: `Rencana Strategis ${agency.name} ${region.name} ${years.startYear}–${years.endYear}`,
      above,
    };
  });

/** `push_ranwal`: the draft of one agency's share of the plan of one year. */
export const readRanwal: DocumentReader = (document, path, context) =>
  readDocument(document, path, { context, root: PROGRAM }, (members, item) => {
    const year = readYear(members, context);
    const { region } = context;
    const agency = readAgency(members, context);
    const revision = readRevision(members, context);
    if (year === undefined || agency === undefined || revision === undefined) return undefined;
    const { organizationCode, above } = agency;
    const code = ranwalCode(region.code, year, organizationCode);
    const years = { startYear: year, endYear: year };
    return {
      frame: {
        ...years,
        code,
        item,
        revision,
        regionCode: region.code,
        organizationCode,
        isStatusOptional: true,
      },
      kind: 'RKPD',
      title: `Rancangan Awal RKPD ${region.name} ${year}: ${agency.name}`,
      above,
    };
  });

/** What the head of a document says of its plan. */
interface PlanHead {
  readonly frame: PlanFrame;
  readonly kind: 'RPJMD' | 'RENSTRA' | 'RKPD';
  readonly title: string;
  readonly vision?: string | undefined;
  readonly above: string | undefined;
}

function readDocument(
  document: Json,
  path: string,
  {
    context,
    root,
  }: {
    readonly context: PushContext;
    /** What the tree begins with. */
    readonly root: NodeLevel;
  },
  readHead: (members: Members, item: Item) => PlanHead | undefined,
): Translation {
  const item = new Item(`${context.kodepemda}.${path === '' ? 'dokumen' : path}`);
  const nothing: Translation = {
    item,
    frame: undefined,
    plan: undefined,
    nodes: [],
    indicators: [],
    targets: [],
    items: [item],
  };
  if (!isJsonObject(document)) {
    item.problems.push({ field: path, value: null, message: { id: 'harus objek', en: 'must be an object' } });
    return nothing;
  }
  const members = new Members(document, path, item);
  readKodepemda(members, context);
  const head = readHead(members, item);
  if (head !== undefined) item.key = `${context.kodepemda}.${head.frame.code}`;
  // An empty plan would end everything that the one before had: a broken export is likelier.
  if (members.list(root.list).length === 0 && item.problems.length === 0)
    members.refuse(root.list, { id: 'kosong', en: 'is empty' });
  if (head === undefined || item.problems.length > 0) {
    item.below = objectsIn(document, root);
    return nothing;
  }
  const { frame } = head;
  const reader = new NodeReader(frame, context);
  reader.root(members, root, { above: head.above });
  const record = planRecord(head, leftovers(members, { item, allowsExtras: context.allowsExtras }));
  const { nodes, indicators, targets, items } = reader;
  return { item, frame, plan: { item, record }, nodes, indicators, targets, items: [item, ...items] };
}

/** The payload has no date of adoption: a plan holds from the first day of its first year to the last of its last. */
function planRecord(
  { frame, kind, title, vision }: PlanHead,
  extras: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { code, regionCode, organizationCode, startYear, endYear, revision } = frame;
  return {
    ...{ $sourceKey: frame.item.key, code, kind, title, vision, regionCode, organizationCode },
    ...{ startYear, endYear, revision, validFrom: `${startYear}-01-01`, validTo: `${endYear}-12-31` },
    ...extras,
  };
}

function readKodepemda(members: Members, { region }: PushContext): void {
  const own = members.code('kodepemda');
  if (own === undefined || regionCodeOf(own) === region.code) return;
  members.refuse('kodepemda', {
    id: `alamat menyebut wilayah ${region.code}, isi kiriman wilayah lain`,
    en: `the address names region ${region.code}, the payload another one`,
  });
}

/** `3374` → `33.74`; a province is written `33` or `3300`. Undefined for anything else. */
export function regionCodeOf(kodepemda: string): string | undefined {
  const [, province, regency] = /^(\d{2})\.?(\d{2})?$/.exec(kodepemda) ?? [];
  if (province === undefined) return undefined;
  return regency === undefined || regency === '00' ? province : `${province}.${regency}`;
}

interface Years {
  readonly startYear: number;
  readonly endYear: number;
}

/** `tahunmulai` and `tahunselesai`, or `periode_rpjmd` ("2021-2026") alone. */
function readYears(members: Members): Years | undefined {
  const period = /^\s*(\d{4})\s*[-–/]\s*(\d{4})\s*$/.exec(members.text('periode_rpjmd') ?? '');
  const [, from, to] = period ?? [];
  const startYear = members.integer('tahunmulai', YEARS) ?? yearIn(from);
  const endYear = members.integer('tahunselesai', YEARS) ?? yearIn(to);
  if (period === null && members.take('periode_rpjmd') !== undefined)
    members.refuse('periode_rpjmd', { id: 'bentuknya seperti 2021-2026', en: 'looks like 2021-2026' });
  if (startYear === undefined) return missing(members, 'tahunmulai');
  if (endYear === undefined) return missing(members, 'tahunselesai');
  if (period !== null && (yearIn(from) !== startYear || yearIn(to) !== endYear))
    members.refuse('periode_rpjmd', {
      id: `berbeda dari tahunmulai ${startYear} dan tahunselesai ${endYear}`,
      en: `is not from tahunmulai ${startYear} to tahunselesai ${endYear}`,
    });
  if (endYear < startYear || endYear - startYear > PLAN_YEARS_MAX)
    members.refuse('tahunselesai', {
      id: `harus ${startYear} sampai ${startYear + PLAN_YEARS_MAX}`,
      en: `must be from ${startYear} to ${startYear + PLAN_YEARS_MAX}`,
    });
  return { startYear, endYear };
}

function yearIn(text: string | undefined): number | undefined {
  const year = Number(text ?? NaN);
  return year >= YEARS.min && year <= YEARS.max ? year : undefined;
}

/** The year of a yearly plan: in the payload, in the address, or in both alike. */
function readYear(members: Members, { tahun }: PushContext): number | undefined {
  const own = members.integer('tahun', YEARS);
  const year = own ?? tahun;
  if (year === undefined) return missing(members, 'tahun');
  if (tahun !== undefined && tahun !== year)
    members.refuse('tahun', {
      id: `alamat menyebut tahun ${tahun}`,
      en: `the address names the year ${tahun}`,
    });
  return year;
}

/** Which revision of the plan this is: 0 unless the sender says so. A corrected payload is no revision; the history keeps both. */
function readRevision(members: Members, { revision }: PushContext): number | undefined {
  const own = members.integer('revisi', REVISIONS);
  if (own !== undefined && revision !== undefined && own !== revision) {
    members.refuse('revisi', {
      id: `alamat menyebut revisi ${revision}`,
      en: `the address names revision ${revision}`,
    });
    return undefined;
  }
  return own ?? revision ?? 0;
}

function readAgency(
  members: Members,
  { organizations }: PushContext,
):
  | { readonly organizationCode: string; readonly name: string; readonly above: string | undefined }
  | undefined {
  const organizationCode = readOrganization(members, organizations, { isRequired: true });
  const name = members.text('uraiskpd') ?? organizations.find(organizationCode ?? '')?.name ?? '';
  // Most programs repeat the field of the agency and say only what they add to it.
  const above = members.code('kodebidang');
  // It is known of the agency itself; what the payload says stays beside the plan.
  members.leave('kodebidang');
  return organizationCode === undefined ? undefined : { organizationCode, name, above };
}

function missing(members: Members, name: string): undefined {
  if (members.take(name) === undefined) members.refuse(name, { id: 'wajib diisi', en: 'is required' });
  return undefined;
}

/** As the dataset has them. */
const YEARS = { min: 2000, max: 2100 };
const REVISIONS = { min: 0, max: 99 };
/** A medium-term plan has five years, six where it begins or ends within one. Target columns go to t7. */
const PLAN_YEARS_MAX = 6;
