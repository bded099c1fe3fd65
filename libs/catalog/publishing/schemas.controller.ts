import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#access';
import { notFound } from '#core/errors';
import { SCHEMA_MAX_AGE_SECONDS } from '#core/limits';
import { DatasetRegistry } from '#dataset-runtime';
import { sendCacheable } from './cacheable-answer.js';
import {
  listSchemas,
  OTHER_SCHEMAS,
  schemaFiles,
  type OtherSchemas,
  type PublishedFile,
} from './published-schemas.js';

/** `/schemas`: what a record of each dataset looks like, for whoever sends or reads it, and a connector file. Also of datasets that are not public. */
@Controller('schemas')
@Public()
export class SchemasController {
  private readonly list: string;
  private readonly files: ReadonlyMap<string, PublishedFile>;

  constructor(registry: DatasetRegistry, @Inject(OTHER_SCHEMAS) others: OtherSchemas) {
    const datasets = registry.all.map(({ definition }) => definition);
    const files = Object.keys(others).map((name) => `/schemas/${name}`);
    this.list = `${JSON.stringify({ schemas: listSchemas(datasets), files }, null, 2)}\n`;
    this.files = schemaFiles(datasets, others);
  }

  @Get()
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const contentType = 'application/json; charset=utf-8';
    sendCacheable(request, reply, { text: this.list, contentType, maxAgeSeconds: SCHEMA_MAX_AGE_SECONDS });
  }

  @Get(':file')
  one(@Param('file') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const file = this.files.get(name);
    if (file === undefined) throw notFound({ id: 'Alamat', en: 'The address' }, `/schemas/${name}`);
    sendCacheable(request, reply, { ...file, maxAgeSeconds: SCHEMA_MAX_AGE_SECONDS });
  }
}
