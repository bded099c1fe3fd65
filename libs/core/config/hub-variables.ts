import {
  ADMIN_KEY_CHARACTERS_MIN,
  AUDIT_RETENTION_DAYS_MIN,
  HISTORY_RETENTION_DAYS_MIN,
  LIVE_STREAMS_ANONYMOUS,
  LIVE_STREAMS_KEY,
  LIVE_STREAMS_MAX,
  PAYLOAD_RETENTION_DAYS,
  QUERY_COST_ANONYMOUS,
  QUERY_COST_KEY,
  QUERY_COST_MAX,
  QUERY_COST_TRUSTED,
  RATE_ANONYMOUS_PER_SECOND,
  RATE_KEY_PER_SECOND,
  RATE_PER_SECOND_MAX,
  RATE_TRUSTED_PER_SECOND,
  REJECTION_RETENTION_DAYS,
  RETENTION_DAYS_MAX,
  SECRETS_KEYS_PREVIOUS_MAX,
  WARNING_RETENTION_DAYS,
} from '#core/limits';
import { parseNetworks } from './networks.js';
import type { Variable, VariableValue } from './variable.js';

export type HubRole = 'api' | 'worker';
export type DemoMode = 'auto' | 'on' | 'off';
export type AnonymousDocuments = 'any' | 'trusted';

/** Every setting of the hub. One line each in the README; a variable that is not here does nothing. */
export const HUB_VARIABLES = {
  PORT: {
    fallback: 3000,
    rule: {
      id: 'harus bilangan bulat 0 sampai 65535 (0 = porta bebas mana pun)',
      en: 'it must be a whole number from 0 to 65535 (0 = any free port)',
    },
    parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  } satisfies Variable<number>,
  HOST: {
    fallback: '127.0.0.1',
    rule: {
      id: 'harus alamat IP atau nama host, misalnya 127.0.0.1 atau 0.0.0.0',
      en: 'it must be an IP address or a host name, such as 127.0.0.1 or 0.0.0.0',
    },
    parse: (text) => (/^[A-Za-z0-9.:-]{1,255}$/.test(text) ? text : undefined),
  } satisfies Variable<string>,
  DATABASE_URL: postgresUrl(),
  DATABASE_REPLICA_URL: postgresUrl(),
  REDIS_URL: {
    fallback: null,
    rule: {
      id: 'harus alamat redis://host:porta/nomor atau rediss://…',
      en: 'it must be redis://host:port/number or rediss://…',
    },
    parse: (text) => urlWith(['redis:', 'rediss:'], text),
  } satisfies Variable<string | null>,
  HUB_ROLES: {
    fallback: ['api', 'worker'],
    rule: {
      id: 'harus "api", "worker", atau keduanya dipisah koma',
      en: 'it must be "api", "worker", or both with a comma between',
    },
    parse: parseRoles,
  } satisfies Variable<readonly HubRole[]>,
  HUB_DATA_DIR: {
    fallback: '.lumbung',
    rule: { id: 'harus nama folder', en: 'it must be the name of a folder' },
    parse: (text) => (text.includes('\0') ? undefined : text),
  } satisfies Variable<string>,
  PROVINCE: {
    fallback: '33',
    rule: {
      id: 'harus kode provinsi dua angka, misalnya 33 atau 35',
      en: 'it must be a province code of two digits, such as 33 or 35',
    },
    parse: (text) => (/^[1-9]\d$/.test(text) ? text : undefined),
  } satisfies Variable<string>,
  DEMO: {
    fallback: 'auto',
    rule: { id: 'harus auto, on, atau off', en: 'it must be auto, on or off' },
    parse: (text) => oneOf(['auto', 'on', 'off'], text),
  } satisfies Variable<DemoMode>,
  HUB_ADMIN_KEY: key(),
  SECRETS_KEY: key(),
  SECRETS_KEYS_PREVIOUS: {
    fallback: null,
    isSecret: true,
    rule: {
      id: `harus kunci lama dari SECRETS_KEY, dipisah koma, paling banyak ${SECRETS_KEYS_PREVIOUS_MAX}, bersama SECRETS_KEY yang baru`,
      en: `it must be earlier keys of SECRETS_KEY with commas between, ${SECRETS_KEYS_PREVIOUS_MAX} at most, beside a new SECRETS_KEY`,
    },
    parse: (text) => {
      const keys = text.split(',').map((one) => parseKey(one.trim()));
      const known = keys.filter((one) => one !== undefined);
      return known.length === keys.length && keys.length <= SECRETS_KEYS_PREVIOUS_MAX ? known : undefined;
    },
  } satisfies Variable<readonly string[] | null>,
  RATE_LIMIT_ANONYMOUS: rate(RATE_ANONYMOUS_PER_SECOND),
  RATE_LIMIT_KEY: rate(RATE_KEY_PER_SECOND),
  RATE_LIMIT_TRUSTED: rate(RATE_TRUSTED_PER_SECOND),
  QUERY_COST_ANONYMOUS: cost(QUERY_COST_ANONYMOUS),
  QUERY_COST_KEY: cost(QUERY_COST_KEY),
  QUERY_COST_TRUSTED: cost(QUERY_COST_TRUSTED),
  ANONYMOUS_DOCUMENTS: {
    fallback: 'any',
    rule: {
      id: 'harus any (dokumen GraphQL apa pun) atau trusted (hanya yang terdaftar)',
      en: 'it must be any (every GraphQL document) or trusted (only those on the list)',
    },
    parse: (text) => oneOf(['any', 'trusted'], text),
  } satisfies Variable<AnonymousDocuments>,
  TRUSTED_DOCUMENTS: {
    fallback: null,
    rule: { id: 'harus nama berkas JSON', en: 'it must be the name of a JSON file' },
    parse: (text) => (text.includes('\0') ? undefined : text),
  } satisfies Variable<string | null>,
  LIVE_STREAMS_ANONYMOUS: streams(LIVE_STREAMS_ANONYMOUS),
  LIVE_STREAMS_KEY: streams(LIVE_STREAMS_KEY),
  WEBHOOK_NETWORKS: {
    fallback: null,
    rule: {
      id: 'harus alamat IP atau jaringan dipisah koma, misalnya 10.20.0.0/16',
      en: 'it must be IP addresses or networks with commas between, such as 10.20.0.0/16',
    },
    parse: parseNetworks,
  } satisfies Variable<readonly string[] | null>,
  TRUSTED_PROXIES: {
    fallback: null,
    rule: {
      id: 'harus alamat IP atau jaringan dipisah koma, misalnya 10.0.0.5, 172.16.0.0/12',
      en: 'it must be IP addresses or networks with commas between, such as 10.0.0.5, 172.16.0.0/12',
    },
    parse: parseNetworks,
  } satisfies Variable<readonly string[] | null>,
  PUBLIC_URL: {
    fallback: null,
    rule: {
      id: 'harus alamat yang dilihat peramban, misalnya https://data.jatengprov.go.id, tanpa garis miring di akhir',
      en: 'it must be the address that browsers see, such as https://data.jatengprov.go.id, without a slash at the end',
    },
    parse: (text) => (text.endsWith('/') ? undefined : urlWith(['http:', 'https:'], text)),
  } satisfies Variable<string | null>,
  OCID_PREFIX: {
    fallback: null,
    rule: {
      id: 'harus awalan ocid yang terdaftar di Open Contracting Partnership, misalnya ocds-213czf, bukan ocds-000000',
      en: 'it must be an ocid prefix that is registered with the Open Contracting Partnership, such as ocds-213czf, not ocds-000000',
    },
    // Six letters and digits behind "ocds-" (OCDS 1.1, "Open Contracting Identifiers").
    parse: (text) => (/^ocds-(?!000000)[a-z0-9]{6}$/.test(text) ? text : undefined),
  } satisfies Variable<string | null>,
  CATALOG_CONTACT: {
    fallback: null,
    rule: {
      id: 'harus mailto:alamat surel atau alamat https, misalnya mailto:walidata@jatengprov.go.id',
      en: 'it must be mailto:address or an https address, such as mailto:walidata@jatengprov.go.id',
    },
    parse: (text) => (/^mailto:[^\s@:/]+@[^\s@:/]+$/.test(text) ? text : urlWith(['https:'], text)),
  } satisfies Variable<string | null>,
  OIDC_ISSUER: {
    fallback: null,
    rule: {
      id: 'harus alamat https penyedia identitas (http hanya di mesin ini), bersama PUBLIC_URL dan OIDC_CLIENT_ID',
      en: 'it must be the https address of the identity provider (http only on this machine), with PUBLIC_URL and OIDC_CLIENT_ID',
    },
    parse: parseIssuer,
  } satisfies Variable<string | null>,
  OIDC_CLIENT_ID: {
    fallback: null,
    rule: {
      id: 'harus pengenal klien pada penyedia identitas',
      en: 'it must be the client id at the identity provider',
    },
    parse: (text) => (text.length <= 500 ? text : undefined),
  } satisfies Variable<string | null>,
  OIDC_CLIENT_SECRET: {
    fallback: null,
    isSecret: true,
    rule: {
      id: 'harus rahasia klien, paling banyak 500 karakter',
      en: 'it must be the client secret, 500 characters at most',
    },
    parse: (text) => (text.length <= 500 ? text : undefined),
  } satisfies Variable<string | null>,
  PAYLOAD_RETENTION_DAYS: days(PAYLOAD_RETENTION_DAYS, 1),
  REJECTION_RETENTION_DAYS: days(REJECTION_RETENTION_DAYS, 1),
  WARNING_RETENTION_DAYS: days(WARNING_RETENTION_DAYS, 1),
  HISTORY_RETENTION_DAYS: days(null, HISTORY_RETENTION_DAYS_MIN),
  AUDIT_RETENTION_DAYS: days(null, AUDIT_RETENTION_DAYS_MIN),
  LOG_LEVEL: {
    fallback: 'info',
    rule: {
      id: 'harus trace, debug, info, warn, error, fatal, atau silent',
      en: 'it must be trace, debug, info, warn, error, fatal or silent',
    },
    parse: (text) => oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], text),
  } satisfies Variable<string>,
};

export type VariableName = keyof typeof HUB_VARIABLES;
export type VariableValues = { readonly [N in VariableName]: VariableValue<(typeof HUB_VARIABLES)[N]> };

function key(): Variable<string | null> {
  return {
    fallback: null,
    isSecret: true,
    rule: {
      id: `harus ${ADMIN_KEY_CHARACTERS_MIN} sampai 200 huruf, angka, atau tanda _ . ~ + / = -`,
      en: `it must be ${ADMIN_KEY_CHARACTERS_MIN} to 200 letters, digits or the signs _ . ~ + / = -`,
    },
    parse: parseKey,
  };
}

/** The characters a bearer token may have (RFC 6750 §2.1), so that every client can send it. */
function parseKey(text: string): string | undefined {
  return /^[A-Za-z0-9_.~+/=-]{1,200}$/.test(text) && text.length >= ADMIN_KEY_CHARACTERS_MIN
    ? text
    : undefined;
}

function postgresUrl(): Variable<string | null> {
  return {
    fallback: null,
    rule: {
      id: 'harus alamat postgresql://pengguna@host:porta/basisdata tanpa "options="',
      en: 'it must be postgresql://user@host:port/database without "options="',
    },
    // The hub sets options of its own on each connection; those of the URL would replace them, and the queue's schema with them.
    parse: (text) => {
      const url = urlWith(['postgres:', 'postgresql:'], text);
      return url !== undefined && !new URL(url).searchParams.has('options') ? url : undefined;
    },
  };
}

function rate(fallback: number): Variable<number> {
  return {
    fallback,
    rule: {
      id: `harus bilangan bulat 0 sampai ${RATE_PER_SECOND_MAX} (permintaan per detik; 0 = tanpa batas)`,
      en: `it must be a whole number from 0 to ${RATE_PER_SECOND_MAX} (requests a second; 0 = no limit)`,
    },
    parse: (text) =>
      /^\d{1,6}$/.test(text) && Number(text) <= RATE_PER_SECOND_MAX ? Number(text) : undefined,
  };
}

function cost(fallback: number): Variable<number> {
  return {
    fallback,
    rule: {
      id: `harus bilangan bulat 1 sampai ${QUERY_COST_MAX} (perkiraan catatan satu kueri)`,
      en: `it must be a whole number from 1 to ${QUERY_COST_MAX} (estimated records of one query)`,
    },
    parse: (text) =>
      /^[1-9]\d{0,6}$/.test(text) && Number(text) <= QUERY_COST_MAX ? Number(text) : undefined,
  };
}

function days<F extends number | null>(fallback: F, min: number): Variable<F | number> {
  return {
    fallback,
    rule: {
      id: `harus bilangan bulat ${min} sampai ${RETENTION_DAYS_MAX} (hari)`,
      en: `it must be a whole number from ${min} to ${RETENTION_DAYS_MAX} (days)`,
    },
    parse: (text) => {
      const number = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
      return number >= min && number <= RETENTION_DAYS_MAX ? number : undefined;
    },
  };
}

function streams(fallback: number): Variable<number> {
  return {
    fallback,
    rule: {
      id: `harus bilangan bulat 0 sampai ${LIVE_STREAMS_MAX} (aliran terbuka sekaligus; 0 = tanpa batas)`,
      en: `it must be a whole number from 0 to ${LIVE_STREAMS_MAX} (streams open at once; 0 = no limit)`,
    },
    parse: (text) => (/^\d{1,6}$/.test(text) && Number(text) <= LIVE_STREAMS_MAX ? Number(text) : undefined),
  };
}

function parseIssuer(text: string): string | undefined {
  const url = urlWith(['http:', 'https:'], text);
  if (url === undefined) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || LOOPBACK_NAMES.has(hostname) ? url : undefined;
}

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function urlWith(protocols: readonly string[], text: string): string | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}

function oneOf<const T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((value) => value === text);
}

function parseRoles(text: string): readonly HubRole[] | undefined {
  const roles = text.split(',').map((role) => oneOf(['api', 'worker'], role.trim()));
  const known = roles.filter((role) => role !== undefined);
  return known.length === roles.length ? [...new Set(known)] : undefined;
}
