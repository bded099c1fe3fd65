export { ConfigError } from './config-error.js';
export { environment } from './environment.js';
export { HubConfig, type OidcSettings, type RetentionDays } from './hub-config.js';
export { HUB_VARIABLES, type AnonymousDocuments, type DemoMode, type HubRole } from './hub-variables.js';
export { loadHubConfig } from './load-config.js';
export { withLocalErrors } from './with-local-errors.js';
export { withVersion } from './with-version.js';
