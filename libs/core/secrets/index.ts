export { openSecretBox } from './open-secret-box.js';
export { SecretBox } from './secret-box.js';
export { SECRETS_ERRORS, SecretsError } from './secrets.errors.js';
