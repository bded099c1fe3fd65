import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { CATALOG_MAX_AGE_SECONDS } from '#core/limits';
import { baseAddressOf } from '#core/request';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { sendCacheable } from './cacheable-answer.js';
import { lastModified, provinceName } from './catalog-facts.sql.js';
import { describedIndicators } from './described-indicators.sql.js';
import { dcatCatalog } from './dcat-catalog.js';

/** `GET /catalog.jsonld`: what is here, for portals and search engines. */
@Controller('catalog.jsonld')
@Public()
export class CatalogController {
  constructor(
    @Inject(READ_DATABASE) private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
    private readonly config: HubConfig,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { province: code } = this.config;
    const datasets = this.registry.all.map(({ definition }) => definition);
    const [modified, name = `Provinsi ${code}`, described] = await Promise.all([
      lastModified(
        this.pool,
        datasets.filter(({ access }) => access === 'public').map((dataset) => dataset.name),
      ),
      provinceName(this.pool, code),
      describedIndicators(this.pool),
    ]);
    const catalog = dcatCatalog({
      base: baseAddressOf(request, this.config.publicUrl),
      province: { code, name },
      datasets,
      contact: this.config.catalogContact,
      modified,
      described,
    });
    void reply.header('access-control-allow-origin', '*');
    sendCacheable(request, reply, {
      text: `${JSON.stringify(catalog, null, 1)}\n`,
      contentType: 'application/ld+json; charset=utf-8',
      maxAgeSeconds: CATALOG_MAX_AGE_SECONDS,
    });
  }
}
