import { Module } from '@nestjs/common';
import { AccessModule } from '../access.module.js';
import { OidcController } from './oidc.controller.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { People } from './people.js';
import { PeopleResolver } from './people.resolver.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';

/** People who sign in, beside programs that hold keys. */
@Module({
  imports: [AccessModule],
  providers: [People, Sessions, OidcSignIn, PeopleResolver],
  controllers: [SessionController, OidcController],
  exports: [People, Sessions],
})
export class PeopleModule {}
