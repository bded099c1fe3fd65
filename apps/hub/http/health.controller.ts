import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#access';
import { Readiness, type ReadinessReport } from '#core/health';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers: all that a supervisor needs to know before it restarts one. */
  @Get('live')
  live(): { readonly status: 'alive' } {
    return { status: 'alive' };
  }

  /** Database, queue and migrations: whether a proxy should send requests here. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{
    readonly status: 'ready' | 'not_ready';
    readonly checks: ReadinessReport['checks'];
  }> {
    const { isReady, checks } = await this.readiness.report();
    void reply.code(isReady ? 200 : 503).header('cache-control', 'no-store');
    return { status: isReady ? 'ready' : 'not_ready', checks };
  }
}
