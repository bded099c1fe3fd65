import { Module, type DynamicModule } from '@nestjs/common';
import { MappingProofResolver } from './mapping-proof.resolver.js';

/** Needs the module of ingest that the hub runs. */
@Module({})
export class OnboardingGatewayModule {
  static before(ingest: DynamicModule): DynamicModule {
    return { module: OnboardingGatewayModule, imports: [ingest], providers: [MappingProofResolver] };
  }
}
