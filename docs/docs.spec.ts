import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { loadConnectorFile } from '#connector-kit';
import { HUB_VARIABLES } from '#core/config';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const guides = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...guides.map((name) => `docs/${name}`)];
const examples = readdirSync(join(ROOT, 'docs/examples'), { recursive: true, encoding: 'utf8' })
  .map((path) => `docs/examples/${path}`)
  .filter((path) => !path.includes('.lumbung'));

describe('every page', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
    const relative = targets.filter((target) => !/^(?:https?:|#)/.test(target));
    const missing = relative.filter(
      (target) => !existsSync(join(ROOT, dirname(page), target.replace(/#.*/, ''))),
    );
    expect(missing).toEqual([]);
  });

  it.each(pages)('%s closes every block of code', (page) => {
    expect((read(page).match(/^\s*```/gm) ?? []).length % 2).toBe(0);
  });

  it('has GraphQL documents that fit the schema', () => {
    const documents = pages.flatMap((page) => blocks(page, 'graphql').map((text) => ({ page, text })));
    expect(documents.length).toBeGreaterThan(15);
    const faults = documents.flatMap(({ page, text }) =>
      validate(schemaOfHub(), parse(text)).map(({ message }) => `${page}: ${message}\n${text}`),
    );
    expect(faults).toEqual([]);
  });

  it('has GraphQL inside its curl commands that fits the schema', () => {
    const bodies = pages.flatMap((page) =>
      [...read(page).matchAll(/ -d '(\{[^']*\})'/g)].map(([, body]) => ({ page, body: body ?? '' })),
    );
    expect(bodies.length).toBeGreaterThan(1);
    const faults = bodies.flatMap(({ page, body }) => {
      const { query } = JSON.parse(body) as { readonly query: string };
      return validate(schemaOfHub(), parse(query)).map(({ message }) => `${page}: ${message}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('the examples', () => {
  const connectorFiles = examples.filter((path) => path.endsWith('.connector.yaml'));

  it.each(connectorFiles)('%s is a connector file that loads, and its lookups are there', async (path) => {
    const names = [...read(path).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const environment = Object.fromEntries(
      names.map((name) => [name, name.endsWith('_DB') ? 'mysql://a:b@h/d' : 'http://127.0.0.1:3000']),
    );
    const file = await loadConnectorFile(join(ROOT, path), environment);
    for (const { map, source } of file.streams) {
      const lookups = Object.values(map).flatMap(({ lookup }) =>
        typeof lookup === 'string' ? [lookup] : [],
      );
      const paths = source.type === 'file' && !source.path.includes('://') ? [source.path] : [];
      for (const needed of [...paths, ...lookups]) {
        expect(existsSync(join(file.folder, needed))).toBe(true);
      }
    }
  });

  it.each(guides.filter((name) => /^(?:connect|hubungkan)/.test(name)))(
    '%s shows the connector file as it is',
    (name) => {
      const files = connectorFiles.filter((path) => path.includes('/connect-an-agency/'));
      const lines = new Set(files.flatMap((path) => read(path).split('\n')));
      const shown = blocks(`docs/${name}`, 'yaml').flatMap((text) => text.trimEnd().split('\n'));
      expect(shown.length).toBeGreaterThan(15);
      expect(shown.filter((line) => !lines.has(line))).toEqual([]);
    },
  );

  const programs = [
    ['sh', 'docs/examples/push/push.sh'],
    ['php', 'docs/examples/push/push.php'],
    ['python', 'docs/examples/push/push.py'],
    ['typescript', 'clients/typescript/push.ts'],
  ] as const;

  it.each(programs)('the pages on pushing show the program in %s as it is: %s', (language, path) => {
    for (const page of ['docs/push.md', 'docs/push.id.md'])
      expect(blocks(page, language).at(-1)).toBe(read(path));
  });

  it.each([
    ['python', 'follow.py'],
    ['js', 'follow.mjs'],
  ])('follow-changes.md shows the program in %s as it is', (language, name) => {
    expect(blocks('docs/follow-changes.md', language)).toEqual([
      read(`docs/examples/follow-changes/${name}`),
    ]);
  });

  it('push.md and push.id.md show the same blocks of code in the same order', () => {
    const [english, indonesian] = ['docs/push.md', 'docs/push.id.md'].map((page) => blocks(page, '\\w*'));
    expect(english?.length).toBeGreaterThan(15);
    expect(indonesian).toEqual(english);
  });

  it.each([...programs.map(([, path]) => path), 'clients/typescript/lumbung.ts'])(
    '%s holds GraphQL that fits the schema',
    (path) => {
      // The shell puts the name of the dataset in.
      const text = read(path).replaceAll(`'$DATASET'`, 'budgets.budget_realizations');
      const documents = [
        ...text.matchAll(/(?:"""|["'`])((?:mutation|query) \([^'`]+?\})(?:"""|["'`])[;\n]/g),
      ];
      expect(documents).toHaveLength(DOCUMENTS[path] ?? 4);
      for (const [, document] of documents)
        expect(validate(schemaOfHub(), parse(document ?? ''))).toEqual([]);
    },
  );
});

/** Where it is not four: a push, its outcome, a snapshot opened and committed. */
const DOCUMENTS: Readonly<Record<string, number>> = {
  'clients/typescript/lumbung.ts': 5,
  'clients/typescript/push.ts': 0,
};

describe('operate.md', () => {
  const rows = [...read('docs/operate.md').matchAll(/^\| `([A-Z_]+)` \| ([^|]*) \|/gm)];

  it('has a line for every setting of the hub, and no other', () => {
    expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(HUB_VARIABLES).sort());
  });

  it('gives the defaults that the hub has', () => {
    for (const [, name = '', shown = ''] of rows) {
      const { fallback } = HUB_VARIABLES[name as keyof typeof HUB_VARIABLES];
      expect({ [name]: shown.trim() }).toEqual({
        [name]: fallback === null ? 'none' : `\`${String(fallback)}\``,
      });
    }
  });
});

let built: GraphQLSchema | undefined;

/** The published schema, built once: it is what these tests spend their time on. */
function schemaOfHub(): GraphQLSchema {
  built ??= buildSchema(read('schemas/generated/schema.graphql'), { assumeValidSDL: true, noLocation: true });
  return built;
}

/** The blocks of code of one language, whole. */
function blocks(page: string, language: string): readonly string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...read(page).matchAll(fenced)].map(([, text]) => text ?? '');
}
