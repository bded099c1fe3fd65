export { OcdsGatewayModule } from './ocds-gateway.module.js';
