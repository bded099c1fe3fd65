import { compileChecker, type DatasetDefinition, hasDefault, nearMiss } from '#dataset';
import { type FieldMapping, isHubLookup, type StreamConfig } from '../config/connector-file.js';
import { fault, type FileFault } from '../config/check-schema.js';
import type { Catalogue } from '../contract.js';
import type { Lookup } from './lookup.js';
import { FITTING_CELL_TYPES } from './field-types.js';

/** Everything about a mapping that cannot fit the dataset, found before a row is read. */
export function mappingFaults(
  stream: StreamConfig,
  dataset: DatasetDefinition,
  lookups: ReadonlyMap<string, Lookup>,
): readonly FileFault[] {
  const faults: FileFault[] = [];
  const names = Object.keys(dataset.fields);
  for (const [name, field] of Object.entries(dataset.fields)) {
    if (field.optional === true || hasDefault(field) || stream.map[name] !== undefined) continue;
    faults.push(
      at([], {
        id: `"${name}" (${field.title.id}) wajib ada dalam ${dataset.name} tetapi tidak dipetakan`,
        en: `"${name}" (${field.title.en}) is required by ${dataset.name} but not mapped`,
      }),
    );
  }
  for (const [name, mapping] of Object.entries(stream.map)) {
    const field = dataset.fields[name];
    if (field === undefined) {
      const near = nearMiss(name, names);
      const hint =
        near === undefined
          ? { id: `yang ada: ${names.join(', ')}`, en: `there are: ${names.join(', ')}` }
          : { id: `maksudnya "${near}"?`, en: `did you mean "${near}"?` };
      faults.push(
        at([name], {
          id: `${dataset.name} tidak punya kolom "${name}"; ${hint.id}`,
          en: `${dataset.name} has no field "${name}"; ${hint.en}`,
        }),
      );
      continue;
    }
    const fitting = FITTING_CELL_TYPES[field.type];
    if (mapping.as !== undefined && !fitting.includes(mapping.as)) {
      const list = fitting.join(', ');
      faults.push(
        at([name, 'as'], {
          id: `"${mapping.as}" tidak cocok untuk kolom bertipe ${field.type}; yang cocok: ${list}`,
          en: `"${mapping.as}" does not fit a field of type ${field.type}; fitting: ${list}`,
        }),
      );
    }
    faults.push(...valueFaults(name, mapping, dataset, lookups.get(name)));
  }
  return faults;

  function at(keys: readonly string[], text: FileFault['text']): FileFault {
    return fault(['map', ...keys], text);
  }
}

/** Values that the mapping itself writes must pass the dataset's own check. */
function valueFaults(
  name: string,
  mapping: FieldMapping,
  dataset: DatasetDefinition,
  lookup: Lookup | undefined,
): readonly FileFault[] {
  const check = compileChecker(dataset);
  const written: (readonly [key: string, value: unknown])[] = [];
  if (mapping.const !== undefined) written.push(['const', mapping.const]);
  if (mapping.default !== undefined) written.push(['default', mapping.default]);
  // What the hub itself holds it has checked already.
  const translations = isHubLookup(mapping.lookup) ? [] : (lookup?.values() ?? []);
  for (const value of translations) {
    // A lookup's text is read like a cell; only fields that are text can be checked here.
    if (['enum', 'code'].includes(dataset.fields[name]?.type ?? '')) written.push(['lookup', value]);
  }
  return written.flatMap(([key, value]) => {
    const checked = check({ [name]: value });
    const problem = checked.ok ? undefined : checked.problems.find(({ field }) => field === name);
    if (problem === undefined) return [];
    const hint =
      problem.suggestion === undefined
        ? { id: '', en: '' }
        : { id: `; maksudnya "${problem.suggestion}"?`, en: `; did you mean "${problem.suggestion}"?` };
    const shown = JSON.stringify(value);
    return [
      fault(['map', name, key], {
        id: `${shown} ${problem.message.id}${hint.id}`,
        en: `${shown} ${problem.message.en}${hint.en}`,
      }),
    ];
  });
}

/** What is wrong with the lookups of a stream that are made of datasets, told before the hub is asked. */
export function hubLookupFaults(stream: StreamConfig, catalogue: Catalogue): readonly FileFault[] {
  return Object.entries(stream.map).flatMap(([name, { lookup }]) => {
    if (!isHubLookup(lookup)) return [];
    const keys = ['map', name, 'lookup'];
    const unknown = Object.keys(lookup).find((member) => !HUB_LOOKUP_MEMBERS.includes(member));
    const missing = HUB_LOOKUP_MEMBERS.find((member) => !(member in lookup));
    if (unknown !== undefined || missing !== undefined) {
      const given = Object.keys(lookup).join(', ');
      return [
        fault(keys, {
          id: `lookup dari hub terdiri atas dataset, match, dan value; di sini ada ${given}`,
          en: `a lookup at the hub has dataset, match and value; here are ${given}`,
        }),
      ];
    }
    const dataset = catalogue.dataset(lookup.dataset);
    if (dataset === undefined) return [unknownName([...keys, 'dataset'], lookup.dataset, catalogue.names)];
    const fields = Object.keys(dataset.fields);
    return (['match', 'value'] as const)
      .filter((member) => !fields.includes(lookup[member]))
      .map((member) => unknownName([...keys, member], lookup[member], fields));
  });
}

const HUB_LOOKUP_MEMBERS = ['dataset', 'match', 'value'];

function unknownName(keys: readonly string[], name: string, names: readonly string[]): FileFault {
  const near = nearMiss(name, names);
  const list = names.join(', ');
  return fault(keys, {
    id: `"${name}" tidak dikenal; ${near === undefined ? `yang ada: ${list}` : `maksudnya "${near}"?`}`,
    en: `"${name}" is not known; ${near === undefined ? `there are: ${list}` : `did you mean "${near}"?`}`,
  });
}
