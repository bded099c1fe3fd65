import { ConfigError, type ConfigFault } from './config-error.js';
import { environment } from './environment.js';
import { HubConfig } from './hub-config.js';
import { HUB_VARIABLES, type VariableName, type VariableValues } from './hub-variables.js';
import { faultOf, readVariable, type Variable } from './variable.js';

/** Reads and checks every setting at once; throws one `ConfigError` that names all that are wrong. */
export function loadHubConfig(env = environment()): HubConfig {
  return new HubConfig(readAll(env));
}

function readAll(env: Readonly<Record<string, string | undefined>>): VariableValues {
  const faults: ConfigFault[] = [];
  const values: Partial<Record<VariableName, unknown>> = {};
  for (const [name, variable] of Object.entries(HUB_VARIABLES) as [VariableName, Variable<unknown>][]) {
    const read = readVariable(name, variable, env[name]);
    if (read.ok) values[name] = read.value;
    else faults.push(read.fault);
  }
  faults.push(...incomplete(values));
  if (values.SECRETS_KEY === null && values.SECRETS_KEYS_PREVIOUS !== null)
    faults.push(faultOf('SECRETS_KEYS_PREVIOUS', HUB_VARIABLES.SECRETS_KEYS_PREVIOUS, ''));
  if (faults.length > 0) throw new ConfigError(faults);
  // Every variable has a value of its own type: the loop covers the whole table.
  return values as VariableValues;
}

/** Half of a sign-in is none: an operator must not believe that it is in place. */
function incomplete({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  PUBLIC_URL: publicUrl,
}: Partial<Record<VariableName, unknown>>): readonly ConfigFault[] {
  if (typeof issuer !== 'string' || (typeof clientId === 'string' && typeof publicUrl === 'string'))
    return [];
  return [faultOf('OIDC_ISSUER', HUB_VARIABLES.OIDC_ISSUER, issuer)];
}
