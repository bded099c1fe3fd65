import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { anonymousContext, Public } from '#access';
import { HubConfig } from '#core/config';
import { notFound } from '#core/errors';
import { OCDS_PACKAGES_PER_PAGE, OCDS_VERSIONS_PER_PACKAGE_MAX } from '#core/limits';
import { baseAddressOf, traceIdOf } from '#core/request';
import { DATASET_READER, type DatasetReader } from '#query';
import { exactJson } from './exact-amount.js';
import { packageCodeOf, PLACEHOLDER_OCID_PREFIX } from './ocid.js';
import type { ProcurementPackage } from './procurement-package.js';
import { releasesOf, type OcdsNode } from './releases-of.js';

/** `/export/ocds/…`: public procurement as release packages of the Open Contracting Data Standard 1.1. */
@Controller('export/ocds')
@Public()
export class OcdsController {
  constructor(
    @Inject(DATASET_READER) private readonly reader: DatasetReader,
    private readonly config: HubConfig,
  ) {}

  /** A page of contracting processes with all their releases; `links.next` leads on. */
  @Get('releases.json')
  async releases(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') after?: string,
  ): Promise<void> {
    const { province, procurementPackages } = await this.ask<ListAnswer>(
      LIST,
      { after: after ?? null, province: this.config.province },
      request,
    );
    const { nodes, pageInfo } = procurementPackages;
    const address = `${baseAddressOf(request, this.config.publicUrl)}/export/ocds/releases.json`;
    send(reply, {
      ...this.head(addressOf(address, after), province),
      releases: nodes.flatMap((found) => releasesOf(found, this.prefix)),
      ...(pageInfo.hasNextPage && pageInfo.endCursor !== null
        ? { links: { next: addressOf(address, pageInfo.endCursor) } }
        : {}),
    });
  }

  @Get('release/:ocid')
  async release(
    @Param('ocid') ocid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const packageCode = packageCodeOf(this.prefix, ocid);
    const { province, procurementPackage } =
      packageCode === undefined
        ? NOT_FOUND
        : await this.ask<OneAnswer>(ONE, { packageCode, province: this.config.province }, request);
    if (procurementPackage === null) throw notFound({ id: 'ocid', en: 'The ocid' }, ocid);
    const address = `${baseAddressOf(request, this.config.publicUrl)}/export/ocds/release/${encodeURIComponent(ocid)}`;
    send(reply, {
      ...this.head(address, province),
      releases: releasesOf(procurementPackage, this.prefix),
    });
  }

  private get prefix(): string {
    return this.config.ocidPrefix ?? PLACEHOLDER_OCID_PREFIX;
  }

  private head(uri: string, province: Named | null): OcdsNode {
    const steward = `Walidata ${province?.name ?? `Provinsi ${this.config.province}`}`;
    return {
      uri,
      version: '1.1',
      publishedDate: new Date().toISOString(),
      publisher: { name: this.config.ocidPrefix === null ? `${steward} (${UNREGISTERED})` : steward },
      license: LICENCE,
    };
  }

  private async ask<T>(
    document: ReturnType<typeof parse>,
    variables: Readonly<Record<string, unknown>>,
    { headers: { traceparent } }: FastifyRequest,
  ): Promise<T> {
    const traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
    const text = await this.reader.execute({ document, variables }, anonymousContext(traceId));
    return (JSON.parse(text) as { readonly data: T }).data;
  }
}

interface Named {
  readonly name: string;
}
interface ListAnswer {
  readonly province: Named | null;
  readonly procurementPackages: {
    readonly nodes: readonly ProcurementPackage[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
interface OneAnswer {
  readonly province: Named | null;
  readonly procurementPackage: ProcurementPackage | null;
}
const NOT_FOUND: OneAnswer = { province: null, procurementPackage: null };

/** In the package itself, so that whoever takes it over cannot overlook it. */
const UNREGISTERED = `awalan ocid ${PLACEHOLDER_OCID_PREFIX} belum terdaftar / the ocid prefix ${PLACEHOLDER_OCID_PREFIX} is an unregistered placeholder`;

/** As in the catalogue of public datasets (2026-11-26). */
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

function addressOf(address: string, after: string | undefined): string {
  return after === undefined ? address : `${address}?after=${encodeURIComponent(after)}`;
}

function send(reply: FastifyReply, value: OcdsNode): void {
  void reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('access-control-allow-origin', '*')
    .send(exactJson(value));
}

const PUBLISHER = 'province: region(code: $province) { name }';
const PACKAGE = `packageCode organization { name } history(first: ${OCDS_VERSIONS_PER_PACKAGE_MAX}) { nodes {
  recordedAt isDeleted fiscalYear organizationCode activityCode name method budgetAmount ownerEstimate contractValue
  supplierName status announcedOn contractedOn dueOn completedOn } }`;
const LIST = parse(`query ($after: Cursor, $province: String!) {
  ${PUBLISHER}
  procurementPackages(first: ${OCDS_PACKAGES_PER_PAGE}, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { ${PACKAGE} } } }`);
const ONE = parse(
  `query ($packageCode: String!, $province: String!) { ${PUBLISHER} procurementPackage(packageCode: $packageCode) { ${PACKAGE} } }`,
);
