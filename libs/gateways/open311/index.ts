export { OPEN311_ERRORS, Open311Error } from './open311.errors.js';
export { Open311GatewayModule } from './open311-gateway.module.js';
