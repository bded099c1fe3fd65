import { DOCTOR_EXAMPLES_MAX } from '#core/limits';
import type { StreamConfig } from '../config/connector-file.js';
import type { HubContract } from '../hub-client/hub-client.js';
import type { DoctorContext } from './check.js';
import { type Finding, finding } from './finding.js';

/** Organization and region of the records that would be sent. */
export type ScopeValues = { readonly organization: unknown; readonly region: unknown }[];

/** Whether the hub has the dataset in the version that this connector was built with. */
export function contractFindings(
  { name, dataset }: StreamConfig,
  { catalogue, contracts }: DoctorContext,
): readonly Finding[] {
  const path = `streams.${name}.dataset`;
  const ours = catalogue.dataset(dataset)?.version;
  if (contracts === undefined || ours === undefined) return [];
  const theirs = contracts.find((contract) => contract.dataset === dataset)?.version;
  if (theirs === undefined) return [finding('DATASET_NOT_AT_HUB', path, { dataset })];
  return [
    theirs === ours
      ? finding('CONTRACT_OK', path, { dataset, version: ours })
      : finding('CONTRACT_DIFFERS', path, { dataset, ours, theirs }),
  ];
}

/** Whether the key may push the dataset, and the organizations and regions that the first records name. */
export function scopeFindings(
  { name, dataset }: StreamConfig,
  places: Readonly<ScopeValues>,
  { catalogue, contracts, key }: DoctorContext,
): readonly Finding[] {
  const contract = contracts?.find((one) => one.dataset === dataset);
  if (contract === undefined) return [];
  if (!contract.mayPush) {
    return [finding('SCOPE_MISSING', `streams.${name}.dataset`, { dataset, prefix: key?.prefix ?? '' })];
  }
  const scope = catalogue.dataset(dataset)?.scope ?? {};
  const outside = outsideOf(contract, places);
  const excluded = (['organization', 'region'] as const).flatMap((kind) => {
    const field = scope[kind];
    return field === undefined
      ? []
      : [...outside[kind]]
          .slice(0, DOCTOR_EXAMPLES_MAX)
          .map((value) => finding('SCOPE_EXCLUDES', `streams.${name}.map.${field}`, { field, value }));
  });
  return excluded.length > 0
    ? excluded
    : [finding('SCOPE_OK', `streams.${name}.dataset`, { dataset, limits: limitsText(contract) })];
}

/** The values for which no limit has room. A record that fits none of them names the first part that keeps it out. */
function outsideOf(
  { pushLimits }: HubContract,
  places: Readonly<ScopeValues>,
): { readonly organization: ReadonlySet<string>; readonly region: ReadonlySet<string> } {
  const organization = new Set<string>();
  const region = new Set<string>();
  for (const place of places) {
    const isIn = (value: unknown, codes: readonly string[] | null): boolean =>
      codes === null || (typeof value === 'string' && codes.includes(value));
    const withOrganization = pushLimits.filter(({ organizations }) =>
      isIn(place.organization, organizations),
    );
    if (withOrganization.length === 0) organization.add(String(place.organization));
    else if (!withOrganization.some(({ regions }) => isIn(place.region, regions)))
      region.add(String(place.region));
  }
  return { organization, region };
}

function limitsText({ pushLimits }: HubContract): { readonly id: string; readonly en: string } {
  const codes = pushLimits.flatMap(({ organizations, regions }) => [
    ...(organizations ?? []),
    ...(regions ?? []),
  ]);
  if (codes.length === 0) return { id: '', en: '' };
  const shown = `${codes.slice(0, DOCTOR_EXAMPLES_MAX).join(', ')}${codes.length > DOCTOR_EXAMPLES_MAX ? ', …' : ''}`;
  return { id: ` untuk ${shown}`, en: ` for ${shown}` };
}
