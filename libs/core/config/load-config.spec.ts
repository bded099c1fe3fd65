import { describe, expect, it } from '@jest/globals';
import { ConfigError, HUB_VARIABLES, loadHubConfig } from './index.js';

const RETENTION = { payloads: 35, rejections: 400, warnings: 100, history: null, audit: null };

describe('loadHubConfig', () => {
  it('has a default for every variable, and treats a blank one as unset', () => {
    const blank = Object.fromEntries(Object.keys(HUB_VARIABLES).map((name) => [name, ' ']));
    expect(loadHubConfig(blank)).toEqual(loadHubConfig({}));
    expect(Object.fromEntries(Object.entries(loadHubConfig({})))).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      databaseReplicaUrl: null,
      redisUrl: null,
      roles: ['api', 'worker'],
      dataDir: '.lumbung',
      province: '33',
      demo: 'auto',
      adminKey: null,
      secretsKey: null,
      previousSecretsKeys: [],
      rateLimitAnonymous: 200,
      rateLimitKey: 500,
      rateLimitTrusted: 2_000,
      queryCostAnonymous: 20_000,
      queryCostKey: 50_000,
      queryCostTrusted: 200_000,
      anonymousDocuments: 'any',
      trustedDocuments: null,
      liveStreamsAnonymous: 50,
      liveStreamsKey: 200,
      webhookNetworks: [],
      trustedProxies: [],
      retentionDays: RETENTION,
      logLevel: 'info',
      oidc: null,
      publicUrl: null,
      ocidPrefix: null,
      catalogContact: null,
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['HOST', 'http://x'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'postgresql://h/d?options=-c%20search_path%3Dx'],
    ['DATABASE_REPLICA_URL', 'localhost'],
    ['REDIS_URL', 'localhost:6379'],
    ['HUB_ROLES', 'api,cron'],
    ['HUB_ROLES', ','],
    ['PUBLIC_URL', 'https://data.example/'],
    ['CATALOG_CONTACT', 'walidata@jatengprov.go.id'],
    ['CATALOG_CONTACT', 'mailto:walidata'],
    ['OCID_PREFIX', 'ocds-000000'],
    ['OCID_PREFIX', 'ocds-21A'],
    ['OIDC_ISSUER', 'http://idp.example'],
    // Without the client id and the public address it would be half a sign-in.
    ['OIDC_ISSUER', 'https://idp.example'],
    ['PROVINCE', 'Jateng'],
    ['PROVINCE', '03'],
    ['DEMO', 'yes'],
    ['HUB_ADMIN_KEY', 'k'.repeat(31)],
    ['HUB_ADMIN_KEY', `${'k'.repeat(40)} ${'k'.repeat(40)}`],
    ['SECRETS_KEY', 'k'.repeat(31)],
    // Without the key that replaced it.
    ['SECRETS_KEYS_PREVIOUS', 'k'.repeat(32)],
    ['RATE_LIMIT_ANONYMOUS', '100001'],
    ['RATE_LIMIT_ANONYMOUS', '-1'],
    ['RATE_LIMIT_KEY', '1.5'],
    ['RATE_LIMIT_TRUSTED', '100001'],
    ['QUERY_COST_ANONYMOUS', '0'],
    ['QUERY_COST_TRUSTED', '1000001'],
    ['ANONYMOUS_DOCUMENTS', 'none'],
    ['TRUSTED_PROXIES', 'proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'fd00::/129'],
    ['TRUSTED_PROXIES', '10.0.0.0/'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.5,,10.0.0.6'],
    ['OIDC_ISSUER', 'https://login.example'],
    ['LOG_LEVEL', 'verbose'],
    ['PAYLOAD_RETENTION_DAYS', '0'],
    ['HISTORY_RETENTION_DAYS', '29'],
    ['HISTORY_RETENTION_DAYS', '36501'],
    ['AUDIT_RETENTION_DAYS', '365'],
  ])('refuses %s=%s with a sentence in both languages that names it', (name, value) => {
    const error = faultOf({ [name]: value });
    expect(error.faults.map((fault) => fault.variable)).toEqual([name]);
    expect(error.message).toMatch(
      new RegExp(`^Pengaturan ${name}.*tidak dapat dipakai: .+\\.\nSetting ${name}.*cannot be used: .+\\.$`),
    );
  });

  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['HUB_ROLES', 'worker, worker', 'roles', ['worker']],
    ['HUB_ADMIN_KEY', 'k'.repeat(32), 'adminKey', 'k'.repeat(32)],
    [
      'DATABASE_URL',
      'postgres://u:p@h:5432/d?sslmode=require',
      'databaseUrl',
      'postgres://u:p@h:5432/d?sslmode=require',
    ],
    ['REDIS_URL', 'rediss://h/0', 'redisUrl', 'rediss://h/0'],
    ['RATE_LIMIT_ANONYMOUS', '0', 'rateLimitAnonymous', 0],
    ['RATE_LIMIT_KEY', '100000', 'rateLimitKey', 100_000],
    ['HISTORY_RETENTION_DAYS', '30', 'retentionDays', { ...RETENTION, history: 30 }],
    ['AUDIT_RETENTION_DAYS', '366', 'retentionDays', { ...RETENTION, audit: 366 }],
    ['QUERY_COST_ANONYMOUS', '1', 'queryCostAnonymous', 1],
    ['QUERY_COST_TRUSTED', '1000000', 'queryCostTrusted', 1_000_000],
    ['TRUSTED_PROXIES', '10.0.0.5 , fd00::/8', 'trustedProxies', ['10.0.0.5', 'fd00::/8']],
  ] as const)('takes %s=%s', (name, text, setting, value) => {
    expect(loadHubConfig({ [name]: text })[setting]).toEqual(value);
  });

  it('names all wrong variables at once, and prints neither keys nor passwords', () => {
    const error = faultOf({ PORT: 'x', HUB_ADMIN_KEY: 'short-secret', REDIS_URL: 'http://user:hidden@host' });
    expect(error.faults.map((fault) => fault.variable)).toEqual(['PORT', 'REDIS_URL', 'HUB_ADMIN_KEY']);
    expect(error.message).toContain('"x"');
    expect(error.message).not.toContain('short-secret');
    expect(error.message).not.toContain('hidden');
  });

  it('takes up to five earlier keys beside a new one', () => {
    const keys = Array.from({ length: 5 }, (_, at) => String(at).repeat(32));
    const env = { SECRETS_KEY: 'k'.repeat(32), SECRETS_KEYS_PREVIOUS: keys.join(', ') };
    expect(loadHubConfig(env)).toMatchObject({ previousSecretsKeys: keys });
    for (const wrong of [`${env.SECRETS_KEYS_PREVIOUS},${'5'.repeat(32)}`, `${keys[0] ?? ''},`])
      expect(() => loadHubConfig({ ...env, SECRETS_KEYS_PREVIOUS: wrong })).toThrow('SECRETS_KEYS_PREVIOUS');
  });
});

function faultOf(env: Record<string, string>): ConfigError {
  try {
    loadHubConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
