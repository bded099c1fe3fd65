import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Action } from '#access';
import { parse } from 'yaml';

/** One system of `samples/sources.yaml` with the codes of a province filled in. */
export interface SampleSource {
  readonly code: string;
  readonly name: string;
  readonly organizationCode: string;
  readonly kind: 'master_data' | 'agency' | 'regency';
  /** Path of its connector file below the samples folder. */
  readonly connector: string;
  readonly dependsOn: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly scopes: readonly SampleScope[];
  /** Datasets that a steward expects of it although it does not send them. */
  readonly expects: readonly string[];
}

export interface SampleScope {
  readonly action: Action;
  readonly dataset: string;
  readonly organizationCode?: string;
  readonly regionCode?: string;
}

/** The sources of the demo for one province. Throws a sentence when the province has no profile or a placeholder has no value. */
export async function readSampleSources(samplesDir: string, province: string): Promise<SampleSource[]> {
  const profile = await readProfile(samplesDir, province);
  const list = parse(await readFile(join(samplesDir, 'sources.yaml'), 'utf8')) as { sources: SampleSource[] };
  const filled = fillPlaceholders(list.sources, placeholdersOf(profile)) as (Omit<
    SampleSource,
    'env' | 'expects'
  > &
    Partial<SampleSource>)[];
  return filled.map((source) => ({ ...source, env: source.env ?? {}, expects: source.expects ?? [] }));
}

interface ProvinceProfile {
  readonly code: string;
  readonly demo: {
    readonly agencies: Readonly<Record<string, string>>;
    readonly regencies: readonly string[];
  };
}

async function readProfile(samplesDir: string, province: string): Promise<ProvinceProfile> {
  const path = join(samplesDir, 'provinces', province, 'profile.yaml');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `Provinsi ${province} belum punya profil di samples/provinces/${province}.\nProvince ${province} has no profile in samples/provinces/${province}.`,
      { cause },
    );
  });
  return parse(text) as ProvinceProfile;
}

function placeholdersOf({ code, demo }: ProvinceProfile): ReadonlyMap<string, string> {
  return new Map([
    ['@province', code],
    ...Object.entries(demo.agencies).map(([part, agency]) => [`@agency.${part}`, agency] as const),
    ...demo.regencies.map((regency, at) => [`@regency.${at}`, regency] as const),
  ]);
}

function fillPlaceholders(value: unknown, values: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    if (!value.startsWith('@')) return value;
    const filled = values.get(value);
    if (filled === undefined)
      throw new Error(`samples/sources.yaml: the province profile gives no value for ${value}`);
    return filled;
  }
  if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, fillPlaceholders(item, values)]),
  );
}
