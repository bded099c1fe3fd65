// Runs TypeScript sources in a child process of a test, so that it can be killed at any point: `node -C source --import`.
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

/** `./x.js` means `./x.ts` in the sources. */
export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformSync } = await import('@swc/core');
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true, dynamicImport: true } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}

// Loaded twice: by `--import` in the main thread, where it registers itself, and by Node as the hooks.
if (!globalThis.lumbungTypescriptHooks && process.env.LUMBUNG_TYPESCRIPT_HOOKS !== 'off') {
  globalThis.lumbungTypescriptHooks = true;
  try {
    register(import.meta.url);
  } catch {
    // The hooks thread cannot register hooks of its own, and need not.
  }
}
