import { parse } from 'yaml';
import { fault, schemaFaults } from '../config/check-schema.js';
import { type Environment, fillReferences, maskReferences } from '../config/environment-values.js';
import { configError, ConnectorError } from '../connector.errors.js';
import type { HttpSourceConfig } from '../sources/http/http-source.js';
import { authSchema, headersSchema } from '../sources/web/web-auth.schema.js';

/** How an address is asked: as a person wrote it, which is what goes into the proposal, and with its variables filled in. */
export interface HttpAccess {
  readonly written: AccessParts;
  readonly filled: AccessParts;
}

type AccessParts = Pick<HttpSourceConfig, 'headers' | 'auth'>;

/** Reads `--header 'X-Key: ${KUNCI}'` and `--auth '{ type: bearer, token: ${KUNCI} }'`: the words of a connector file. */
export function httpAccess(
  { headers, auth }: { readonly headers: readonly string[]; readonly auth: string | undefined },
  environment: Environment,
): HttpAccess {
  const raw = {
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers.map(headerOf)) }),
    ...(auth === undefined ? {} : { auth: yamlOf(auth) }),
  };
  const { value, missing } = fillReferences(raw, environment);
  if (missing.length > 0) {
    const names = missing.map((name) => `\${${name}}`).join(', ');
    throw configError('ENVIRONMENT_MISSING', {
      id: `${names} belum diisi di lingkungan (environment)`,
      en: `${names} is not set in the environment`,
    });
  }
  const filled = value as AccessParts;
  const faults = [
    ...(filled.headers === undefined ? [] : schemaFaults(filled.headers, headersSchema, ['headers'])),
    ...(filled.auth === undefined ? [] : schemaFaults(filled.auth, authSchema, ['auth'])),
  ];
  const [first] = faults;
  if (first !== undefined) throw invalid(first);
  return { written: fillReferences(raw, AS_WRITTEN).value as AccessParts, filled };
}

function headerOf(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(\S.*)$/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, maskReferences(value.trim())];
  throw invalid(
    fault(['headers'], {
      id: `${JSON.stringify(text)}: tulis nama: nilai, misalnya 'X-Api-Key: \${KUNCI}'`,
      en: `${JSON.stringify(text)}: write name: value, such as 'X-Api-Key: \${KUNCI}'`,
    }),
  );
}

function yamlOf(text: string): unknown {
  try {
    return parse(maskReferences(text)) as unknown;
  } catch {
    throw invalid(
      fault(['auth'], {
        id: "bukan YAML; tulis seperti di berkas konektor, misalnya '{ type: bearer, token: ${KUNCI} }'",
        en: "is not YAML; write it as in a connector file, such as '{ type: bearer, token: ${KUNCI} }'",
      }),
    );
  }
}

function invalid({ path, text }: ReturnType<typeof fault>): ConnectorError {
  return configError('DISCOVER_ACCESS', { id: `${path}: ${text.id}`, en: `${path}: ${text.en}` });
}

/** Gives each variable back as it was written. */
const AS_WRITTEN: Environment = new Proxy<Record<string, string | undefined>>(
  {},
  { get: (_, name) => (typeof name === 'string' && !name.endsWith('_FILE') ? `\${${name}}` : undefined) },
);
