import { assertNever, SOURCE_KEY_LENGTH_MAX } from '#dataset';
import { leftovers } from '../payload/leftovers.js';
import { Members } from '../payload/members.js';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../payload/exact-json.js';
import type { PlanFrame, PushContext } from './frame.js';
import { Item, type Draft } from './item.js';
import { readOrganization } from './read-organization.js';
import { nodeCode } from './plan-codes.js';
import { nearProgramCode, readProgramCode, type CodedKind } from './program-code.js';
import { readIndicators } from './read-indicators.js';
import { readCeilings } from './yearly-values.js';

/** One kind of node: which members say what it is, and which lists hang below it. */
export interface NodeLevel {
  readonly kind: 'mission' | 'goal' | 'objective' | CodedKind;
  /** The list that holds its objects: `misi`. */
  readonly list: string;
  readonly code: string;
  readonly title: string;
  readonly below: readonly NodeLevel[];
  readonly indicators: readonly string[];
  readonly indicatorLevel: 'impact' | 'outcome' | 'output';
}

const SUB_ACTIVITY: NodeLevel = {
  ...{ kind: 'sub_activity', list: 'subkegiatan', code: 'kodesubkegiatan', title: 'uraisubkegiatan' },
  ...{ below: [], indicators: ['indikator'], indicatorLevel: 'output' },
};
const ACTIVITY: NodeLevel = {
  ...{ kind: 'activity', list: 'kegiatan', code: 'kodekegiatan', title: 'uraikegiatan' },
  ...{ below: [SUB_ACTIVITY], indicators: ['indikator'], indicatorLevel: 'output' },
};
export const PROGRAM: NodeLevel = {
  ...{ kind: 'program', list: 'program', code: 'kodeprogram', title: 'uraiprogram' },
  ...{ below: [ACTIVITY], indicators: ['indikator', 'capaian'], indicatorLevel: 'outcome' },
};
const OBJECTIVE: NodeLevel = {
  ...{ kind: 'objective', list: 'sasaran', code: 'kodesasaran', title: 'uraisasaran' },
  ...{ below: [PROGRAM], indicators: ['indikator'], indicatorLevel: 'outcome' },
};
const GOAL: NodeLevel = {
  ...{ kind: 'goal', list: 'tujuan', code: 'kodetujuan', title: 'uraitujuan' },
  ...{ below: [OBJECTIVE], indicators: ['indikator'], indicatorLevel: 'impact' },
};
export const MISSION: NodeLevel = {
  ...{ kind: 'mission', list: 'misi', code: 'kodemisi', title: 'uraimisi' },
  ...{ below: [GOAL], indicators: ['indikator'], indicatorLevel: 'impact' },
};

/** Where in the tree a list hangs. */
interface Place {
  readonly path: string;
  readonly parentCode: string | undefined;
  /** The code of the statement above (mission, goal, objective), which begins the codes of everything below it. */
  readonly statementCode: string | undefined;
  /** The field or national code that shorter codes below are completed with. */
  readonly above: string | undefined;
  readonly organizationCode: string | undefined;
}

/** Reads the tree of a plan, and the indicators at its nodes, in the order of the document. */
export class NodeReader {
  readonly items: Item[] = [];
  readonly nodes: Draft[] = [];
  readonly indicators: Draft[] = [];
  readonly targets: Draft[] = [];
  readonly #codes = new Set<string>();
  readonly #indicatorCodes = new Set<string>();
  #sequence = 0;

  constructor(
    private readonly frame: PlanFrame,
    private readonly context: PushContext,
  ) {}

  /** The nodes of the plan's own list. */
  root(members: Members, level: NodeLevel, { above }: { readonly above: string | undefined }): void {
    const { organizationCode } = this.frame;
    this.list(members, level, {
      ...{ path: '', parentCode: undefined, statementCode: undefined, above, organizationCode },
    });
  }

  private list(members: Members, level: NodeLevel, place: Place): void {
    members.list(level.list).forEach((object, at) => {
      const path = members.pathOf(`${level.list}[${at}]`);
      this.node(object, level, { ...place, path });
    });
  }

  private node(object: JsonObject | undefined, level: NodeLevel, place: Place): void {
    this.context.count();
    const { kodepemda, allowsExtras } = this.context;
    const item = new Item(`${kodepemda}.${place.path}`);
    this.items.push(item);
    if (object === undefined) {
      const message = { id: 'harus objek', en: 'must be an object' };
      item.problems.push({ field: place.path, value: null, message });
      return;
    }
    const members = new Members(object, place.path, item);
    const codes = this.readCodes(members, level, place);
    const title = members.requiredText(level.title);
    const organizationCode =
      readOrganization(members, this.context.organizations, { isRequired: false }) ?? place.organizationCode;
    if (codes !== undefined) {
      item.key = `${kodepemda}.${codes.code}`;
      if (this.#codes.has(codes.code)) members.refuse(level.code, TWICE);
    }
    // Wrong types of the lists below are found before anything below is stored.
    for (const name of [...level.below.map(({ list }) => list), ...level.indicators]) members.list(name);
    if (codes === undefined || item.problems.length > 0) {
      item.below = objectsBelow(object, level);
      return;
    }
    this.#codes.add(codes.code);
    this.#sequence += 1;
    const { code, activityCode } = codes;
    const record = {
      $sourceKey: item.key.slice(0, SOURCE_KEY_LENGTH_MAX),
      ...{ planCode: this.frame.code, code, kind: level.kind, parentCode: place.parentCode, title },
      ...{ organizationCode, activityCode, sequence: this.#sequence },
    };
    const at = this.nodes.push({ item, record }) - 1;
    this.readIndicatorsOf(members, level, { item, code, organizationCode, path: place.path });
    const below: Place = {
      path: place.path,
      parentCode: code,
      statementCode: isCoded(level.kind) ? place.statementCode : code,
      above: activityCode,
      organizationCode,
    };
    for (const one of level.below) this.list(members, one, below);
    this.nodes[at] = { item, record: { ...record, ...leftovers(members, { item, allowsExtras }) } };
  }

  private readCodes(members: Members, level: NodeLevel, place: Place): NodeCodes | undefined {
    const own = members.requiredCode(level.code);
    switch (level.kind) {
      case 'mission':
      case 'goal':
      case 'objective': {
        if (own === undefined) return undefined;
        return { code: nodeCode(place.parentCode, `${PREFIXES[level.kind]}${own}`), activityCode: undefined };
      }
      case 'program':
      case 'activity':
      case 'sub_activity':
        return own === undefined
          ? undefined
          : this.readProgram(members, { own, level, kind: level.kind, place });
      default:
        return assertNever(level.kind);
    }
  }

  private readProgram(
    members: Members,
    {
      own,
      level,
      kind,
      place,
    }: { readonly own: string; readonly level: NodeLevel; readonly kind: CodedKind; readonly place: Place },
  ): NodeCodes | undefined {
    const kodebidang = kind === 'program' ? members.code('kodebidang') : undefined;
    const above = kodebidang ?? place.above;
    const read = readProgramCode(own, { kind, above });
    if (read === undefined) {
      members.refuse(level.code, CODE_RULES[kind], nearProgramCode(own, kind));
      return undefined;
    }
    if (kodebidang !== undefined && !read.code.startsWith(`${kodebidang}.`)) members.leave('kodebidang');
    if (!read.isNational) this.items.at(-1)?.notes.push(LOCAL_CODE);
    const code = nodeCode(place.statementCode, read.code);
    return { code, activityCode: read.isNational ? read.code : undefined };
  }

  private readIndicatorsOf(
    members: Members,
    level: NodeLevel,
    node: {
      readonly item: Item;
      readonly code: string;
      readonly organizationCode: string | undefined;
      readonly path: string;
    },
  ): void {
    const { frame, context } = this;
    const ceilings = readCeilings(members, { frame, context });
    // One of the lists is empty in every payload seen: `capaian` is what the draft RKPD calls the indicators of a program.
    const [first = 'indikator', ...more] = level.indicators.filter((name) => members.list(name).length > 0);
    const left = new Set(ceilings.keys());
    for (const name of [first, ...more]) {
      const home = {
        ...{
          frame,
          nodeCode: node.code,
          organizationCode: node.organizationCode,
          level: level.indicatorLevel,
        },
        ...{ path: `${node.path}.${name}`, codes: this.#indicatorCodes },
      };
      const still = new Map([...ceilings].filter(([year]) => left.has(year)));
      const read = readIndicators(members.list(name), home, { context, ceilings: still });
      this.items.push(...read.items);
      this.indicators.push(...read.indicators);
      this.targets.push(...read.targets);
      for (const year of still.keys()) if (!read.ceilingsLeft.includes(year)) left.delete(year);
    }
    // Where no indicator has a target to stand at, the ceiling is kept as what it is called in the payload.
    for (const [year, { name }] of ceilings) if (left.has(year)) members.leave(name);
  }
}

interface NodeCodes {
  readonly code: string;
  readonly activityCode: string | undefined;
}

function isCoded(kind: NodeLevel['kind']): boolean {
  return kind === 'program' || kind === 'activity' || kind === 'sub_activity';
}

/** Nodes and indicators below an object, which cannot be stored without it. */
function objectsBelow(object: JsonObject, { below, indicators }: NodeLevel): number {
  const lists = indicators.map((name) => lengthOf(object.get(name)));
  return [...lists, ...below.map((level) => objectsIn(object, level))].reduce((sum, count) => sum + count, 0);
}

/** The nodes of one level of an object, with all that is below them. */
export function objectsIn(object: JsonObject, level: NodeLevel): number {
  const list = object.get(level.list);
  if (!isJsonList(list)) return 0;
  return list.reduce<number>((sum, one) => sum + 1 + (isJsonObject(one) ? objectsBelow(one, level) : 0), 0);
}

function lengthOf(list: Json | undefined): number {
  return isJsonList(list) ? list.length : 0;
}

const PREFIXES = { mission: 'M', goal: 'T', objective: 'S' } as const;
const TWICE = {
  id: 'kode ini sudah dipakai butir sebelumnya dalam kiriman ini',
  en: 'an item before this one has this code already',
};
const CODE_RULES = {
  program: { id: 'bentuknya seperti 1.02.02 atau X.XX.01', en: 'looks like 1.02.02 or X.XX.01' },
  activity: { id: 'bentuknya seperti 1.02.02.1.01', en: 'looks like 1.02.02.1.01' },
  sub_activity: {
    id: 'bentuknya seperti 1.02.02.1.01.0001 atau 1.02.02.1.01.01',
    en: 'looks like 1.02.02.1.01.0001 or 1.02.02.1.01.01',
  },
} as const;
const LOCAL_CODE = {
  id: 'kode di luar nomenklatur nasional: simpul tanpa activityCode',
  en: 'a code outside the national list: the node has no activityCode',
};
