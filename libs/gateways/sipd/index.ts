export { SIPD_ROUTE } from './sipd-door.js';
export { authorizationOf } from './request-parameters.js';
export { SIPD_ERRORS, SipdError } from './sipd.errors.js';
export { SipdGatewayModule } from './sipd-gateway.module.js';
