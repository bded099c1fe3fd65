// npm run bundle: the connector as one file that needs nothing but Node, dist/connector/lumbung-connector.mjs.
// node scripts/bundle.mjs --out <folder> writes it elsewhere.
import { chmod, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHelp, ROOT } from './bootstrap.mjs';

export const BUNDLE = join(ROOT, 'dist', 'connector', 'lumbung-connector.mjs');

// Installed beside the bundle by those who need one: together they would be ten times the connector, and the larger ones hold
// compiled parts for each platform.
const DRIVERS = ['mysql2', 'pg', 'mssql', 'oracledb', 'node-sqlite3-wasm', 'ssh2-sftp-client'];

/** Writes the bundle and gives what esbuild knows of it. */
export async function bundleConnector(outfile = BUNDLE) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['apps/connector/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // The oldest Node that is supported.
    target: 'node20.19',
    conditions: ['source'],
    // Less to read at every start; names stay, so that the trace of a fault can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    // Node shows the line of an error that nobody caught.
    lineLimit: 160,
    legalComments: 'eof',
    metafile: true,
    logLevel: 'warning',
    // Packages written for CommonJS ask for Node's own modules through it, and drivers come through it when they are used.
    banner: {
      js: "import{createRequire as requireBesideBundle}from'node:module';const require=requireBesideBundle(import.meta.url);",
    },
    plugins: [embedded(), driversBeside()],
  });
  await chmod(outfile, 0o755);
  return metafile;
}

/** What the source reads from beside itself is inside the bundle. */
function embedded() {
  const instead = {
    'libs/core/config/version.ts': async () => {
      const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
      return `export const version = () => ${JSON.stringify(version)};`;
    },
    'libs/connector-kit/discover/synonym-file.ts': async () => {
      const text = await readFile(
        join(ROOT, 'libs', 'connector-kit', 'discover', 'field-synonyms.json'),
        'utf8',
      );
      return `export const synonymFile = async () => ${JSON.stringify(text)};`;
    },
    'libs/connector-kit/init/preset-files.ts': async () => {
      const files = await filesBelow(join(ROOT, 'libs', 'connector-kit', 'presets'));
      return `const FILES = ${JSON.stringify(files)};
        export const presetFiles = async () => new Map(FILES.map(([path, content]) => [path, Buffer.from(content, 'base64')]));`;
    },
  };
  return {
    name: 'embedded',
    setup(build) {
      build.onLoad({ filter: /[\\/](?:version|preset-files|synonym-file)\.ts$/ }, async ({ path }) => {
        const contents = await instead[relative(ROOT, path).split(sep).join('/')]?.();
        return contents === undefined ? undefined : { contents, loader: 'js' };
      });
    },
  };
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths
      .sort()
      .map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'base64')]),
  );
}

/** A plain import of a package that is not there would end the program at its start, whatever it was asked to do. */
function driversBeside() {
  return {
    name: 'drivers-beside',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(?:${DRIVERS.join('|')})$`) }, ({ path, namespace }) =>
        namespace === 'driver' ? { path, external: true } : { path, namespace: 'driver' },
      );
      build.onLoad({ filter: /.*/, namespace: 'driver' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
        loader: 'js',
      }));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  answerHelp(`npm run bundle [-- --out <folder>]
  Membuat konektor sebagai satu berkas. / Makes the connector as one file: ${relative(ROOT, BUNDLE)}`);
  const { values } = parseArgs({ options: { out: { type: 'string', default: dirname(BUNDLE) } } });
  const path = join(values.out, 'lumbung-connector.mjs');
  const { outputs } = await bundleConnector(path);
  const [{ bytes }] = Object.values(outputs);
  console.log(`[lumbung] ${path}: ${(bytes / 1024 / 1024).toFixed(1)} MiB`);
}
