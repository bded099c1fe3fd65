import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateSync } from 'class-validator';
import {
  compareDecimals,
  compileChecker,
  FIELD_TYPES,
  isDecimal,
  JSON_SCHEMA_ANNOTATIONS,
  jsonSchemaOf,
  keyOf,
  sealRecord,
} from '#dataset';
import { validatorClassOf } from '#dataset-runtime/validation';
import { conformanceSamples, conformanceTypes } from '#testing';
import { DATASETS } from './index.js';
import { SAMPLES } from './samples.js';

const ALL = [...SAMPLES, conformanceSamples];

describe.each(ALL.map((samples) => [samples.dataset.name, samples] as const))('%s', (_name, samples) => {
  const { dataset, accepted, refused } = samples;
  const check = compileChecker(dataset);
  const validateSchema = ajv().compile(jsonSchemaOf(dataset));
  const RecordClass = validatorClassOf(dataset);
  const isValidByClass = (record: object) =>
    validateSync(Object.assign(new RecordClass(), record), { whitelist: true, forbidNonWhitelisted: true })
      .length === 0;

  it.each(accepted.map((record, at) => [at, record] as const))(
    'takes sample %i by every derivation',
    (_at, record) => {
      expect(check(record)).toMatchObject({ ok: true });
      expect({ valid: validateSchema(record), errors: validateSchema.errors }).toEqual({
        valid: true,
        errors: null,
      });
      expect(isValidByClass(record)).toBe(true);
    },
  );

  it.each(refused.map((sample, at) => [at, sample] as const))(
    'refuses sample %i by every derivation',
    (_at, sample) => {
      const checked = check(sample.record);
      expect(checked.ok ? 'taken' : checked.problems[0]).toMatchObject({
        field: sample.field,
        code: sample.code,
      });
      expect(validateSchema(sample.record)).toBe(false);
      if (typeof sample.record === 'object' && sample.record !== null && !Array.isArray(sample.record)) {
        expect(isValidByClass(sample.record)).toBe(false);
      }
    },
  );

  it('gives a checked record that is taken again unchanged', () => {
    for (const record of accepted) {
      const once = check(record);
      const twice = once.ok ? check(once.record) : once;
      expect(twice).toEqual({ ...once, extras: null, sourceKey: null });
    }
  });

  it('shows each of its optional fields filled and empty', () => {
    const optional = Object.entries(dataset.fields).flatMap(([name, field]) =>
      'optional' in field && field.optional === true ? [name] : [],
    );
    for (const name of optional) {
      expect({
        name,
        filled: accepted.some((record) => record[name] !== undefined && record[name] !== null),
      }).toEqual({
        name,
        filled: true,
      });
    }
  });
});

describe('the list of datasets', () => {
  it('has every *.dataset.ts of the folder', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((path) => path.endsWith('.dataset.ts'))
      .map((path) => path.replace('.dataset.ts', '').replaceAll('-', '_').replaceAll('/', '.'));
    expect(DATASETS.map(({ dataset }) => dataset.name).sort()).toEqual(found.sort());
  });

  it('has samples for each', () => {
    expect(SAMPLES.map(({ dataset }) => dataset.name)).toEqual(DATASETS.map(({ dataset }) => dataset.name));
  });

  it('names a dataset only after those it refers to', () => {
    const seen = new Set<string>();
    for (const { dataset } of DATASETS) {
      seen.add(dataset.name);
      for (const field of Object.values(dataset.fields)) {
        if (field.type === 'reference') expect(seen).toContain(field.to);
      }
    }
  });

  it('says everything in both languages', () => {
    const empty: string[] = [];
    const walk = (path: string, value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { id, en } = value as { id?: unknown; en?: unknown };
      const isText = typeof id === 'string' && typeof en === 'string';
      if (isText && (id.trim() === '' || en.trim() === '')) empty.push(path);
      for (const [name, part] of Object.entries(value)) walk(`${path}.${name}`, part);
    };
    for (const { dataset, rules } of DATASETS) walk(dataset.name, { dataset, rules });
    expect(empty).toEqual([]);
  });

  it('gives each rule of a dataset its own name', () => {
    for (const { dataset, rules } of DATASETS) {
      const names = rules.map(({ name }) => name);
      expect({ dataset: dataset.name, names: [...new Set(names)] }).toEqual({ dataset: dataset.name, names });
    }
  });
});

describe('the conformance dataset', () => {
  it('has every field type', () => {
    const types = new Set(Object.values(conformanceTypes.fields).map(({ type }) => type));
    expect([...FIELD_TYPES].filter((type) => !types.has(type))).toEqual([]);
  });

  it('keeps keys apart and hashes records by what they say', () => {
    const check = compileChecker(conformanceTypes);
    const [plain] = conformanceSamples.accepted;
    const seal = (changes: object) => {
      const checked = check({ ...plain, ...changes });
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
      return sealRecord(conformanceTypes, checked.record, null);
    };
    expect(seal({})).toEqual(
      seal({ amount: '01250000.5', share: 12.5, moment: '2026-03-31T01:00:00.000Z', wordsMaybe: null }),
    );
    expect(seal({}).hash).not.toBe(seal({ amount: '1250000.51' }).hash);
    expect(keyOf(conformanceTypes, { code: 'AB-1', sequence: 0 })).toBe('AB-1|0');
  });
});

function ajv(): Ajv2020 {
  const instance = new Ajv2020({ allErrors: false, allowUnionTypes: true });
  addFormats.default(instance);
  for (const keyword of JSON_SCHEMA_ANNOTATIONS) {
    if (keyword !== 'x-minimum' && keyword !== 'x-maximum') instance.addKeyword({ keyword });
  }
  // What JSON Schema cannot say itself is an annotation that a validator may act on, as here.
  const bound = (keyword: string, isWithin: (difference: number) => boolean) =>
    instance.addKeyword({
      keyword,
      type: 'string',
      validate: (limit: string, value: string) =>
        !isDecimal(value) || isWithin(compareDecimals(value, limit)),
    });
  bound('x-minimum', (difference) => difference >= 0);
  bound('x-maximum', (difference) => difference <= 0);
  return instance;
}
