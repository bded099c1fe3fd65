import { ConfigError, type ConfigFault } from './config-error.js';
import { environment } from './environment.js';
import { HUB_VARIABLES, type HubConfig, type VariableName, type VariableValues } from './hub-config.js';
import { readVariable, type Variable } from './variable.js';

/** Reads and checks every setting at once; throws one `ConfigError` that names all that are wrong. */
export function loadHubConfig(env = environment()): HubConfig {
  const values = readAll(env);
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    databaseReplicaUrl: values.DATABASE_REPLICA_URL,
    redisUrl: values.REDIS_URL,
    roles: values.HUB_ROLES,
    dataDir: values.HUB_DATA_DIR,
    province: values.PROVINCE,
    demo: values.DEMO,
    adminKey: values.HUB_ADMIN_KEY,
    logLevel: values.LOG_LEVEL,
  });
}

function readAll(env: Readonly<Record<string, string | undefined>>): VariableValues {
  const faults: ConfigFault[] = [];
  const values: Partial<Record<VariableName, unknown>> = {};
  for (const [name, variable] of Object.entries(HUB_VARIABLES) as [VariableName, Variable<unknown>][]) {
    const read = readVariable(name, variable, env[name]);
    if (read.ok) values[name] = read.value;
    else faults.push(read.fault);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  // Every variable has a value of its own type: the loop covers the whole table.
  return values as VariableValues;
}
