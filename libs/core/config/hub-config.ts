import type { AnonymousDocuments, DemoMode, HubRole, VariableValues } from './hub-variables.js';

/** The settings of one process, read once at its start and never changed. Injected where a setting is needed. */
export class HubConfig {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Reads go there when it is set. */
  readonly databaseReplicaUrl: string | null;
  /** Null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly roles: readonly HubRole[];
  readonly dataDir: string;
  readonly province: string;
  readonly demo: DemoMode;
  readonly adminKey: string | null;
  /** Seals secrets that the hub must read again; null: the key file of an embedded database, else none. */
  readonly secretsKey: string | null;
  /** Keys that the one above replaced. */
  readonly previousSecretsKeys: readonly string[];
  /** Requests a second of one address without a key; 0 does not limit. */
  readonly rateLimitAnonymous: number;
  /** Requests a second of one key; 0 does not limit. */
  readonly rateLimitKey: number;
  /** The same of a key that the administrator calls trusted. */
  readonly rateLimitTrusted: number;
  /** Estimated records of one query without a key, with one, and with a trusted one. */
  readonly queryCostAnonymous: number;
  readonly queryCostKey: number;
  readonly queryCostTrusted: number;
  /** `trusted`: without a key only documents on the list are answered. */
  readonly anonymousDocuments: AnonymousDocuments;
  /** A file with more documents for the list, `{ "sha256:…": "query …" }`; null: only those of the console. */
  readonly trustedDocuments: string | null;
  /** Live streams at once of one address without a key; 0 does not limit. */
  readonly liveStreamsAnonymous: number;
  /** Live streams at once of one key; 0 does not limit. */
  readonly liveStreamsKey: number;
  /** Private addresses and networks that webhooks may go to. */
  readonly webhookNetworks: readonly string[];
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** The address that browsers see, for links and cookies; null: the one that the hub listens on. */
  readonly publicUrl: string | null;
  /** What identifiers of contracting processes (OCDS) begin with; null: the province has not registered a prefix. */
  readonly ocidPrefix: string | null;
  /** Where readers of the public catalogue may ask, `mailto:…` or `https://…`; null: the portal itself. */
  readonly catalogContact: string | null;
  /** Null: people sign in with accounts of the hub only. */
  readonly oidc: OidcSettings | null;
  /** What is removed when it is older; null: never. */
  readonly retentionDays: RetentionDays;
  readonly logLevel: string;

  constructor(values: VariableValues) {
    this.port = values.PORT;
    this.host = values.HOST;
    this.databaseUrl = values.DATABASE_URL;
    this.databaseReplicaUrl = values.DATABASE_REPLICA_URL;
    this.redisUrl = values.REDIS_URL;
    this.roles = values.HUB_ROLES;
    this.dataDir = values.HUB_DATA_DIR;
    this.province = values.PROVINCE;
    this.demo = values.DEMO;
    this.adminKey = values.HUB_ADMIN_KEY;
    this.secretsKey = values.SECRETS_KEY;
    this.previousSecretsKeys = values.SECRETS_KEYS_PREVIOUS ?? [];
    this.rateLimitAnonymous = values.RATE_LIMIT_ANONYMOUS;
    this.rateLimitKey = values.RATE_LIMIT_KEY;
    this.rateLimitTrusted = values.RATE_LIMIT_TRUSTED;
    this.queryCostAnonymous = values.QUERY_COST_ANONYMOUS;
    this.queryCostKey = values.QUERY_COST_KEY;
    this.queryCostTrusted = values.QUERY_COST_TRUSTED;
    this.anonymousDocuments = values.ANONYMOUS_DOCUMENTS;
    this.trustedDocuments = values.TRUSTED_DOCUMENTS;
    this.liveStreamsAnonymous = values.LIVE_STREAMS_ANONYMOUS;
    this.liveStreamsKey = values.LIVE_STREAMS_KEY;
    this.webhookNetworks = values.WEBHOOK_NETWORKS ?? [];
    this.trustedProxies = values.TRUSTED_PROXIES ?? [];
    this.publicUrl = values.PUBLIC_URL;
    this.ocidPrefix = values.OCID_PREFIX;
    this.catalogContact = values.CATALOG_CONTACT;
    this.oidc = oidcSettings(values);
    this.retentionDays = {
      payloads: values.PAYLOAD_RETENTION_DAYS,
      rejections: values.REJECTION_RETENTION_DAYS,
      warnings: values.WARNING_RETENTION_DAYS,
      history: values.HISTORY_RETENTION_DAYS,
      audit: values.AUDIT_RETENTION_DAYS,
    };
    this.logLevel = values.LOG_LEVEL;
    Object.freeze(this);
  }
}

export interface RetentionDays {
  readonly payloads: number;
  readonly rejections: number;
  readonly warnings: number;
  readonly history: number | null;
  readonly audit: number | null;
}

/** How the hub is known at the identity provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly redirectUrl: string;
}

function oidcSettings(values: VariableValues): OidcSettings | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: publicUrl,
  } = values;
  if (issuer === null || clientId === null || publicUrl === null) return null;
  return { issuer, clientId, clientSecret, redirectUrl: `${publicUrl}/session/oidc/callback` };
}
