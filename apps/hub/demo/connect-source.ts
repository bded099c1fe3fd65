import { ApiKeys, Sources, SYSTEM, type Actor, type Scope, type SourceKind } from '#access';
import { newTraceId } from '#core/logging';
import type { SampleSource } from './sample-sources.js';

/** A key for one start: the next one makes its own. */
const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

export interface ConnectedSource {
  readonly key: string;
  /** The hub had never heard of it, so whatever its connector remembers having sent is of another hub. */
  readonly isNew: boolean;
}

/** Makes the source known to the hub, if it is not yet, and gives it a key with just the scopes it needs. */
export async function connectSource(
  source: SampleSource,
  { sources, apiKeys }: { readonly sources: Sources; readonly apiKeys: ApiKeys },
): Promise<ConnectedSource> {
  const actor: Actor = { caller: SYSTEM, traceId: newTraceId() };
  const isNew = (await sources.find(source.code)) === undefined;
  if (isNew) {
    const { code, name, organizationCode } = source;
    await sources.create(
      { code, name, organizationCode, kind: KINDS[source.kind], allowsExtras: false },
      actor,
    );
  }
  const { key } = await apiKeys.create(
    {
      name: `${source.code} (sampel)`,
      sourceCode: source.code,
      scopes: source.scopes.map((scope): Scope => ({
        action: scope.action,
        datasetPattern: scope.dataset,
        organizationCode: scope.organizationCode ?? null,
        regionCode: scope.regionCode ?? null,
      })),
      expiresAt: new Date(Date.now() + KEY_LIFETIME_MS).toISOString(),
    },
    actor,
  );
  return { key, isNew };
}

const KINDS: Readonly<Record<SampleSource['kind'], SourceKind>> = {
  master_data: 'steward',
  agency: 'agency',
  regency: 'regency',
};
