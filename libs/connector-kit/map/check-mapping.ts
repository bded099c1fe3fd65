import { compileChecker, type DatasetDefinition, hasDefault, nearMiss } from '#dataset';
import type { FieldMapping, StreamConfig } from '../config/connector-file.js';
import { fault, type FileFault } from '../config/check-schema.js';
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
  for (const value of lookup?.values() ?? []) {
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
