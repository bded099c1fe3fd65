import { relative, resolve } from 'node:path';
import { isHubLookup, type StreamConfig } from '../config/connector-file.js';
import { configError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { HubLookups } from '../hub-client/hub-lookups.js';
import { inlineLookup, type Lookup, readLookup } from './lookup.js';

/** What a mapping is compiled with. */
export interface MappingSurroundings {
  readonly catalogue: Catalogue;
  /** Of the connector file: lookup files are relative to it. */
  readonly folder: string;
  /** Where lookups of the hub's datasets come from. */
  readonly hubLookups: Pick<HubLookups, 'read'> | undefined;
}

/** The lookups of a stream by the fields that ask for them, each file read once. */
export async function readLookups(
  stream: StreamConfig,
  { catalogue, folder, hubLookups }: MappingSurroundings,
): Promise<ReadonlyMap<string, Lookup>> {
  const lookups = new Map<string, Lookup>();
  const files = new Map<string, Promise<Lookup>>();
  for (const [name, { lookup }] of Object.entries(stream.map)) {
    if (lookup === undefined) continue;
    if (typeof lookup === 'string') {
      const path = resolve(folder, lookup);
      const reading = files.get(path) ?? readLookup(path, relative(folder, path));
      files.set(path, reading);
      lookups.set(name, await reading);
    } else if (isHubLookup(lookup)) {
      const dataset = catalogue.dataset(lookup.dataset);
      if (dataset === undefined || hubLookups === undefined) throw hubNeeded(stream, name);
      lookups.set(name, await hubLookups.read(lookup, dataset));
    } else {
      lookups.set(name, inlineLookup(lookup, `streams.${stream.name}.map.${name}.lookup`));
    }
  }
  return lookups;
}

function hubNeeded(stream: StreamConfig, field: string): Error {
  const path = `streams.${stream.name}.map.${field}.lookup`;
  return configError('LOOKUP_NEEDS_HUB', {
    id: `${path}: padanannya dibaca dari hub, tetapi hub belum tertulis dengan benar`,
    en: `${path}: it is read from the hub, but the hub is not written rightly`,
  });
}
