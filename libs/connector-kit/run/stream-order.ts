import type { StreamConfig } from '../config/connector-file.js';
import type { Catalogue } from '../contract.js';

/**
 * Which streams go before which: one whose records refer to a dataset waits for the streams that send it, so that its
 * records are not rejected for codes that are on their way. Streams that refer to each other wait for nobody.
 */
export function streamsBefore(
  streams: readonly Pick<StreamConfig, 'name' | 'dataset'>[],
  catalogue: Catalogue,
): ReadonlyMap<string, readonly string[]> {
  const reach = new Map(streams.map(({ dataset }) => [dataset, datasetsBelow(dataset, catalogue)]));
  return new Map(
    streams.map(({ name, dataset }) => {
      const before = streams.filter(
        (other) =>
          reach.get(dataset)?.has(other.dataset) === true && reach.get(other.dataset)?.has(dataset) !== true,
      );
      return [name, before.map((other) => other.name)];
    }),
  );
}

/** Every dataset that one refers to, directly or through others. */
function datasetsBelow(name: string, catalogue: Catalogue): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of referencesOf(next, catalogue)) {
      if (!found.has(target)) {
        found.add(target);
        open.push(target);
      }
    }
  }
  return found;
}

function referencesOf(name: string, catalogue: Catalogue): readonly string[] {
  const dataset = catalogue.dataset(name);
  if (dataset === undefined) return [];
  const fields = Object.values(dataset.fields).flatMap((field) =>
    field.type === 'reference' ? [field.to] : [],
  );
  const links = (dataset.links ?? []).flatMap(({ to, checked }) => (checked ? [to] : []));
  return [...fields, ...links].filter((target) => target !== name);
}
