import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { HubConfig } from '#core/config';
import { DatasetRegistry } from '#dataset-runtime';
import { landingPage } from './landing-page.js';

@Controller()
@Public()
export class LandingController {
  private readonly page: string;

  constructor(config: HubConfig, registry: DatasetRegistry) {
    this.page = landingPage({
      province: config.province,
      datasets: registry.all.map(({ definition }) => definition),
    });
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  )
  show(): string {
    return this.page;
  }
}
