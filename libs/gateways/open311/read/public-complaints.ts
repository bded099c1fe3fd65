import { Inject, Injectable } from '@nestjs/common';
import { parse, type DocumentNode } from 'graphql';
import { anonymousContext } from '#access';
import { instantText } from '#core/calendar';
import { HubConfig } from '#core/config';
import { OPEN311_SERVICES_PAGES_MAX, PAGE_SIZE_MAX } from '#core/limits';
import { ComplaintClocksService } from '#domains/complaints';
import { DATASET_READER, type DatasetReader } from '#query';
import type { Service, ServiceRequest } from '../geo-report.js';
import { notFound } from '../open311.errors.js';
import { requestIdOf } from '../request-id.js';
import { GEO_REPORT_STATUSES } from '../statuses.js';
import type { AskedRequests } from './asked-requests.js';
import { serviceRequestOf, type PublicComplaint } from './service-request-of.js';

export interface RequestsPage {
  readonly requests: readonly ServiceRequest[];
  readonly hasNext: boolean;
}

/**
 * Reads complaints and their categories through the hub's own GraphQL, always as the anonymous caller: what a key may see
 * beyond that has no place in this protocol.
 */
@Injectable()
export class PublicComplaints {
  constructor(
    @Inject(DATASET_READER) private readonly reader: DatasetReader,
    private readonly config: HubConfig,
    @Inject(ComplaintClocksService) private readonly clocks: ComplaintClocksService,
  ) {}

  async services(traceId: string): Promise<readonly Service[]> {
    const services: Service[] = [];
    let after: string | null = null;
    for (let page = 0; page < OPEN311_SERVICES_PAGES_MAX; page += 1) {
      const data: CategoriesAnswer = await this.ask(SERVICES, { after, first: PAGE_SIZE_MAX }, traceId);
      const { nodes, pageInfo } = data.complaintCategories;
      services.push(...nodes.map(serviceOf));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    return services;
  }

  async service(code: string, traceId: string): Promise<Service> {
    const { complaintCategory } = await this.ask<CategoryAnswer>(SERVICE, { code }, traceId);
    if (complaintCategory === null) throw notFound('service_code', code);
    return serviceOf(complaintCategory);
  }

  /** The filter for a jurisdiction and all below it; the hub's own province means everything. */
  async regionFilter(jurisdictionId: string | undefined, traceId: string): Promise<object> {
    if (jurisdictionId === undefined || jurisdictionId === '') return {};
    const { region } = await this.ask<RegionAnswer>(REGION, { code: jurisdictionId }, traceId);
    if (region === null && jurisdictionId !== this.config.province)
      throw notFound('jurisdiction_id', jurisdictionId);
    if (jurisdictionId === this.config.province) return {};
    return {
      or: [{ regionCode: { eq: jurisdictionId } }, { regionCode: { startsWith: `${jurisdictionId}.` } }],
    };
  }

  async requests({ filter, page, pageSize }: AskedRequests, traceId: string): Promise<RequestsPage> {
    const start = await this.cursorBefore(filter, (page - 1) * pageSize, traceId);
    if (start === undefined) return { requests: [], hasNext: false };
    const requests: ServiceRequest[] = [];
    let after: string | null = start;
    let hasNext = true;
    while (hasNext && requests.length < pageSize) {
      const first = Math.min(PAGE_SIZE_MAX, pageSize - requests.length);
      const data: ComplaintsAnswer = await this.ask(REQUESTS, { filter, first, after }, traceId);
      const { nodes, pageInfo } = data.complaints;
      requests.push(...(await this.withExpectations(nodes)));
      ({ hasNextPage: hasNext, endCursor: after } = pageInfo);
    }
    return { requests, hasNext };
  }

  private async withExpectations(nodes: readonly PublicComplaint[]): Promise<readonly ServiceRequest[]> {
    const open = nodes.filter(({ status }) => GEO_REPORT_STATUSES[status].status === 'open');
    const expected = await this.clocks.expected(open, Date.now());
    const byId = new Map(expected.map((one) => [requestIdOf(one), instantText(one.expectedAt)]));
    return nodes.map((node) => serviceRequestOf(node, byId.get(requestIdOf(node)) ?? null));
  }

  /** The cursor of the last record to be skipped; null at the beginning, undefined when the list ends before. */
  private async cursorBefore(
    filter: object,
    skipped: number,
    traceId: string,
  ): Promise<string | null | undefined> {
    let after: string | null = null;
    for (let left = skipped; left > 0; left -= PAGE_SIZE_MAX) {
      const first = Math.min(PAGE_SIZE_MAX, left);
      const data: ComplaintsAnswer = await this.ask(WALK, { filter, first, after }, traceId);
      const { pageInfo } = data.complaints;
      if (!pageInfo.hasNextPage) return undefined;
      after = pageInfo.endCursor;
    }
    return after;
  }

  private async ask<T>(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    traceId: string,
  ): Promise<T> {
    const text = await this.reader.execute({ document, variables }, anonymousContext(traceId));
    return (JSON.parse(text) as { readonly data: T }).data;
  }
}

interface Category {
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface CategoriesAnswer {
  readonly complaintCategories: { readonly nodes: readonly Category[]; readonly pageInfo: PageInfo };
}
interface CategoryAnswer {
  readonly complaintCategory: Category | null;
}
interface RegionAnswer {
  readonly region: { readonly code: string } | null;
}
interface ComplaintsAnswer {
  readonly complaints: { readonly nodes: readonly PublicComplaint[]; readonly pageInfo: PageInfo };
}

function serviceOf({ code, name, group }: Category): Service {
  return {
    service_code: code,
    service_name: name,
    description: name,
    metadata: true,
    type: 'realtime',
    keywords: group,
    group,
  };
}

const SERVICES = parse(`query ($first: Int!, $after: Cursor) {
  complaintCategories(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { code name group } }
}`);
const SERVICE = parse('query ($code: String!) { complaintCategory(code: $code) { code name group } }');
const REGION = parse('query ($code: String!) { region(code: $code) { code } }');
const REQUESTS = parse(`query ($filter: ComplaintFilter!, $first: Int!, $after: Cursor) {
  complaints(filter: $filter, first: $first, after: $after, orderBy: [{ receivedAt: DESC }]) {
    pageInfo { hasNextPage endCursor }
    nodes {
      sourceSystem ticket categoryCode category { name } title description latitude longitude address
      organization { name } status receivedAt verifiedAt forwardedAt firstResponseAt escalatedAt resolvedAt
    }
  }
}`);
const WALK = parse(`query ($filter: ComplaintFilter!, $first: Int!, $after: Cursor) {
  complaints(filter: $filter, first: $first, after: $after, orderBy: [{ receivedAt: DESC }]) {
    pageInfo { hasNextPage endCursor }
  }
}`);
