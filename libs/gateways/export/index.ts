export { EXPORT_ERRORS, ExportError } from './export.errors.js';
export { ExportGatewayModule } from './export-gateway.module.js';
