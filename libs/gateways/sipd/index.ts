export { SIPD_ERRORS, SipdError } from './sipd.errors.js';
export { SipdGatewayModule } from './sipd-gateway.module.js';
