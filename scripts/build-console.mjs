// Builds apps/console into dist/console: Vite's bundle, every text file compressed once for all, and the list that the hub serves by.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './bootstrap.mjs';

export async function buildConsole() {
  const { build } = await import('vite');
  const folder = join(ROOT, 'dist', 'console');
  rmSync(folder, { recursive: true, force: true });
  await build({
    root: join(ROOT, 'apps', 'console'),
    configFile: join(ROOT, 'apps', 'console', 'vite.config.mjs'),
    // Warnings are about "use client" in packages, which only frameworks with servers need.
    logLevel: 'error',
  });
  const files = await Promise.all(pathsBelow(folder).map((path) => prepare(folder, path)));
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files, null, 1));
  return files;
}

async function prepare(folder, path) {
  const content = readFileSync(join(folder, path));
  const extension = extname(path);
  return {
    path,
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    isHashed: path.startsWith('assets/'),
    encodings: COMPRESSIBLE.has(extension) ? await compress(join(folder, path), content) : [],
  };
}

/** The forms that are smaller than the file itself, the smallest first. */
async function compress(file, content) {
  const level = content.length > LARGE_BYTES ? LARGE_BROTLI_QUALITY : constants.BROTLI_MAX_QUALITY;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: level } };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(content, quality),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const forms = [
    { encoding: 'br', suffix: '.br', form: brotli },
    { encoding: 'gzip', suffix: '.gz', form: zipped },
  ].filter(({ form }) => form.length < content.length);
  for (const { suffix, form } of forms) writeFileSync(`${file}${suffix}`, form);
  return forms.map(({ encoding }) => encoding);
}

function pathsBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.ttf']);

// The editor of GraphiQL alone is 2.8 MB: the highest quality makes it a tenth smaller and takes twelve times as long, 5 s of every build.
const LARGE_BYTES = 500_000;
const LARGE_BROTLI_QUALITY = 9;
