export { ConfigError } from './config-error.js';
export { environment } from './environment.js';
export { HUB_VARIABLES, HubConfig, type DemoMode, type HubRole, type OidcSettings } from './hub-config.js';
export { loadHubConfig } from './load-config.js';
