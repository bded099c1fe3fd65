// Writes, beside each *.graphql of the console and of tests of the hub, a *.graphql.ts with the operation's text and the types of its answer, from
// schemas/generated/schema.graphql, and all operations into schemas/generated/operations.json; and what the console knows without asking: datasets, their
// titles, changes of the schema. `--check` writes nothing and exits 1 when one is stale.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  print,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';
import { ROOT } from './bootstrap.mjs';
import { schemaChanges } from './schema-changes.mjs';

const CONSOLE = join(ROOT, 'apps', 'console');
/** Programs with operations, and where they keep the type of one. What tests send is on no list of trusted documents. */
const PROGRAMS = [
  { folder: CONSOLE, door: join(CONSOLE, 'client', 'operation.js'), isTrusted: true },
  ...[join(ROOT, 'apps', 'hub', 'test', 'clients')].map((folder) => ({
    folder,
    door: join(folder, 'operation.js'),
    isTrusted: false,
  })),
];
const SUFFIX = '.graphql.ts';
// The plugin's aids for fragments that come later (@defer), which the hub does not send.
const INTERNAL_TYPES = /^\/\*\* Internal type.*\n(?:export type Incremental.*\n)?/gmu;

/** A fragment that stands alone is used by other files. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

/** Scalars as JSON carries them: decimals and moments are text, and stay so until they are shown. */
const SCALARS = {
  ID: { input: 'string', output: 'string' },
  Cursor: { input: 'string', output: 'string' },
  Date: { input: 'string', output: 'string' },
  DateTime: { input: 'string', output: 'string' },
  Decimal: { input: 'string', output: 'string' },
  JSON: { input: 'unknown', output: 'unknown' },
};

const isCheck = process.argv.includes('--check');
const schemaText = readFileSync(join(ROOT, 'schemas', 'generated', 'schema.graphql'), 'utf8');
const schema = buildSchema(schemaText);
const schemaDocument = parse(schemaText, { noLocation: true });
const sources = PROGRAMS.flatMap((program) =>
  filesBelow(program.folder, '.graphql').map((path) => ({
    path,
    program,
    document: parse(readFileSync(path, 'utf8')),
  })),
);
const fragments = sources.flatMap(({ path, document }) =>
  document.definitions
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
    .map((node) => ({ path, name: node.name.value, node })),
);

const problems = [];
const written = [];
/** Every operation of the console under the SHA-256 of the text that it sends: the hub's first trusted documents. */
const trusted = new Map();
for (const source of sources) {
  const path = `${source.path}.ts`;
  const text = await emit(source).catch((error) => {
    problems.push(`${relative(ROOT, source.path)}: ${error.message}`);
  });
  if (text === undefined) continue;
  written.push(path);
  keep(path, text);
}
const datasets = datasetsOf(join(ROOT, 'schemas', 'generated', 'definitions.json'));
keep(join(CONSOLE, 'client', 'datasets.ts'), datasetsModule(datasets));
keep(join(CONSOLE, 'client', 'dataset-titles.ts'), titlesModule(datasets));
keep(join(CONSOLE, 'pages', 'developer', 'schema-changes.ts'), schemaChangesModule());
keep(
  join(ROOT, 'schemas', 'generated', 'operations.json'),
  `${JSON.stringify(Object.fromEntries([...trusted].sort()), null, 2)}\n`,
);
const emitted = PROGRAMS.flatMap(({ folder }) => filesBelow(folder, SUFFIX));
for (const path of emitted.filter((one) => !written.includes(one))) {
  if (isCheck) problems.push(`${relative(ROOT, path)} has no operation any more: run npm run emit`);
  else if (problems.length === 0) rmSync(path);
}
for (const problem of problems) console.error(problem);
if (!isCheck) console.log(`${sources.length} operation files of the console and of tests`);
process.exitCode = problems.length > 0 ? 1 : 0;

function keep(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (isCheck) problems.push(`${relative(ROOT, path)} is stale: run npm run emit`);
  else writeFileSync(path, text);
}

/** What the console says about each dataset: names, the five parts of the data standard, the schedule, the fields. */
function datasetsOf(path) {
  const definitions = JSON.parse(readFileSync(path, 'utf8')).map(({ definition }) => definition);
  return definitions.map((definition) => {
    const { name, title, description, standard, producer, release, access, key, fields } = definition;
    const [domain, table] = name.split('.');
    const listName = table.replace(/_([a-z])/gu, (_, letter) => letter.toUpperCase());
    return {
      ...{ name, domain, listName, access, title, description, standard, producer, release, key },
      fields: Object.entries(fields).map(
        ([field, { type, title: fieldTitle, unit, optional, to, personal }]) => ({
          ...{ name: field, type, title: fieldTitle },
          ...(unit === undefined ? {} : { unit }),
          ...(to === undefined ? {} : { to }),
          ...(optional === true ? { isOptional: true } : {}),
          ...(personal === true ? { isPersonal: true } : {}),
          ...nameBehind(field, definition, definitions),
        }),
      ),
    };
  });
}

/** Where the name of a code stands: the link that `activityCode` is the code of, and the field of the linked record that names it. */
function nameBehind(field, { fields, links = [] }, definitions) {
  const link = field.replace(/Code$/u, '');
  const to = fields[field].to ?? links.find(({ name }) => link !== field && name === link)?.to;
  // What everybody may ask of one dataset must not fail at another.
  const named = definitions.find(({ name, access }) => name === to && access === 'public')?.fields ?? {};
  const label = ['name', 'title'].find((one) => named[one] !== undefined && named[one].personal !== true);
  return label === undefined ? {} : { link: { name: link, label } };
}

function datasetsModule(all) {
  return [
    '// Written by scripts/emit-console.mjs from schemas/generated/definitions.json; never edited.',
    '/* eslint-disable */',
    "import type { Dataset } from './dataset.js';",
    '',
    `export const DATASETS: readonly Dataset[] = ${JSON.stringify(all, null, 1)};`,
    '',
  ].join('\n');
}

/** Titles alone: every figure names the datasets below it, and the definitions are thirty times as long. */
function titlesModule(all) {
  const titles = Object.fromEntries(all.map(({ name, title }) => [name, title]));
  return [
    '// Written by scripts/emit-console.mjs from schemas/generated/definitions.json; never edited.',
    '/* eslint-disable */',
    "import type { LocalText } from '../i18n/index.js';",
    '',
    `export const DATASET_TITLES: Readonly<Record<string, LocalText>> = ${JSON.stringify(titles, null, 1)};`,
    '',
  ].join('\n');
}

/** What the page for developers says was taken away from the schema: it is shown without asking anybody. */
function schemaChangesModule() {
  const changes = schemaChanges(readFileSync(join(ROOT, 'docs', 'schema-changes.md'), 'utf8'));
  return [
    '// Written by scripts/emit-console.mjs from docs/schema-changes.md; never edited.',
    '/* eslint-disable */',
    'export const SCHEMA_CHANGES: readonly { readonly day: string; readonly text: string }[] =',
    `  ${JSON.stringify(changes)};`,
    '',
  ].join('\n');
}

async function emit({ path, program, document }) {
  const used = fragmentsUsedBy(document, path);
  const whole = { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...used] };
  const [fault] = validate(schema, whole, RULES);
  if (fault !== undefined) throw fault;
  const types = await codegen({
    filename: basename(path),
    schema: schemaDocument,
    schemaAst: schema,
    documents: [{ location: path, document: whole }],
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationsPlugin },
    config: {
      scalars: SCALARS,
      strictScalars: true,
      immutableTypes: true,
      skipTypename: true,
      enumType: 'string-literal',
      enumsAsTypes: true,
      useTypeImports: true,
      avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      dedupeFragments: true,
    },
  });
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const constants = operations.map((operation) => constantOf(operation, path, program));
  const door = importPath(dirname(path), program.door);
  return [
    `// Written by scripts/emit-console.mjs from ${basename(path)}; change that file, not this one.`,
    '/* eslint-disable */',
    ...(operations.length > 0 ? [`import type { Operation } from '${door}';`, ''] : []),
    types.replace(INTERNAL_TYPES, '').trim(),
    '',
    ...constants,
  ].join('\n');
}

function constantOf(operation, path, { isTrusted }) {
  const name = operation.name.value;
  const whole = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsUsedBy(operation, path)] };
  const type = operation.operation.replace(/^./u, (first) => first.toUpperCase());
  const constant = name.replace(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
  const sent = stripIgnoredCharacters(print(whole));
  if (isTrusted) trusted.set(`sha256:${createHash('sha256').update(sent).digest('hex')}`, sent);
  const text = JSON.stringify(sent);
  const types = `Operation<${name}${type}, ${name}${type}Variables>`;
  return `export const ${constant}: ${types} = {\n  name: '${name}',\n  text: ${text},\n};\n`;
}

/** Fragments may stand in any file, so that a piece of ui/ says what it needs. */
function fragmentsUsedBy(node, path) {
  const found = new Map();
  const look = (one) =>
    visit(one, {
      FragmentSpread({ name: { value } }) {
        if (found.has(value)) return;
        const fragment = fragments.find(({ name }) => name === value);
        if (fragment === undefined) throw new Error(`there is no fragment ${value}`);
        found.set(value, fragment);
        look(fragment.node);
      },
    });
  look(node);
  const isHere = (fragment) => node.kind === Kind.DOCUMENT && fragment.path === path;
  return [...found.values()].filter((fragment) => !isHere(fragment)).map((fragment) => fragment.node);
}

function importPath(from, to) {
  const path = relative(from, to).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

function filesBelow(folder, suffix) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
